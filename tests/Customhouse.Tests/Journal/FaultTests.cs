using System.Diagnostics;
using System.Runtime.Versioning;
using Customhouse.Journal;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Customhouse.Tests.Journal;

[SupportedOSPlatform("linux")]
public sealed class FaultTests : IDisposable
{
    readonly TestFolder folder = new();
    readonly BlockBuilder builder = new();
    readonly string path;

    public FaultTests()
    {
        path = folder.Under("j");
        using SqliteJournal journal = SqliteJournal.Create(path, "customs.example/log");
        journal.Append(new([Made.Block(builder, 0, 300)]));
    }

    public void Dispose()
    {
        builder.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_second_writer_is_refused_while_the_first_is_there()
    {
        using (SqliteJournal first = SqliteJournal.Open(path))
            Assert.Equal(JournalTrouble.Locked, Assert.Throws<JournalFault>(() => SqliteJournal.Open(path)).Trouble);
        SqliteJournal.Open(path).Dispose();
    }

    [Fact]
    public void A_reader_reads_beside_a_writer()
    {
        using SqliteJournal writer = SqliteJournal.Open(path);
        writer.Append(new([Made.Block(builder, 300, 5)]));
        using SqliteJournal reader = SqliteJournal.OpenToRead(path);
        Check.Reads(reader, 0, 305);
        Assert.Throws<InvalidOperationException>(() => reader.Append(new([])));
    }

    [Fact]
    public void A_journal_of_another_version_is_refused_by_everyone()
    {
        Sql("PRAGMA user_version=2; ALTER TABLE state RENAME COLUMN origin TO log");
        foreach (Action open in (Action[])
            [() => SqliteJournal.Open(path), () =>
                SqliteJournal.OpenToRead(path), () => SqliteJournal.Exists(path), () => JournalVerifier.Verify(path)])
        {
            JournalFault fault = Assert.Throws<JournalFault>(open);
            Assert.Equal(JournalTrouble.OtherVersion, fault.Trouble);
            Assert.Contains("format version 2", fault.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("no journal", JournalTrouble.Missing)]
    [InlineData("empty folder", JournalTrouble.Missing)]
    [InlineData("a file", JournalTrouble.Missing)]
    [InlineData("noise", JournalTrouble.Corrupt)]
    [InlineData("empty database", JournalTrouble.Corrupt)]
    public void What_is_no_journal_is_refused(string what, JournalTrouble trouble)
    {
        string place = folder.Under("k");
        if (what == "a file")
            File.WriteAllText(place, "not a folder");
        else if (what != "no journal")
            Directory.CreateDirectory(place);
        if (what == "noise")
            File.WriteAllBytes(
                Path.Combine(place, "journal.sqlite"), [.. Enumerable.Range(0, 20_000).Select(i => (byte)(i % 251))]);
        if (what == "empty database")
            File.WriteAllBytes(Path.Combine(place, "journal.sqlite"), []);
        Assert.Equal(trouble, Assert.Throws<JournalFault>(() => SqliteJournal.Open(place)).Trouble);
        Assert.Equal(trouble, Assert.Throws<JournalFault>(() => SqliteJournal.OpenToRead(place)).Trouble);
        if (trouble == JournalTrouble.Missing)
            Assert.Equal(trouble, Assert.Throws<JournalFault>(() => JournalVerifier.Verify(place)).Trouble);
        else
            Assert.False(JournalVerifier.Verify(place).Holds);
    }

    [Fact]
    public void A_folder_with_other_things_in_it_is_no_place_for_a_journal()
    {
        Assert.Equal(JournalTrouble.Occupied,
            Assert.Throws<JournalFault>(() => SqliteJournal.Create(path, "customs.example/log")).Trouble);
        Assert.Equal(JournalTrouble.Occupied,
            Assert.Throws<JournalFault>(() => SqliteJournal.Create(folder.Path, "customs.example/log")).Trouble);
    }

    [Fact]
    public void A_creation_that_was_cut_short_is_begun_anew()
    {
        string place = Directory.CreateDirectory(folder.Under("k")).FullName;
        File.WriteAllText(Path.Combine(place, "key"), "half a ke");
        File.WriteAllText(Path.Combine(place, "journal.sqlite"), "");
        using SqliteJournal journal = SqliteJournal.Create(place, "customs.example/log");
        Assert.Equal(0, journal.Size);
    }

    /// <summary>SQLite keeps a roll-back file until the first transaction of a new database is committed.</summary>
    [Fact]
    public void A_creation_that_was_killed_in_its_first_transaction_is_begun_anew()
    {
        string place = Directory.CreateDirectory(folder.Under("r")).FullName;
        File.WriteAllText(Path.Combine(place, "journal.sqlite"), "");
        File.WriteAllBytes(Path.Combine(place, "journal.sqlite-journal"), new byte[512]);
        Assert.False(SqliteJournal.Exists(place));
        using SqliteJournal journal = SqliteJournal.Create(place, "customs.example/log");
        Assert.Equal(0, journal.Size);
    }

    [Fact]
    public void The_private_key_is_for_its_owner_alone()
    {
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(path, "key")));
    }

    /// <summary>The limit on the database stands in for the disk: SQLite says "full" in the same way.</summary>
    [Fact]
    public void A_full_disk_fails_the_append_and_leaves_the_journal_as_it_was()
    {
        using (SqliteJournal journal = SqliteJournal.Open(path, mostBytes: 400_000))
        {
            long number = journal.Size;
            Task<AppendOutcome> last;
            do
            {
                last = journal.AppendAsync(new([Made.Block(builder, number, 200)]));
                number += last.IsFaulted || !Succeeds(last) ? 0 : 200;
            }
            while (!last.IsFaulted);
            Assert.Equal(JournalTrouble.DiskFull, Assert.IsType<JournalFault>(last.Exception!.InnerException).Trouble);
            Assert.Equal(number, journal.Size);
            Check.Reads(journal, 0, number);
        }
        using SqliteJournal after = SqliteJournal.Open(path);
        long size = after.Size;
        Assert.True(after.Append(new([Made.Block(builder, size, 200)]) { ExpectedSize = size }).Accepted);
        Check.Reads(after, 0, size + 200);
        Check.Heads(after);
        Assert.Null(JournalVerifier.Verify(path).FirstBad);
    }

    /// <summary>The tests may run as root, whom no mode stops; so another user tries.</summary>
    [Fact]
    public void A_journal_that_may_not_be_written_is_refused_to_a_writer_and_open_to_a_reader()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/setpriv") && Environment.UserName == "root",
            "Becoming another user needs root and setpriv (util-linux).");
        File.SetUnixFileMode(folder.Path, Mode("755"));
        File.SetUnixFileMode(path, Mode("555"));
        foreach (string file in Directory.GetFiles(path))
            File.SetUnixFileMode(file, Mode("444"));
        Assert.StartsWith("NotPermitted: ", Run("open"), StringComparison.Ordinal);
        Assert.Equal("300\n", Run("read"));
    }

    [Fact]
    public void A_key_that_is_not_the_journals_is_refused()
    {
        using SigningKey other = SigningKey.Make("customs.example/log");
        File.WriteAllText(Path.Combine(path, "key"), other.Export() + "\n");
        JournalFault fault = Assert.Throws<JournalFault>(() => SqliteJournal.Open(path));
        Assert.Equal((JournalTrouble.Corrupt, Path.Combine(path, "key")), (fault.Trouble, fault.Where));
        Assert.Equal("key", JournalVerifier.Verify(path).FirstBad?.Where);
    }

    static bool Succeeds(Task<AppendOutcome> append)
    {
        ((IAsyncResult)append).AsyncWaitHandle.WaitOne();
        return append.IsCompletedSuccessfully && append.Result.Accepted;
    }

    string Run(string verb)
    {
        using Process child = Child.Start(verb, path, asNobody: true);
        string said = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return said;
    }

    static UnixFileMode Mode(string octal) => (UnixFileMode)Convert.ToInt32(octal, 8);

    void Sql(string statement)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(path, "journal.sqlite")};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
