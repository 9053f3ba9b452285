using Customhouse.Journal;
using Xunit;

namespace Customhouse.Tests.Journal;

public sealed class SqliteJournalTests : IDisposable
{
    readonly TestFolder folder = new();
    readonly BlockBuilder builder = new();

    public void Dispose()
    {
        builder.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void What_is_appended_is_read_back_and_the_head_is_the_tree_of_it()
    {
        using SqliteJournal journal = SqliteJournal.Create(folder.Under("j"), "customs.example/log");
        AppendOutcome outcome = journal.Append(
            new([Made.Block(builder, 0, 700), Made.Block(builder, 700, 1), Made.Block(builder, 701, 99)])
            {
                ExpectedSize = 0,
            });
        Assert.True(outcome.Accepted);
        Assert.Equal([0, 700, 701], outcome.Firsts);
        Assert.Equal(800, journal.Size);
        Check.Reads(journal, 0, 800);
        Check.Heads(journal);
    }

    [Fact]
    public void A_reopened_journal_goes_on_where_it_was()
    {
        SqliteJournal.Create(folder.Under("j"), "customs.example/log").Dispose();
        for (int i = 0; i < 4; i++)
        {
            using SqliteJournal journal = SqliteJournal.Open(folder.Under("j"));
            Assert.Equal(i * 333, journal.Size);
            Assert.Equal(i + 2, journal.Epoch);
            Assert.True(journal.Append(new([Made.Block(builder, i * 333, 333)])).Accepted);
        }
        using SqliteJournal last = SqliteJournal.OpenToRead(folder.Under("j"));
        Check.Reads(last, 0, 4 * 333);
        Check.Heads(last);
    }

    [Fact]
    public void An_append_that_expects_another_size_or_epoch_is_refused_and_leaves_nothing()
    {
        using SqliteJournal journal = SqliteJournal.Create(folder.Under("j"), "customs.example/log");
        PreparedBlock block = Made.Block(builder, 0, 10);
        Assert.Equal(Refusal.SizeMoved, journal.Append(new([block]) { ExpectedSize = 1 }).Refusal);
        Assert.Equal(Refusal.EpochMoved, journal.Append(new([block]) { Epoch = journal.Epoch - 1 }).Refusal);
        Assert.Equal(0, journal.Size);
        Assert.True(journal.Append(new([block]) { ExpectedSize = 0, Epoch = journal.Epoch }).Accepted);
        Assert.Equal(Refusal.SizeMoved, journal.Append(new([block]) { ExpectedSize = 0 }).Refusal);
        Check.Reads(journal, 0, 10);
    }

    [Fact]
    public void A_sandbox_says_so_in_every_checkpoint()
    {
        using SqliteJournal journal = SqliteJournal.Create(folder.Under("j"), "customs.example/log", sandbox: true);
        Assert.True(journal.IsSandbox);
        Assert.StartsWith("customs.example/log/sandbox\n", journal.CheckpointNote, StringComparison.Ordinal);
    }
}
