using System.Diagnostics;
using System.Globalization;
using Customhouse.Journal;

namespace Customhouse.Proving;

/// <summary>How fast entries become durable evidence, where the time goes, and what they take at rest.</summary>
public static class JournalBench
{
    const int Entries = 100_000, Repeats = 8;

    /// <summary>Runs all stages and prints one line for each.</summary>
    public static void Run(TextWriter output)
    {
        JournalTrade[] trade = JournalTrade.Make(Entries, seed: 1);
        double raw = trade.Average(entry => entry.Personal.Length + entry.Rest.Length), body = trade.Average(
            entry => entry.Body.Length);
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"journal: {raw:F0} bytes of records and {body:F0} of body an entry; {Environment.ProcessorCount} " +
                $"cores, .NET {Environment.Version}"));
        Stages(output, trade);
        string folder = Path.Combine(Directory.GetCurrentDirectory(), "artifacts", "journal-bench");
        for (int round = 0; round < 3; round++)
            Whole(output, trade, folder);
        Directory.Delete(folder, recursive: true);
    }

    static void Stages(TextWriter output, JournalTrade[] trade)
    {
        using var builder = new BlockBuilder();
        using var hasher = new TreeHasher();
        var salt = new byte[TreeHasher.SaltSize];
        var tree = new Tree();
        List<Hash256> row = [];
        for (int i = 0; i < 2; i++)
        {
            bool last = i == 1;
            Time(last ? output : TextWriter.Null, "  commitments by the framework's hash", trade,
                entry => { hasher.Commitment(salt, entry.Personal); hasher.Commitment(salt, entry.Rest); });
            Time(last ? output : TextWriter.Null, "  leaf by the framework's hash", trade,
                entry => hasher.Leaf(entry.Body));
            Time(last ? output : TextWriter.Null, "  put into a builder", trade,
                entry => { Add(builder, entry); if (builder.IsFull) builder.Clear(); });
            Time(last ? output : TextWriter.Null, "  put in, hashed and compressed", trade,
                entry => { Add(builder, entry); if (builder.IsFull) builder.Build(); });
            Time(last ? output : TextWriter.Null, "  folded into a tree", trade,
                entry => { if (row.Count == 2048) { tree.Append([.. row], hasher); row.Clear(); } row.Add(default); });
            builder.Clear();
        }
    }

    static void Time(TextWriter output, string what, JournalTrade[] trade, Action<JournalTrade> work)
    {
        Watch start = Watch.Start();
        foreach (JournalTrade entry in trade)
            work(entry);
        Say(output, what, trade.Length, start);
    }

    static void Whole(TextWriter output, JournalTrade[] trade, string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Watch start = Watch.Start();
        using (SqliteJournal journal = SqliteJournal.Create(folder, "bench.example/log"))
        {
            Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, lane => Lane(journal, trade, lane));
            Say(output, "built, appended, durable", Entries * Repeats, start);
        }
        Say(output, "and closed", Entries * Repeats, start);
        double rest = new DirectoryInfo(folder).EnumerateFiles().Sum(file => (double)file.Length) / (Entries * Repeats);
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"  at rest {rest:F0} bytes an entry; gen 2 collections so far {GC.CollectionCount(2)}"));
        Verify(output, folder);
        Prove(output, folder);
    }

    static void Verify(TextWriter output, string folder)
    {
        Watch start = Watch.Start();
        VerifyReport report = JournalVerifier.Verify(folder);
        if (!report.Holds || report.Leaves != Entries * Repeats)
            throw new InvalidOperationException($"The journal does not verify: {report.FirstBad}");
        Say(output, "verified", Entries * Repeats, start);
    }

    static void Prove(TextWriter output, string folder)
    {
        const int receipts = 2_000;
        using SqliteJournal journal = SqliteJournal.OpenToRead(folder);
        Watch start = Watch.Start();
        for (long i = 0; i < receipts; i++)
            journal.MakeReceipt(i * 7919 % journal.Size, journal.CheckpointNote);
        Say(output, "receipts made one by one", receipts, start);
        start = Watch.Start();
        journal.MakeReceipts([.. Enumerable.Range(0, 20 * receipts).Select(i => (long)i)], journal.CheckpointNote);
        Say(output, "receipts made together", 20 * receipts, start);
    }

    /// <summary>A lane keeps two appends under way, as the sequencer of a server does.</summary>
    static void Lane(SqliteJournal journal, JournalTrade[] trade, int lane)
    {
        using var builder = new BlockBuilder();
        Queue<Task<AppendOutcome>> under = new();
        for (int repeat = lane; repeat < Repeats; repeat += 2)
            foreach (JournalTrade entry in trade)
            {
                Add(builder, entry);
                if (builder.IsFull)
                    Send(journal, builder, under, atMost: 4);
            }
        if (builder.Count > 0)
            Send(journal, builder, under, atMost: 0);
        while (under.TryDequeue(out Task<AppendOutcome>? last))
            Require(last);
    }

    static void Send(SqliteJournal journal, BlockBuilder builder, Queue<Task<AppendOutcome>> under, int atMost)
    {
        under.Enqueue(journal.AppendAsync(new([builder.Build()])));
        while (under.Count > atMost)
            Require(under.Dequeue());
    }

    static void Require(Task<AppendOutcome> append)
    {
        if (!append.GetAwaiter().GetResult().Accepted)
            throw new InvalidOperationException("An append was refused.");
    }

    static void Add(BlockBuilder builder, JournalTrade entry)
    {
        builder.Commit(entry.Personal, entry.Rest);
        builder.Add(entry.Body, entry.Key);
    }

    /// <summary>
    /// Processor time says what the work costs even when other programs take their share of the cores.
    /// </summary>
    static void Say(TextWriter output, string what, int entries, Watch since)
    {
        TimeSpan took = since.Wall, worked = since.Worked;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-36} {entries / took.TotalSeconds,12:N0} entries/s {took.TotalMicroseconds / entries,8:F3} us, " +
            $"{worked.TotalMicroseconds / entries,8:F3} us of processor an entry"));
    }

    readonly record struct Watch(long At, TimeSpan Before)
    {
        public static Watch Start() => new(Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);

        public TimeSpan Wall => Stopwatch.GetElapsedTime(At);
        public TimeSpan Worked => Process.GetCurrentProcess().TotalProcessorTime - Before;
    }
}
