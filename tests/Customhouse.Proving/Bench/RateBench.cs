using System.Diagnostics;
using System.Globalization;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Proving;

/// <summary>
/// A rate over a whole journal, all of it one filer's, which is the most that one rate can have to read: ten million
/// entries are to take less than five seconds. One entry in a thousand is late.
/// </summary>
static class RateBench
{
    const int Part = 100_000, Batch = 500, LateEvery = 1_000, Floor = 2_000_000;

    const string Filer = "Q11", InTime = "99912345675,2024-05-20T18:00-04:00,5501\n";

    /// <param name="entries">How many; at most as many as a filer has numbers.</param>
    /// <param name="kept">A folder that stays: where it holds such a journal already, that is read.</param>
    /// <param name="to">Where figures go.</param>
    public static void Run(int entries, string? kept, TextWriter to)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("customhouse-bench").FullName;
        try
        {
            var path = Path.Combine(folder, "rates");
            if (!Directory.Exists(path)) Grow(path, entries, to);
            using var journal = SqliteJournal.OpenToRead(path);
            if (journal.Size != entries) throw new InvalidOperationException($"{path} has {journal.Size} leaves.");
            Read(journal, to);
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
    }

    static void Read(SqliteJournal journal, TextWriter to)
    {
        FilerCode.TryRead("Q11"u8, out var filer);
        var (source, may) = (new JournalLeaves(journal), new LocalDate(2024, 5, 1));
        var untimely = RateDefinitions.Find("ET86.UNTIMELY")!;
        Measure.Rate(to, $"rate: one filer's {journal.Size:N0} entries, all of a journal", journal.Size, () =>
        {
            var figure = RateReading.Of(source, filer, may, may.PlusDays(30), untimely);
            if (figure.Tally.Counted != journal.Size
                || figure.Tally.Faults.Count != (journal.Size + LateEvery - 1) / LateEvery)
                throw new InvalidOperationException($"{figure.Tally.Faults.Count} of {figure.Tally.Counted} are late.");
        }, Floor);
    }

    static void Grow(string path, int entries, TextWriter to)
    {
        var clock = Stopwatch.StartNew();
        using var journal = SqliteJournal.Create(path, "bench.example/rates", sandbox: true);
        var ledger = new Ledger();
        for (var first = 0; first < entries; first += Part)
            File(journal, ledger, first, Math.Min(Part, entries - first));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{"rate, entries filed before",-52} {entries / clock.Elapsed.TotalSeconds,12:N0} entries/s"));
    }

    static void File(SqliteJournal journal, Ledger ledger, int first, int count)
    {
        byte[] text = [.. Enumerable.Range(0, (count + Batch - 1) / Batch).SelectMany(batch =>
            ServerTrade.Batch(first + batch * Batch, Math.Min(Batch, count - batch * Batch), Filer))];
        var late = string.Concat(Enumerable.Range(first, count).Where(entry => entry % LateEvery == 0)
            .Select(entry => $"{ServerTrade.BillOf(entry, Filer)},2024-05-20T11:00-04:00,5501\n"));
        using var arrivals = new StringReader("bill,arrived,port\n" + InTime + late);
        var options = new ClearingOptions
        {
            Received = CheckBench.Noon,
            Facts = new SuppliedFacts { Arrivals = ArrivalFacts.Read(arrivals, "arrivals") },
        };
        new Clearing(new Source(() => new MemoryStream(text), bytes => new Wire.CatairReader(bytes)), options)
            .File(journal, ledger);
    }
}
