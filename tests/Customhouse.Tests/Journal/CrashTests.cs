using System.Diagnostics;
using System.Globalization;
using Customhouse.Journal;
using Xunit;

namespace Customhouse.Tests.Journal;

public sealed class CrashTests : IDisposable
{
    readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// A child that appends one message is killed again and again, at moments that differ; each time what it had
    /// been told is durable must be there, and the next child goes on. At the end each leaf is there exactly once.
    /// </summary>
    [Fact]
    public void A_writer_that_is_killed_at_any_moment_loses_and_doubles_nothing()
    {
        string journal = folder.Under("j");
        var random = new Random(20240528);
        int kills = 0, attempts = 0;
        for (bool complete = false; !complete;)
        {
            Assert.True(attempts < 300, "The children get nowhere.");
            // The first kills come while the child starts and creates; most of them before it has said anything.
            long told = attempts < 6 ? RunAndKill(journal, 0, random.Next(40, 250))
                : RunAndKill(journal, random.Next(1, 18), random.Next(0, 3));
            attempts++;
            if (!SqliteJournal.Exists(journal))
                continue;
            kills++;
            using SqliteJournal read = SqliteJournal.OpenToRead(journal);
            Assert.True(read.Size >= told, $"{told} leaves were said to be durable, {read.Size} are there.");
            Assert.Equal(read.Size, read.FindMessage(Child.Message)?.Done ?? 0);
            complete = read.Size == Child.MessageLeaves;
        }
        Assert.True(kills >= 10, $"Only {kills} kills hit the writer; make the message longer.");
        using Process last = Child.Start("fill", journal);
        last.WaitForExit();
        Assert.Equal(0, last.ExitCode);
        Complete(journal);
    }

    static void Complete(string journal)
    {
        using SqliteJournal read = SqliteJournal.OpenToRead(journal);
        Check.Reads(read, 0, Child.MessageLeaves);
        MessageProgress message = Assert.IsType<MessageProgress>(read.FindMessage(Child.Message));
        Assert.True(message.Complete);
        Assert.Equal([new Segment(0, Child.MessageLeaves)], message.Segments);
        Assert.Null(JournalVerifier.Verify(journal).FirstBad);
    }

    /// <summary>Waits for some lines, then a moment, then kills -9; gives the last number said.</summary>
    static long RunAndKill(string journal, int lines, int milliseconds)
    {
        using Process child = Child.Start("fill", journal);
        string? said = null;
        for (int i = 0; i < lines && child.StandardOutput.ReadLine() is { } line; i++)
            said = line;
        child.WaitForExit(milliseconds);
        child.Kill();
        while (child.StandardOutput.ReadLine() is { } line)
            said = line;
        child.WaitForExit();
        return said is null ? 0 : long.Parse(said, CultureInfo.InvariantCulture);
    }
}
