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
        double raw = trade.Average(entry => entry.Personal.Length + entry.Rest.Length), body = trade.Average(entry => entry.Body.Length);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"journal: {raw:F0} bytes of records and {body:F0} of body an entry; {Environment.ProcessorCount} cores, .NET {Environment.Version}"));
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
        for (int i = 0; i < 2; i++)
        {
            bool last = i == 1;
            Time(last ? output : TextWriter.Null, "  two commitments hashed", trade, entry => { hasher.Commitment(salt, entry.Personal); hasher.Commitment(salt, entry.Rest); });
            Time(last ? output : TextWriter.Null, "  leaf hashed", trade, entry => hasher.Leaf(entry.Body));
            Time(last ? output : TextWriter.Null, "  node hashed", trade, entry => hasher.Node(default, default));
            Time(last ? output : TextWriter.Null, "  commit and add, no compression", trade, entry => { Add(builder, entry); if (builder.IsFull) builder.Clear(); });
            Time(last ? output : TextWriter.Null, "  commit, add and build", trade, entry => { Add(builder, entry); if (builder.IsFull) builder.Build(); });
            builder.Clear();
        }
    }

    static void Time(TextWriter output, string what, JournalTrade[] trade, Action<JournalTrade> work)
    {
        long start = Stopwatch.GetTimestamp();
        foreach (JournalTrade entry in trade)
            work(entry);
        Say(output, what, trade.Length, Stopwatch.GetElapsedTime(start));
    }

    static void Whole(TextWriter output, JournalTrade[] trade, string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        long start = Stopwatch.GetTimestamp();
        using (SqliteJournal journal = SqliteJournal.Create(folder, "bench.example/log"))
        {
            Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, lane => Lane(journal, trade, lane));
            Say(output, "built, appended, durable", Entries * Repeats, Stopwatch.GetElapsedTime(start));
        }
        Say(output, "and closed", Entries * Repeats, Stopwatch.GetElapsedTime(start));
        double rest = new DirectoryInfo(folder).EnumerateFiles().Sum(file => (double)file.Length) / (Entries * Repeats);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  at rest {rest:F0} bytes an entry; gen 2 collections so far {GC.CollectionCount(2)}"));
        Verify(output, folder);
        Prove(output, folder);
    }

    static void Verify(TextWriter output, string folder)
    {
        long start = Stopwatch.GetTimestamp();
        VerifyReport report = JournalVerifier.Verify(folder);
        if (!report.Holds || report.Leaves != Entries * Repeats)
            throw new InvalidOperationException($"The journal does not verify: {report.FirstBad}");
        Say(output, "verified", Entries * Repeats, Stopwatch.GetElapsedTime(start));
    }

    static void Prove(TextWriter output, string folder)
    {
        const int receipts = 2_000;
        using SqliteJournal journal = SqliteJournal.OpenToRead(folder);
        long start = Stopwatch.GetTimestamp();
        for (long i = 0; i < receipts; i++)
            journal.MakeReceipt(i * 7919 % journal.Size, journal.CheckpointNote);
        Say(output, "receipts made one by one", receipts, Stopwatch.GetElapsedTime(start));
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

    static void Say(TextWriter output, string what, int entries, TimeSpan took) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-36} {entries / took.TotalSeconds,12:N0} entries/s {took.TotalMicroseconds / entries,8:F3} us an entry"));
}
