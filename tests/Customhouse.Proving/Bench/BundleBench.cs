using System.Diagnostics;
using System.Globalization;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.Proving;

/// <summary>
/// A case of 10,000 entries: its bundle is to be made and verified in less than five seconds each, and to take less
/// than 20 MB.
/// </summary>
static class BundleBench
{
    const int Charged = 10_000;

    public static void Run(BenchDay day, TextWriter to)
    {
        var folder = Path.Combine(day.Folder, "bundles");
        FileBench.FileInto(folder, day);
        using var journal = SqliteJournal.OpenToRead(folder);
        var filer = FilerOfFirst(journal);
        var scope = new BundleScope(filer, null, null, "the bench", IsMasked: false);
        var named = Numbers(journal, filer);
        using var zip = new MemoryStream();
        for (var run = 0; run < 3; run++)
        {
            zip.SetLength(0);
            var clock = Stopwatch.StartNew();
            Bundles.Write(journal, scope, named, zip);
            var made = clock.Elapsed;
            zip.Position = 0;
            clock.Restart();
            if (Bundles.Verify(zip, journal.Verifier).Bad is { } bad)
                throw new InvalidOperationException($"The bundle does not verify: {bad}");
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"bundle of {named.Count:N0} entries: made in {made.TotalSeconds:F2} s, {zip.Length / 1e6:F1} MB, " +
                $"verified in {clock.Elapsed.TotalSeconds:F2} s   ceilings 5 s, 20 MB, 5 s"));
        }
    }

    static HashSet<EntryNumber> Numbers(SqliteJournal journal, FilerCode filer)
    {
        HashSet<EntryNumber> numbers = [];
        using var leaves = journal.ReadLeaves(0, journal.Size);
        while (numbers.Count < Charged && leaves.Next())
            if (leaves.Key != 0 && EntryNumber.FromKey(leaves.Key) is var number && number.Filer == filer)
                numbers.Add(number);
        return numbers;
    }

    public static FilerCode FilerOfFirst(SqliteJournal journal)
    {
        using var leaves = journal.ReadLeaves(0, journal.Size);
        while (leaves.Next())
            if (leaves.Key != 0) return EntryNumber.FromKey(leaves.Key).Filer;
        throw new InvalidOperationException("The journal has no entry with a number.");
    }
}
