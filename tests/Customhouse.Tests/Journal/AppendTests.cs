using Customhouse.Journal;
using Xunit;

namespace Customhouse.Tests.Journal;

public sealed class AppendTests : IDisposable
{
    readonly TestFolder folder = new();
    readonly BlockBuilder builder = new();

    public void Dispose()
    {
        builder.Dispose();
        folder.Dispose();
    }

    /// <summary>
    /// Many threads append at once; each leaf says who and which, so that loss, doubling and disorder show.
    /// </summary>
    [Fact]
    public void Appends_of_many_callers_share_commits_and_keep_each_callers_order()
    {
        const int callers = 8, appends = 60;
        string path = folder.Under("j");
        using (SqliteJournal journal = SqliteJournal.Create(path, "customs.example/log"))
        {
            Parallel.For(0, callers, new ParallelOptions { MaxDegreeOfParallelism = callers }, caller =>
            {
                using var own = new BlockBuilder();
                Task<AppendOutcome>[] all =
                    [.. Enumerable.Range(0, appends)
                        .Select(i => journal.AppendAsync(new([Made.Block(own, caller * 1_000 + i, 1)])))];
                long last = -1;
                foreach (Task<AppendOutcome> append in all)
                {
                    AppendOutcome outcome = append.GetAwaiter().GetResult();
                    Assert.True(outcome.Accepted && outcome.Firsts[0] > last);
                    last = outcome.Firsts[0];
                    Assert.True(Checkpoint.Open(outcome.Note, journal.Verifier)!.Size > last);
                }
            });
            Assert.Equal(callers * appends, journal.Size);
            for (int caller = 0; caller < callers; caller++)
                for (int i = 0; i < appends; i++)
                    Assert.Single(journal.FindByKey(Made.Key(caller * 1_000 + i)));
        }
        VerifyReport report = JournalVerifier.Verify(path);
        Assert.Null(report.FirstBad);
        Assert.True(report.Checkpoints < callers * appends, "Every append had a commit of its own.");
    }

    /// <summary>
    /// Opening, reading and verifying take several statements; a commit in between must not look like damage.
    /// </summary>
    [Fact]
    public async Task Readers_and_verifiers_come_at_any_moment_beside_a_busy_writer()
    {
        string path = folder.Under("j");
        using SqliteJournal journal = SqliteJournal.Create(path, "customs.example/log");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task writing = Task.Run(() => Write(journal, stop.Token), TestContext.Current.CancellationToken);
        for (int i = 0; i < 60 || journal.Size < 100; i++)
        {
            using SqliteJournal reader = SqliteJournal.OpenToRead(path);
            Assert.Equal(reader.Size, Checkpoint.Open(reader.CheckpointNote, reader.Verifier)!.Size);
            Check.Reads(reader, Math.Max(0, reader.Size - 20), reader.Size);
            if (i % 10 == 0)
                Assert.Null(JournalVerifier.Verify(path).FirstBad);
        }
        await stop.CancelAsync();
        await writing;
    }

    void Write(SqliteJournal journal, CancellationToken stop)
    {
        for (long number = 0; !stop.IsCancellationRequested; number += 3)
            journal.Append(new([Made.Block(builder, number, 3)]) { Message = new(Dump.Message(1), number, false) });
    }

    [Fact]
    public void A_message_sent_again_changes_nothing_and_one_cut_short_goes_on()
    {
        using SqliteJournal journal = SqliteJournal.Create(folder.Under("j"), "customs.example/log");
        Hash256 one = Dump.Message(1), two = Dump.Message(2);
        Assert.True(Send(journal, one, 0, 100, false).Accepted);
        Assert.True(Send(journal, two, 0, 50, false).Accepted);
        Assert.Equal(Refusal.MessageMoved, Send(journal, one, 0, 100, false).Refusal);
        Assert.True(Send(journal, one, 100, 10, false).Accepted);
        Assert.True(Send(journal, one, 110, 5, true).Accepted);
        Assert.Equal(Refusal.MessageComplete, Send(journal, one, 115, 5, true).Refusal);
        Assert.Equal(165, journal.Size);
        MessageProgress message = journal.FindMessage(one)!;
        Assert.Equal((115L, true), (message.Done, message.Complete));
        Assert.Equal([new Segment(0, 100), new Segment(150, 15)], message.Segments);
        Assert.Equal((50L, false), (journal.FindMessage(two)!.Done, journal.FindMessage(two)!.Complete));
        Assert.Null(journal.FindMessage(Dump.Message(3)));
    }

    [Fact]
    public void A_message_may_be_completed_without_another_leaf()
    {
        using SqliteJournal journal = SqliteJournal.Create(folder.Under("j"), "customs.example/log");
        Send(journal, Dump.Message(1), 0, 7, false);
        string note = journal.CheckpointNote;
        AppendOutcome outcome = journal.Append(new([]) { Message = new(Dump.Message(1), 7, true) });
        Assert.Equal((Refusal.None, 7L, note), (outcome.Refusal, outcome.Size, outcome.Note));
        Assert.True(journal.FindMessage(Dump.Message(1))!.Complete);
    }

    /// <summary>More than the write-ahead log is let grow to, so that it is copied and begun anew on the way.</summary>
    [Fact]
    public void The_write_ahead_log_stays_bounded_while_a_reader_comes_and_goes()
    {
        string path = folder.Under("j");
        var noise = new byte[600_000];
        using SqliteJournal journal = SqliteJournal.Create(path, "customs.example/log");
        long most = 0;
        for (int i = 0; i < 400; i++)
        {
            new Random(i).NextBytes(noise);
            builder.Commit([], noise);
            builder.Add([0x00], (ulong)i + 1);
            journal.Append(new([builder.Build()]));
            most = Math.Max(most, new FileInfo(Path.Combine(path, "journal.sqlite-wal")).Length);
            Assert.Single(journal.FindByKey((ulong)i / 2 + 1));
        }
        Assert.True(new FileInfo(Path.Combine(path, "journal.sqlite")).Length > 64 << 20, "The log was never copied.");
        Assert.True(most < 200 << 20, $"The log grew to {most} bytes of 240 million written.");
    }

    /// <summary>More than 65,536 leaves, so that a full tile of level 1 has a row; proofs must then use it.</summary>
    [Fact]
    public void Proofs_reach_over_full_tiles_and_survive_reopening()
    {
        string path = folder.Under("j");
        using (SqliteJournal journal = SqliteJournal.Create(path, "customs.example/log"))
            for (int block = 0; block < 17; block++)
            {
                for (int i = 0; i < 4_000; i++)
                    builder.Add([0x19, 0x10, (byte)(i & 255)]);
                journal.Append(new([builder.Build()]));
            }
        Assert.Null(JournalVerifier.Verify(path).FirstBad);
        using SqliteJournal reopened = SqliteJournal.OpenToRead(path);
        long[] indexes = [0, 255, 256, 65_535, 65_536, 66_047, 67_999];
        foreach (Receipt receipt in reopened.MakeReceipts(indexes, reopened.CheckpointNote))
            Assert.Null(receipt.Verify(reopened.Verifier));
        Assert.Equal(256, reopened.ReadTile(1, 0).Count);
        Assert.Equal(68_000 / 256 - 256, reopened.ReadTile(1, 1).Count);
        Assert.Equal(68_000 % 256, reopened.ReadTile(0, 265).Count);
        using var hasher = new TreeHasher();
        foreach (long old in (long[])[4_000, 64_000, 68_000])
        {
            Checkpoint before = Checkpoint.Open(reopened.CheckpointOver(old - 1), reopened.Verifier)!,
                after = Checkpoint.Open(reopened.CheckpointNote, reopened.Verifier)!;
            Assert.True(
                Proof.Extends(before.Size, before.Root, after.Size, after.Root,
                    [.. reopened.ProveConsistency(old, 68_000)], hasher));
        }
    }

    AppendOutcome Send(SqliteJournal journal, Hash256 id, long done, int count, bool completes) =>
        journal.Append(new([Made.Block(builder, done, count)]) { Message = new(id, done, completes) });
}
