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
        if (files.Count == 0) to.WriteLine($"Labelled records are not in {Folder}, and none are named with --set FILE: what is found is not measured.");
        foreach (var file in files) Measure(to, [.. file.Split('+').Select(Read)]);
    }

    static IReadOnlyList<string> Beside() =>
        [.. LinkFigures.All.Select(set => string.Join('+', set.Files.Select(file => $"{Folder}/{file}.csv.zst")))];

    static void Measure(TextWriter to, List<(string Name, IReadOnlyList<LabelledParty> Parties)> files)
    {
        IReadOnlyList<LabelledParty> all = [.. files.SelectMany(file => file.Parties)];
        to.WriteLine($"{string.Join(" and ", files.Select(file => file.Name))}, {all.Count} records, names and addresses only");
        Say(to, "exact", LinkMeasure.Of(all, PersonMatching.Exact));
        Say(to, "normalised", LinkMeasure.Of(all, PersonMatching.Normalised));
        Say(to, "linked", LinkMeasure.Of(all, LinkSettings.Published));
        Say(to, "linked, households together", LinkMeasure.Of(all, LinkSettings.Published with { KeepsHouseholdsApart = false }));
        for (var threshold = 2000; threshold <= 3500; threshold += 250)
            Say(to, $"linked from {PersonLink.Bits(threshold)}", LinkMeasure.Of(all, LinkSettings.Published with { Threshold = threshold }));
        // Two files are two looks at the same persons: weights are counted on one half of them, and shown by half.
        if (files.Count != 2) return;
        Say(to, "linked, the half counted on", LinkMeasure.Of([.. all.Where(PersonHalves.IsCounted)], LinkSettings.Published));
        Say(to, "linked, the half held out", LinkMeasure.Of([.. all.Where(party => !PersonHalves.IsCounted(party))], LinkSettings.Published));
        LinkTraining.Run(to, files[0].Parties, files[1].Parties);
    }

    static void Say(TextWriter to, string setting, LinkMeasure found) => to.WriteLine(FormattableString.Invariant(
        $"  {setting,-32} P {found.Precision:0.0000}  R {found.Recall:0.0000}  F1 {found.F1:0.0000}   {found.Right} right, {found.Wrong} wrong, {found.Missed} missed"));

    static (string, IReadOnlyList<LabelledParty>) Read(string path)
    {
        using Stream file = File.OpenRead(path), plain = path.EndsWith(".zst", StringComparison.Ordinal) ? new DecompressionStream(file) : file;
        using var text = new StreamReader(plain);
        return (Path.GetFileName(path).Split('.')[0], LabelledParties.Read(text, path));
    }
}
