using System.Diagnostics;
using System.Globalization;
using Customhouse.Clearance;
using Customhouse.Journal;
using NodaTime;

namespace Customhouse.Proving;

/// <summary>
/// A station is stopped and opened again over a journal of many entries, half of them released and half under way: how
/// long until it has answered a batch, what it holds, how long it stands still for an image, and what a day costs.
/// </summary>
static class RestartBench
{
    const int Batch = 500, UnderWay = 64, PerFiler = 3_000_000, HeardEvery = 100_000, SweptEvery = 1_000_000;

    const int Full = 20_000_000, CeilingSeconds = 20;

    static readonly Instant Later = CheckBench.Noon + Duration.FromHours(20);

    /// <param name="entries">How many are on file.</param>
    /// <param name="kept">
    /// A folder that stays: where it holds a journal of so many entries already, that is only opened again.
    /// </param>
    /// <param name="to">Where figures go.</param>
    public static void Run(int entries, string? kept, TextWriter to)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("customhouse-bench").FullName;
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "j"))) Grow(folder, entries, to);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            Reopen(folder, entries, to);
            ReadAgain(folder, entries, to);
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
    }

    static void Grow(string folder, int entries, TextWriter to)
    {
        var clock = Stopwatch.StartNew();
        using (var journal = SqliteJournal.Create(Path.Combine(folder, "j"), "bench.example/log", sandbox: true))
        {
            using var station = Open(journal, folder, TextWriter.Null);
            File(station, 0, entries / 2);
            Carry(station, entries / 2);
            File(station, entries / 2, entries);
            Acknowledged(folder, station);
            Say(to, "restart, entries filed before", entries / clock.Elapsed.TotalSeconds, "entries/s");
            clock.Restart();
        }
        Say(to, "  stopped, image written", clock.Elapsed.TotalSeconds, "s");
        to.WriteLine(Invariant($"  journal {Size(folder, "j"):N0} MB, image {Size(folder, "registers"):N0} MB"));
    }

    static void Reopen(string folder, int entries, TextWriter to)
    {
        var clock = Stopwatch.StartNew();
        using var journal = SqliteJournal.Open(Path.Combine(folder, "j"));
        using var station = Open(journal, folder, to);
        var filed = (int)station.Entries;
        File(station, filed, filed + Batch);
        Acknowledged(folder, station);
        var ceiling = CeilingSeconds * Math.Max(1, entries / (double)Full);
        Say(to, $"restarted over {entries:N0} entries, a batch answered", clock.Elapsed.TotalSeconds, "s",
            $"   ceiling {ceiling:N0}; {Process.GetCurrentProcess().WorkingSet64 / 1_000_000:N0} MB resident");
        clock.Restart();
        station.Pass(Later + Duration.FromDays(1)).GetAwaiter().GetResult();
        Say(to, "  a day told to all entries", clock.Elapsed.TotalMilliseconds, "ms");
        Freeze(station, to);
    }

    // What an image costs those who wait: the registers are held, and then let go of.
    static void Freeze(Station station, TextWriter to)
    {
        var clock = Stopwatch.StartNew();
        lock (station.Ledger) station.Registers.Freeze();
        Say(to, "  registers held for an image", clock.Elapsed.TotalMilliseconds, "ms");
        lock (station.Ledger) station.Registers.Thaw();
    }

    static void ReadAgain(string folder, int entries, TextWriter to)
    {
        if (entries > Full / 10) return;
        System.IO.File.Delete(Path.Combine(folder, "registers"));
        var clock = Stopwatch.StartNew();
        using var journal = SqliteJournal.Open(Path.Combine(folder, "j"));
        using var station = Open(journal, folder, TextWriter.Null);
        Say(to, "  without an image, the journal read", entries / clock.Elapsed.TotalSeconds, "entries/s");
    }

    // Batches are large objects, which stay long: what is resident is to be the station's.
    static void File(Station station, int from, int to)
    {
        var under = new Queue<Task>();
        for (var first = from; first < to; first += Batch)
        {
            var batch = ServerTrade.Batch(first % PerFiler, Math.Min(Batch, to - first), FilerOf(first));
            under.Enqueue(station.Receive(batch, CheckBench.Noon));
            while (under.Count >= UnderWay) under.Dequeue().GetAwaiter().GetResult();
            if (first % HeardEvery == 0) Hear(station);
            if (first % SweptEvery == 0) GC.Collect();
        }
        Task.WhenAll(under).GetAwaiter().GetResult();
        Hear(station);
        if (station.Entries != to) throw new InvalidOperationException($"{station.Entries} entries are on file.");
    }

    // Bills of the first half, reported and arrived, so that their entries are released.
    static void Carry(Station station, int bills)
    {
        const int each = 50_000;
        for (var first = 0; first < bills; first += each)
        {
            var trip = $"40,XY,{first / each:D4},2024-05-20,5501";
            var rows = string.Concat(Enumerable.Range(first, Math.Min(each, bills - first)).Select(i =>
                $"report,,{trip},999-12345675,{ServerTrade.BillOf(i % PerFiler, FilerOf(i))},1\n"));
            Tell(station, rows);
            Tell(station, $"arrive,2024-05-21T07:00-04:00,{trip},,,\n");
            Hear(station);
        }
    }

    static void Tell(Station station, string rows) => station.ReceiveManifest(
        System.Text.Encoding.ASCII.GetBytes(ArrivalBench.Columns + rows), Later).GetAwaiter().GetResult();

    static string FilerOf(int entry) => $"Q{entry / PerFiler + 11:D2}";

    // Filers listen while they file; nobody lets half a day's status wait.
    static void Hear(Station station)
    {
        for (var filer = 0; filer * (long)PerFiler < station.Entries; filer++)
            station.Outbox.Acknowledge(FilerOf(filer * PerFiler), long.MaxValue);
    }

    static void Acknowledged(string folder, Station station) => System.IO.File.WriteAllLines(
        Path.Combine(folder, "heard"), station.Outbox.Acknowledged.Select(pair => $"{pair.Key} {pair.Value}"));

    static Station Open(SqliteJournal journal, string folder, TextWriter to) => new(journal, new StationSettings
    {
        Image = Path.Combine(folder, "registers"),
        ImageEvery = long.MaxValue,
        Says = line => to.WriteLine($"  {line}"),
        Acknowledged = !System.IO.File.Exists(Path.Combine(folder, "heard")) ? [] :
            [.. System.IO.File.ReadAllLines(Path.Combine(folder, "heard")).Select(line => line.Split(' '))
                .Select(pair => KeyValuePair.Create(pair[0], long.Parse(pair[1], CultureInfo.InvariantCulture)))],
    });

    static long Size(string folder, string name) => Directory.Exists(Path.Combine(folder, name))
        ? new DirectoryInfo(Path.Combine(folder, name)).EnumerateFiles().Sum(file => file.Length) / 1_000_000
        : new FileInfo(Path.Combine(folder, name)).Length / 1_000_000;

    static void Say(TextWriter to, string what, double figure, string unit, string more = "") =>
        to.WriteLine(Invariant($"{what,-52} {figure,12:N1} {unit}{more}"));

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
