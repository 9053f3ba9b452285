using Customhouse.Journal;
using Customhouse.Tests.App;
using Customhouse.Tests.Clearance;
using Xunit;

namespace Customhouse.Tests.Journal;

/// <summary>A copy of a journal is whole, and is put back only where breaking the log's promise harms nobody.</summary>
public sealed class JournalCopyTests : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_copy_that_is_put_back_is_the_journal_as_it_was_with_its_own_keys()
    {
        string note;
        using (var journal = SqliteJournal.Create(scratch["journal"], "customhouse.local/copy", sandbox: true))
        {
            Runs.File(journal, Runs.Batch(Runs.Filing(1)));
            note = journal.CheckpointNote;
            Directory.CreateDirectory(scratch["copy"]);
            JournalCopy.Save(journal, scratch["copy"]);
            Runs.File(journal, Runs.Batch(Runs.Filing(2)));
        }
        Assert.Equal(1, JournalCopy.SizeOf(scratch["copy"]));
        File.WriteAllText(scratch["journal/of.a.later.day"], "");
        JournalCopy.PutBack(scratch["copy"], scratch["journal"]);
        Assert.Null(JournalVerifier.Verify(scratch["journal"]).FirstBad);
        var left = Directory.GetFiles(scratch["journal"]).Select(path => Path.GetFileName(path));
        Assert.Equal(["checkpoint", "journal.sqlite", "key", "lock", "verifier"], left.Order(StringComparer.Ordinal));
        using var again = SqliteJournal.Open(scratch["journal"]);
        Assert.Equal(note, again.CheckpointNote);
    }

    [Fact]
    public void A_copy_of_a_journal_that_is_not_for_trying_out_is_never_put_back()
    {
        using (var journal = SqliteJournal.Create(scratch["journal"], "customhouse.local/copy"))
        {
            Directory.CreateDirectory(scratch["copy"]);
            JournalCopy.Save(journal, scratch["copy"]);
        }
        var fault = Assert.Throws<JournalFault>(() => JournalCopy.PutBack(scratch["copy"], scratch["journal"]));
        Assert.Equal(JournalTrouble.NotPermitted, fault.Trouble);
        Assert.True(SqliteJournal.Exists(scratch["journal"]));
    }

    [Fact]
    public void A_journal_that_somebody_has_open_is_not_put_back()
    {
        using var journal = SqliteJournal.Create(scratch["journal"], "customhouse.local/copy", sandbox: true);
        Directory.CreateDirectory(scratch["copy"]);
        JournalCopy.Save(journal, scratch["copy"]);
        var fault = Assert.Throws<JournalFault>(() => JournalCopy.PutBack(scratch["copy"], scratch["journal"]));
        Assert.Equal(JournalTrouble.Locked, fault.Trouble);
    }
}
