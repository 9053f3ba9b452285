using System.Text;
using Customhouse.Journal;
using Xunit;

namespace Customhouse.Tests.Journal;

public sealed class EraseTests : IDisposable
{
    readonly TestFolder folder = new();
    readonly BlockBuilder builder = new();

    public void Dispose()
    {
        builder.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void An_erased_person_leaves_every_proof_standing_and_the_rest_readable()
    {
        using SqliteJournal journal = Filled();
        Receipt receipt = journal.MakeReceipt(301);
        Assert.Equal(2, journal.Erase([301, 5, 4, 301, 699], SideParts.Personal).Parts);
        Assert.Equal(0, journal.Erase([301, 5], SideParts.Personal).Parts);
        Assert.Null(receipt.Verify(journal.Verifier));
        Assert.Equal(receipt.ToJson(), journal.MakeReceipt(301).ToJson());
        using LeafReader reader = journal.ReadLeaves(0, journal.Size, sides: true);
        while (reader.Next())
            Requires(reader, reader.Index is 301 or 5 ? [] : Made.Personal(reader.Index));
        VerifyReport report = JournalVerifier.Verify(journal.Folder);
        Assert.Null(report.FirstBad);
        Assert.Equal((2, 0), (report.ErasedPersonal, report.ErasedRest));
    }

    static void Requires(LeafReader reader, byte[] personal)
    {
        if (!Made.HasSides(reader.Index))
            return;
        Assert.Equal(personal, reader.Personal.ToArray());
        Assert.Equal(personal.Length > 0, reader.HasPersonal);
        Assert.Equal(personal.Length > 0, reader.PersonalSalt.ContainsAnyExcept((byte)0));
        Assert.Equal(Made.Rest(reader.Index), reader.Rest.ToArray());
    }

    /// <summary>
    /// The name stands uncompressed in a block of one, so a search of the files finds it before and not after.
    /// </summary>
    [Fact]
    public void Nothing_of_what_was_erased_is_left_in_any_file()
    {
        byte[] name = Encoding.ASCII.GetBytes("ZXQJ-UNHEARD-OF-NAME-84627");
        using SqliteJournal journal = Filled();
        builder.Commit(name, []);
        builder.Add([0x00]);
        journal.Append(new([builder.Build()]));
        Assert.True(Holds(journal.Folder, name));
        Assert.Equal(new Erasure(2, true), journal.Erase([journal.Size - 1], SideParts.Personal | SideParts.Rest));
        Assert.False(Holds(journal.Folder, name));
        Assert.Null(JournalVerifier.Verify(journal.Folder).FirstBad);
    }

    [Fact]
    public void Appends_go_on_after_an_erasure()
    {
        using SqliteJournal journal = Filled();
        journal.Erase([.. Enumerable.Range(0, 700).Select(i => (long)i)], SideParts.Personal | SideParts.Rest);
        Assert.True(journal.Append(new([Made.Block(builder, 700, 50)]) { ExpectedSize = 700 }).Accepted);
        Check.Reads(journal, 700, 750);
        VerifyReport report = JournalVerifier.Verify(journal.Folder);
        Assert.Null(report.FirstBad);
        Assert.Equal((560, 560), (report.ErasedPersonal, report.ErasedRest));
    }

    SqliteJournal Filled()
    {
        SqliteJournal journal = SqliteJournal.Create(folder.Under("j"), "customs.example/log");
        journal.Append(new([Made.Block(builder, 0, 300), Made.Block(builder, 300, 2), Made.Block(builder, 302, 398)]));
        return journal;
    }

    static bool Holds(string path, byte[] bytes)
    {
        foreach (string file in Directory.GetFiles(path, "journal.sqlite*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var all = new byte[stream.Length];
            stream.ReadExactly(all);
            if (all.AsSpan().IndexOf(bytes) >= 0)
                return true;
        }
        return false;
    }
}
