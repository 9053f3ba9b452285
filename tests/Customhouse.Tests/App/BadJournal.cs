using Xunit;

namespace Customhouse.Tests.App;

/// <summary>
/// Places where a journal is not, or is not one for this program: said, and nothing of what lies there is lost.
/// </summary>
public sealed class BadJournal : IDisposable
{
    static readonly string Records = File.ReadAllText(Calls.Late);

    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_journal_that_can_not_be_written_is_named()
    {
        Assert.SkipUnless(Directory.Exists("/proc"), "This system has no /proc.");
        var outcome = Calls.Run("file", Calls.Late, "--journal", "/proc/customhouse-journal", "--json");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("/proc/customhouse-journal", outcome.Err, StringComparison.Ordinal);
        outcome.HasNoTrace();
    }

    [Fact]
    public void A_journal_of_another_version_is_refused_by_every_verb_that_opens_one()
    {
        Assert.Equal(0, Calls.Run("file", Calls.Late, "--journal", scratch["journal"]).Exit);
        SetUserVersion(scratch["journal/journal.sqlite"], 99);
        foreach (var call in (string[][])[["file", Calls.Late, "--journal"], ["replay", "--journal"],
            ["prove", "--position", "0", "--journal"], ["verify"]])
        {
            var outcome = Calls.Run([.. call, scratch["journal"]]);
            Assert.Equal(2, outcome.Exit);
            Assert.Contains("version 99", outcome.Err, StringComparison.Ordinal);
            outcome.HasNoTrace();
        }
    }

    [Theory]
    [InlineData("plain", "plain: a file")]
    [InlineData("plain/j", "plain: a file")]
    public void A_journal_in_place_of_a_plain_file_is_refused(string journal, string said)
    {
        scratch.Write("plain", "years of work");
        foreach (var call in (string[][])[["file", Calls.Late, "--journal"], ["replay", "--journal"],
            ["prove", "--position", "0", "--journal"]])
        {
            var outcome = Calls.Run([.. call, scratch[journal]]);
            Assert.Equal(2, outcome.Exit);
            Assert.Contains(said, outcome.Err, StringComparison.Ordinal);
            Assert.Contains("Name a folder", outcome.Err, StringComparison.Ordinal);
        }
        Assert.Equal("years of work", File.ReadAllText(scratch["plain"]));
    }

    [Fact]
    public void A_folder_without_a_journal_can_not_be_verified()
    {
        Directory.CreateDirectory(scratch["folder"]);
        var outcome = Calls.Run("verify", scratch["folder"]);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("no journal in it", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_whose_database_is_gone_does_not_hold()
    {
        Assert.Equal(0, Calls.Run("file", Calls.Late, "--journal", scratch["journal"]).Exit);
        File.Delete(scratch["journal/journal.sqlite"]);
        var outcome = Calls.Run("verify", scratch["journal"]);
        Assert.Equal(1, outcome.Exit);
        Assert.Contains("does not hold", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("immutable", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "0, the only leaf")]
    [InlineData("-1", "0, the only leaf")]
    public void A_position_outside_the_log_says_what_is_in_it(string position, string said)
    {
        Assert.Equal(0, Calls.Run("file", Calls.Late, "--journal", scratch["journal"]).Exit);
        Assert.Contains(said, Calls.Run("prove", "--journal", scratch["journal"], "--position", position).Err,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_can_be_proved_of_a_log_without_a_leaf()
    {
        Assert.Equal(1, Calls.Run("file", scratch.Write("cut", Records[..(8 * 81)]), "--journal",
            scratch["journal"]).Exit);
        var outcome = Calls.Run("prove", "--journal", scratch["journal"], "--position", "0");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("the log has no leaf yet", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_journal_is_not_overwritten()
    {
        Directory.CreateDirectory(scratch["other"]);
        scratch.Write("other/thesis.txt", "years of work");
        var outcome = Calls.Run("file", Calls.Late, "--journal", scratch["other"]);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("thesis.txt", outcome.Err, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(scratch["other/thesis.txt"]));
    }

    // Source: SQLite file format, database header: the user version stands at offset 60, big-endian.
    static void SetUserVersion(string path, byte version)
    {
        const int LowByte = 63;
        using var file = File.OpenWrite(path);
        file.Position = LowByte;
        file.WriteByte(version);
    }
}
