using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Proving;

/// <summary>A rate over a whole journal: ten million entries are to take less than five seconds.</summary>
static class RateBench
{
    public static void Run(BenchDay day, TextWriter to)
    {
        var folder = Path.Combine(day.Folder, "rates");
        FileBench.FileInto(folder, day);
        using var journal = SqliteJournal.OpenToRead(folder);
        var filers = Filers(journal);
        var (source, may) = (new JournalLeaves(journal), new LocalDate(2024, 5, 1));
        var untimely = RateDefinitions.Find("ET86.UNTIMELY")!;
        Measure.Rate(to, $"rate: the journal once for each of {filers.Count} filers",
            (long)day.Entries * filers.Count, () =>
        {
            foreach (var filer in filers) RateReading.Of(source, filer, may, may.PlusDays(30), untimely);
        }, 2_000_000);
    }

    /// <summary>The filers of a journal.</summary>
    public static IReadOnlyList<FilerCode> Filers(SqliteJournal journal)
    {
        var filers = new SortedSet<FilerCode>();
        using var leaves = journal.ReadLeaves(0, journal.Size);
        while (leaves.Next())
            if (leaves.Key != 0) filers.Add(EntryNumber.FromKey(leaves.Key).Filer);
        return [.. filers];
    }
}
