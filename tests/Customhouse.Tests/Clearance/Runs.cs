using System.Text;
using System.Text.Json.Nodes;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>Batches and runs for tests: the records of one valid filing, changed where a test wants it.</summary>
static class Runs
{
    public static readonly Instant Noon = When.Eastern(2024, 8, 1, 12);

    /// <summary>Records of one valid type-86 filing, in order.</summary>
    public static string[] Filing(int sequence = 8654321, string origin = "FR", int value = 125, string eda = "080224",
        string consignee = "JOHN SMITH") =>
    [
        $"SE10AABC  {Eight(sequence)} 86               400{value:D10}4701",
        "SE13JANE BROKER                             7185550100",
        "SE15M    99912345675                                                    N",
        $"SE15H    HAWB{sequence:D7}                                       00000001     N",
        .. eda.Length == 0 ? Array.Empty<string>() : [$"SE20EDA{eda}"],
        $"SE30CN {consignee}",
        "SE351512 MAIN ST APT 4",
        "SE36BROOKLYN                           NY       11201          US",
        "SE30SE LYON HOME GOODS SARL",
        "SE35158 RUE DE LA REPUBLIQUE",
        "SE36LYON                                        69002          FR",
        $"SE40001{origin} COTTON KITCHEN TOWELS, SET OF SIX",
        $"SE606307909882{value:D10}",
    ];

    public static string Batch(params string[][] filings) => Lines(
        ["ALA  ABCPASSWD080124     SE", "B  4701ABCSE", .. filings.SelectMany(records => records), "Y  4701ABCSE",
            "ZLA  ABC      080124"]);

    public static string Lines(IEnumerable<string> records) =>
        string.Concat(records.Select(record => record.PadRight(80) + "\n"));

    public static Source SourceOf(string text) =>
        new(() => new MemoryStream(Encoding.UTF8.GetBytes(text)), bytes => new CatairReader(bytes));

    public static (Summary Summary, List<JsonNode> Answers) Check(
        string text, Instant? received = null, string? arrivals = null, Aggregate aggregate = Aggregate.InOrder)
    {
        using var answers = new MemoryStream();
        var summary = new Clearing(SourceOf(text), Options(received, arrivals, aggregate, answers)).Check();
        return (summary, Read(answers));
    }

    public static (Summary Summary, List<JsonNode> Answers) File(SqliteJournal journal, string text,
        Instant? received = null, Aggregate aggregate = Aggregate.InOrder)
    {
        using var answers = new MemoryStream();
        var summary = new Clearing(SourceOf(text), Options(received, null, aggregate, answers)).File(journal);
        return (summary, Read(answers));
    }

    /// <summary>
    /// Files the first filings of a long batch, as a run does that is killed there: the second reading breaks off in
    /// the filing after them.
    /// </summary>
    public static void FileUntil(SqliteJournal journal, string text, int filings)
    {
        const int LineLength = 81;
        var bytes = Encoding.UTF8.GetBytes(text);
        var end = text.Split('\n').Index().Where(line => line.Item.StartsWith("SE10", StringComparison.Ordinal))
            .ElementAt(filings).Index + 10;
        var opened = 0;
        Stream Open() => ++opened == 1 ? new MemoryStream(bytes) : new BrokenOff(bytes, end * LineLength);
        var options = new ClearingOptions { Received = Noon, Lanes = 1 };
        var source = new Source(Open, stream => new CatairReader(stream, blockRecords: 20));
        Assert.Throws<IOException>(() => new Clearing(source, options).File(journal));
        Assert.Equal(filings, journal.Size);
    }

    sealed class BrokenOff(byte[] bytes, int end) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            Position < end ? base.Read(buffer, offset, (int)Math.Min(count, end - Position))
                : throw new IOException("The run ends here.");
    }

    public static ClearingOptions Options(Instant? received, string? arrivals, Aggregate aggregate, Stream to) => new()
    {
        Received = received ?? Noon,
        Aggregate = aggregate,
        Answers = to,
        Lanes = 2,
        Facts = new SuppliedFacts
        {
            Arrivals = arrivals is null ? null : ArrivalFacts.Read(new StringReader(arrivals), "arrivals.csv"),
        },
    };

    static List<JsonNode> Read(MemoryStream answers) =>
        [.. Encoding.UTF8.GetString(answers.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!)];

    static string Eight(int sequence)
    {
        FilerCode.TryRead("ABC"u8, out var filer);
        return EntryNumber.Of(filer, sequence).ToString().Replace("-", "", StringComparison.Ordinal)[3..];
    }

    public static string Verdict(this JsonNode answer) => (string)answer["verdict"]!;

    public static IEnumerable<string> Rules(this JsonNode answer) =>
        answer["findings"]!.AsArray().Select(finding => (string)finding!["rule"]!);

    public static IEnumerable<string> Codes(this JsonNode answer) =>
        answer["findings"]!.AsArray().Select(finding => (string)finding!["code"]!);
}
