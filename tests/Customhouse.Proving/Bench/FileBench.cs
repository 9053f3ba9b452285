using System.Globalization;
using Customhouse.Clearance;
using Customhouse.Journal;

namespace Customhouse.Proving;

/// <summary>Filing durably with evidence, what it takes at rest, and verifying it.</summary>
static class FileBench
{
    public static void Run(BenchDay day, TextWriter to)
    {
        var folder = Path.Combine(day.Folder, "journal");
        Measure.Rate(to, "file: decide, journal, receipts, full synchronisation", day.Entries,
            () => FileInto(folder, day), 100_000);
        var bytes = new DirectoryInfo(folder).GetFiles().Sum(file => file.Length);
        to.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"at rest: {bytes / (decimal)day.Entries:N0} bytes an entry   ceiling 600"));
        Measure.Rate(to, "verify that journal", day.Entries, () => Verify(folder), 300_000);
    }

    public static void FileInto(string folder, BenchDay day)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        using var journal = SqliteJournal.Create(folder, "bench.example", sandbox: true);
        new Clearing(CheckBench.Catair(day.Catair), new ClearingOptions { Received = CheckBench.Noon }).File(journal);
        if (journal.Size != day.Entries)
            throw new InvalidOperationException($"{journal.Size} entries were filed of {day.Entries}.");
    }

    static void Verify(string folder)
    {
        var report = JournalVerifier.Verify(folder);
        if (report.FirstBad is { } fault) throw new InvalidOperationException($"The journal does not verify: {fault}");
    }
}
