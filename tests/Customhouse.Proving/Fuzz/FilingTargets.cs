using System.Text.Json;
using Customhouse.App;
using Customhouse.Clearance;
using Customhouse.Law;
using Customhouse.Sandbox;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Proving;

/// <summary>
/// Filings in every form, the whole way: read for their form, decided and answered, twice with other lanes and other
/// pieces of the source, since no answer may depend on either; then written in every form.
/// </summary>
static class FilingTargets
{
    public static readonly Target Catair = new(
        "catair", "catair", () => [FilingSeeds.In(SourceFormat.Catair)], [Grain.Lines, Grain.Fields, Grain.Words],
        Words.Catair, bytes => Clear(bytes, SourceFormat.Catair));

    public static readonly Target Csv = new(
        "csv", "csv", () => [FilingSeeds.In(SourceFormat.Csv)], Grain.OfTables, Words.Csv,
        bytes => Clear(bytes, SourceFormat.Csv));

    public static readonly Target Json = new(
        "json", "json", () => [FilingSeeds.In(SourceFormat.Json), Array(), FilingSeeds.OtherJson()],
        [Grain.Lines, Grain.Tokens, Grain.Words], Words.Json, bytes => Clear(bytes, SourceFormat.Json));

    public static readonly Target Xlsx = new(
        "xlsx", "xlsx", () => [FilingSeeds.In(SourceFormat.Xlsx)], BendPart, bytes => Clear(bytes, SourceFormat.Xlsx));

    public static readonly Target Resume = new(
        "resume", "catair", () => [FilingSeeds.In(SourceFormat.Catair)], [Grain.Lines, Grain.Fields], Words.Catair,
        Resuming.FileInPieces);

    static readonly Lazy<SuppliedFacts> Facts = new(() => new SuppliedFacts
    {
        Arrivals = ArrivalFacts.Read(Reader(SandboxDay.Arrivals), "arrivals"),
        Clients = ClientFacts.Read(Reader(SandboxDay.Clients), "clients"),
    });

    /// <summary>A day of each state of the law.</summary>
    static readonly Instant[] Days =
    [
        When.Eastern(2017, 3, 1, 12), When.Eastern(2019, 10, 1, 12), When.Eastern(2024, 5, 20, 12),
        When.Eastern(2024, 10, 1, 12), When.Eastern(2025, 8, 20, 12), When.Eastern(2026, 7, 1, 12),
    ];

    static StreamReader Reader(string file) => new(new MemoryStream(FilingSeeds.File(file)));

    static byte[] Array()
    {
        var lines = System.Text.Encoding.UTF8.GetString(FilingSeeds.In(SourceFormat.Json)).TrimEnd('\n');
        return System.Text.Encoding.UTF8.GetBytes($"[\n{lines.Replace("\n", ",\n", StringComparison.Ordinal)}\n]\n");
    }

    static byte[] BendPart(Bending bending, byte[] workbook) => Package.Change(workbook, bending, (_, part) =>
        bending.Bend(part, [Grain.Tags, Grain.Words], Words.Xml));

    static void Clear(byte[] bytes, SourceFormat form)
    {
        var first = Answers(bytes, form, lanes: 1, piece: int.MaxValue);
        // A workbook arrives whole: reading it needs to seek.
        var again = Answers(bytes, form, lanes: 3, form == SourceFormat.Xlsx ? int.MaxValue : 1 + bytes.Length % 97);
        if (first != again)
            throw new InvalidOperationException($"Answers depend on lanes or pieces: {Differing(first, again)}");
        var lines = first.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines.TakeWhile(line => line[0] == '{')) JsonDocument.Parse(line).Dispose();
        Read(bytes, form, new EntryText(colours: false), lanes: 1, int.MaxValue, sx: null);
        if (form != SourceFormat.Catair) Screened.AsAssembled(bytes, form);
        Rewriting.InEveryForm(bytes, form);
    }

    static string Answers(byte[] bytes, SourceFormat form, int lanes, int piece)
    {
        using var sx = form == SourceFormat.Catair ? new MemoryStream() : null;
        var json = Read(bytes, form, new JsonLines(), lanes, piece, sx);
        return json + (sx is null ? "" : System.Text.Encoding.Latin1.GetString(sx.ToArray()));
    }

    static string Read(byte[] bytes, SourceFormat form, IEntryWriter writer, int lanes, int piece, Stream? sx)
    {
        using var answers = new MemoryStream();
        new Clearing(new Source(() => new Pieces(bytes, piece), stream => Forms.Read(stream, form)), new ClearingOptions
        {
            Received = Days[bytes.Length % Days.Length],
            Facts = Facts.Value,
            Aggregate = bytes.Length % 5 == 0 ? Aggregate.WholeDay : Aggregate.InOrder,
            Writer = writer,
            Answers = answers,
            Sx = sx,
            Lanes = lanes,
        }).Check();
        return System.Text.Encoding.UTF8.GetString(answers.ToArray());
    }

    static string Differing(string first, string again)
    {
        var at = first.Zip(again).TakeWhile(pair => pair.First == pair.Second).Count();
        string From(string text) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 60)];
        return $"'{From(first)}' and '{From(again)}'";
    }
}
