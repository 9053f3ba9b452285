using Customhouse.App;
using Customhouse.Targeting;
using ZstdSharp;

namespace Customhouse.Proving;

/// <summary>
/// Who is one person: how well each setting finds it in records of which it is known, and how fast. The records are
/// those that lie beside the repository, or the files that are named.
/// </summary>
static class PersonBench
{
    const string Folder = "../shared/data/entity_resolution";

    /// <summary>Measures.</summary>
    /// <param name="day">A day of consignees, for speed.</param>
    /// <param name="files">Labelled records, CSV or CSV packed with zstd; a plus joins files of one set.</param>
    /// <param name="to">Where to print.</param>
    public static void Run(BenchDay day, IReadOnlyList<string> files, TextWriter to)
    {
        PersonSpeed.Run(day, to);
        if (files.Count == 0 && Directory.Exists(Folder)) files = Beside();
        if (files.Count == 0)
            to.WriteLine($"No labelled records in {Folder}, and none named with --set FILE: only speed is measured.");
        foreach (var file in files) Measure(to, [.. file.Split('+').Select(Read)]);
    }

    static IReadOnlyList<string> Beside() =>
        [.. LinkFigures.All.Select(set => string.Join('+', set.Files.Select(file => $"{Folder}/{file}.csv.zst")))];

    static void Measure(TextWriter to, List<(string Name, IReadOnlyList<LabelledParty> Parties)> files)
    {
        IReadOnlyList<LabelledParty> all = [.. files.SelectMany(file => file.Parties)];
        var names = string.Join(" and ", files.Select(file => file.Name));
        to.WriteLine($"{names}, {all.Count} records, names and addresses only");
        Say(to, "exact", LinkMeasure.Of(all, PersonMatching.Exact));
        Say(to, "normalised", LinkMeasure.Of(all, PersonMatching.Normalised));
        Linked("linked", all, LinkSettings.Published);
        Linked("linked, households together", all, LinkSettings.Published with { KeepsHouseholdsApart = false });
        for (var threshold = 2000; threshold <= 3500; threshold += 250)
            Linked($"linked from {PersonLink.Bits(threshold)}", all, new LinkSettings { Threshold = threshold });
        // Two files are two looks at the same persons: weights are counted on one half of them, and shown by half.
        if (files.Count != 2) return;
        var halves = all.ToLookup(PersonHalves.IsCounted);
        Linked("linked, the half counted on", [.. halves[true]], LinkSettings.Published);
        Linked("linked, the half held out", [.. halves[false]], LinkSettings.Published);
        LinkTraining.Run(to, files[0].Parties, files[1].Parties);

        void Linked(string what, IReadOnlyList<LabelledParty> parties, LinkSettings settings) =>
            Say(to, what, LinkMeasure.Of(parties, settings));
    }

    static void Say(TextWriter to, string setting, LinkMeasure found) => to.WriteLine(FormattableString.Invariant(
        $"  {setting,-32} P {found.Precision:0.0000}  R {found.Recall:0.0000}  F1 {found.F1:0.0000}   ") +
        $"{found.Right} right, {found.Wrong} wrong, {found.Missed} missed");

    static (string, IReadOnlyList<LabelledParty>) Read(string path)
    {
        using var file = File.OpenRead(path);
        var isPacked = path.EndsWith(".zst", StringComparison.Ordinal);
        using Stream plain = isPacked ? new DecompressionStream(file) : file;
        using var text = new StreamReader(plain);
        return (Path.GetFileName(path).Split('.')[0], LabelledParties.Read(text, path));
    }
}
