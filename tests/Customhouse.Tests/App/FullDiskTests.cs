using Customhouse.Journal;
using Customhouse.Sandbox;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>
/// A disk runs full while a day is filed: under the journal, under the SX answers, under standard output. Each is said
/// with its name and returns 2; the journal holds what was answered, and the same call, with room, ends as if there had
/// always been. The disk is a small file system in memory, in a namespace of its own, where that may be made.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    const int Entries = 6_000;
    readonly Scratch scratch = new();

    public FullDiskTests() => SandboxDay.Write(new SandboxPlan(Entries, 7, new LocalDate(2024, 5, 20)), scratch["day"]);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Under_a_journal_what_was_answered_stays_and_the_same_call_goes_on()
    {
        var outcome = OnDisk("2m", "file_day disk/journal --json; code=$?; cp -r disk/journal .; exit $code");
        Assert.Equal(2, outcome.Exit);
        Says(outcome, "disk/journal/journal.sqlite", "a full disk");
        Assert.InRange(outcome.Lines.Count, 1, Entries - 1);
        Assert.InRange(Size(), outcome.Lines.Count, Entries - 1);
        GoesOn(before: outcome.Lines.Count);
    }

    [Fact]
    public void Where_a_journal_can_not_be_made_it_is_made_when_there_is_room()
    {
        var outcome = OnDisk("60k", "file_day disk/journal --json; code=$?; cp -r disk/journal .; exit $code");
        Assert.Equal(2, outcome.Exit);
        Says(outcome, "disk/journal", "a full disk");
        Assert.Equal("", outcome.Out);
        GoesOn(before: 0);
    }

    [Fact]
    public void Under_SX_answers_their_file_is_named_and_no_half_of_it_stays()
    {
        var outcome = OnDisk("300k", "file_day journal --show 0 --sx disk/day.sx; code=$?; ls disk >&2; exit $code");
        Assert.Equal(2, outcome.Exit);
        Says(outcome, "disk/day.sx:", "the disk is full");
        Assert.DoesNotContain("day.sx.new", outcome.Err, StringComparison.Ordinal);
        Assert.EndsWith("same command again.\n", outcome.Err, StringComparison.Ordinal);
        GoesOn(before: 1);
    }

    [Fact]
    public void Under_standard_output_the_journal_stays_whole()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        var outcome = Calls.Shell(Filing + "file_day journal --json > /dev/full", scratch["."]);
        Assert.Equal(2, outcome.Exit);
        Says(outcome, "output", "the disk is full");
        GoesOn(before: 1);
    }

    const string Filing =
        "file_day() { customhouse file day/filings.catair --sandbox --as-of 2024-05-20 --journal \"$@\"; }\nexport " +
        "-f customhouse file_day\n";

    // Runs a command in a folder where disk/ is a file system of a size.
    Outcome OnDisk(string size, string command)
    {
        Directory.CreateDirectory(scratch["disk"]);
        Assert.SkipUnless(Calls.Shell("unshare --map-root-user --mount true").Exit == 0,
            "Making a small disk needs a namespace (unshare of util-linux).");
        var inside = $"mount -t tmpfs -o size={size} tmpfs disk\n{command}";
        return Calls.Shell($"{Filing}unshare --map-root-user --mount bash -c '{inside}'", scratch["."]);
    }

    static void Says(Outcome outcome, params string[] parts)
    {
        foreach (var part in parts) Assert.Contains(part, outcome.Err, StringComparison.Ordinal);
        Assert.Contains("what to do:", outcome.Err, StringComparison.Ordinal);
        Assert.DoesNotContain("a mistake in Customhouse", outcome.Err, StringComparison.Ordinal);
    }

    // With room, the same call files the rest, and answers all of it again.
    void GoesOn(int before)
    {
        if (before > 0) Assert.Null(JournalVerifier.Verify(scratch["journal"]).FirstBad);
        var held = before > 0 ? Size() : 0;
        Assert.InRange(held, before, Entries);
        var again = Calls.Shell(Filing + "file_day journal --json", scratch["."]);
        Assert.Equal(1, again.Exit);
        Assert.Equal(Enumerable.Range(0, Entries), again.Lines.Select(line => (int)line["receipt"]!["index"]!));
        Assert.Null(JournalVerifier.Verify(scratch["journal"]).FirstBad);
        Assert.Equal(Entries, Size());
    }

    long Size()
    {
        using var journal = SqliteJournal.OpenToRead(scratch["journal"]);
        return journal.Size;
    }
}
