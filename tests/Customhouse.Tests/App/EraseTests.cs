using System.Text;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Terms;
using Customhouse.Tests.Clearance;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>Holds and erasures in a real journal: five filings of 2024-08-01 and 02, three of one person.</summary>
public sealed class EraseTests : IDisposable
{
    const string Due = "2029-08-03", TooEarly = "2029-08-02", Name = "ZEBEDEE QUILLFEATHER";

    readonly Scratch scratch = new();

    public EraseTests()
    {
        using var journal = SqliteJournal.Create(scratch["journal"], "erase.example", sandbox: true);
        Runs.File(journal, Runs.Batch(
            Runs.Filing(1, consignee: Name), Runs.Filing(2), Runs.Filing(3, consignee: Name, eda: "")));
        Runs.File(journal, Runs.Batch(Runs.Filing(4, consignee: Name), Runs.Filing(5)),
            Runs.Noon + Duration.FromDays(1));
    }

    public void Dispose() => scratch.Dispose();

    static string Entry(int sequence) => EntryNumber.Of(RateTests.FilerOf("ABC"u8), sequence).ToString();

    Outcome Call(string verb, params string[] rest) => Calls.Run([.. verb.Split(' '), .. rest, "--journal",
        scratch["journal"], "--by", "the data officer", "--why", "a request"]);

    Outcome Erase(string asOf, params string[] choice) => Call("erase", [.. choice, "--as-of", asOf]);

    Outcome Plain(params string[] arguments) => Calls.Run([.. arguments, "--journal", scratch["journal"]]);

    bool HasName()
    {
        using var journal = SqliteJournal.OpenToRead(scratch["journal"]);
        using var leaves = journal.ReadLeaves(0, journal.Size, sides: true);
        while (leaves.Next())
            if (leaves.Personal.IndexOf(Encoding.ASCII.GetBytes(Name)) >= 0) return true;
        return false;
    }

    void Verifies(int erased)
    {
        var outcome = Calls.Run("verify", scratch["journal"], "--json");
        Assert.True(outcome.Exit == 0, outcome.Out + outcome.Err);
        Assert.Equal(erased, (int)outcome.Lines[0]["erasedPersonal"]!);
    }

    [Fact]
    public void Nothing_is_erased_before_five_years_after_the_last_transmission_are_over()
    {
        var early = Erase(TooEarly, "--person-of", Entry(1));
        Assert.Equal(1, early.Exit);
        Assert.Contains("kept through 2029-08-02 (19 CFR 111.23, 163.4 (unconfirmed))", early.Out,
            StringComparison.Ordinal);
        Assert.DoesNotContain("kept through 2029-08-01", early.Out, StringComparison.Ordinal);
        Assert.True(HasName());
        var due = Erase(Due, "--person-of", Entry(1));
        Assert.True(due.Exit == 0, due.Out + due.Err);
        Assert.False(HasName());
        Verifies(3);
    }

    [Fact]
    public void What_was_proved_before_still_verifies_and_the_number_stays_taken()
    {
        Assert.Equal(0, Plain(["prove", "--filer", "ABC", "--from", "2024-08-01", "--to", "2024-08-02",
            .. Calls.AsOfficer, "--out", scratch["before.zip"]]).Exit);
        Assert.Equal(0, Plain("prove", "--entry", Entry(1), "--out", scratch["receipt"]).Exit);
        Assert.Equal(0, Erase(Due, "--person-of", Entry(1)).Exit);
        var key = Path.Combine(scratch["journal"], "verifier");
        foreach (var kept in (string[])["before.zip", "receipt"])
            Assert.Equal(0, Calls.Run("verify", scratch[kept], "--key", key).Exit);
        Assert.Equal(0, Plain(["prove", "--filer", "ABC", "--from", "2024-08-01", "--to", "2024-08-02",
            .. Calls.AsOfficer, "--out", scratch["after.zip"]]).Exit);
        Assert.Equal(0, Calls.Run("verify", scratch["after.zip"], "--key", key).Exit);
        Assert.Equal(0, Plain("replay").Exit);
        using var journal = SqliteJournal.Open(scratch["journal"]);
        var again = Runs.File(journal, Runs.Batch(Runs.Filing(1, value: 126)), Runs.Noon + Duration.FromDays(2));
        Assert.Equal("rejected", (string)again.Answers[0]["verdict"]!);
    }

    [Fact]
    public void Named_entries_are_erased_and_an_unknown_one_is_told()
    {
        Assert.Equal(2, Erase(Due, "--entries", scratch.Write("list", $"{Entry(9)}\n")).Exit);
        Assert.Equal(0, Erase(Due, "--entries", scratch.Write("list", $"{Entry(1)}\n{Entry(2)}\n")).Exit);
        Verifies(2);
        Assert.True(HasName());
        Assert.Equal(2, Erase(Due, "--person-of", Entry(2)).Exit);
    }

    [Theory]
    [InlineData("--filer", "ABC")]
    [InlineData("--all", null)]
    [InlineData("--entries", "list")]
    public void What_is_held_is_not_erased_until_the_hold_is_lifted(string option, string? value)
    {
        scratch.Write("list", Entry(4) + "\n");
        string[] what = value is null ? [option] : [option, value == "list" ? scratch["list"] : value];
        Assert.Equal(0, Call("hold set", ["matter 7", .. what]).Exit);
        Assert.Contains("matter 7: ", Plain("hold", "list").Out, StringComparison.Ordinal);
        var held = Erase(Due, "--person-of", Entry(1));
        Assert.Equal(1, held.Exit);
        Assert.Contains("held by 'matter 7'", held.Out, StringComparison.Ordinal);
        Assert.Contains("set by the data officer: a request", held.Out, StringComparison.Ordinal);
        Assert.True(HasName());
        Assert.Equal("matter 7", (string)Assert.Single(Plain("hold", "list", "--json").Lines)["hold"]!);
        var told = Erase(Due, "--person-of", Entry(1), "--json");
        Assert.Equal((1, 0), (told.Exit, (int)Assert.Single(told.Lines)["erased"]!));
        Assert.Equal(2, Call("hold lift", "matter 8").Exit);
        Assert.Equal(0, Call("hold lift", "matter 7").Exit);
        Assert.Equal("Nothing is held.\n", Plain("hold", "list").Out);
        Assert.Equal(0, Erase(Due, "--person-of", Entry(1)).Exit);
        Assert.False(HasName());
    }

    [Fact]
    public void A_hold_of_another_filer_holds_nothing_here()
    {
        Assert.Equal(0, Call("hold set", "matter 7", "--filer", "XYZ").Exit);
        Assert.Equal(0, Erase(Due, "--entries", scratch.Write("list", Entry(1) + "\n")).Exit);
    }

    [Fact]
    public void What_a_server_made_of_the_records_goes_too()
    {
        scratch.Write("registers", "image");
        Directory.CreateDirectory(scratch["snapshots/monday"]);
        scratch.Write("snapshots/monday/journal.sqlite", "copy");
        Directory.CreateDirectory(scratch["in"]);
        scratch.Write("in/sent.catair", "as it was sent");
        var outcome = Erase(Due, "--person-of", Entry(1));
        Assert.Contains("registers, snapshots/monday", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("1 file in the watched folders", outcome.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch["registers"]) || Directory.Exists(scratch["snapshots/monday"]));
        scratch.Write("restoring", "monday");
        Assert.Equal(2, Erase(Due, "--entries", scratch.Write("list", Entry(2) + "\n")).Exit);
    }

    [Fact]
    public void Who_decides_and_why_has_to_be_said_and_stands_in_the_journal_without_a_name()
    {
        Assert.Equal(2, Plain("erase", "--person-of", Entry(1), "--as-of", Due).Exit);
        Assert.Equal(0, Erase(Due, "--person-of", Entry(1)).Exit);
        using var journal = SqliteJournal.OpenToRead(scratch["journal"]);
        var told = Assert.Single(RecordBook.Of(journal).Erasures);
        Assert.Equal((RecordsWord.Erased, "the data officer", "a request"), (told.Word, told.Who, told.Why));
        Assert.Equal([0UL, 2UL, 3UL], told.Places);
    }

    [Fact]
    public void Another_day_is_taken_only_where_a_journal_is_for_trying_out()
    {
        using (SqliteJournal.Create(scratch["real"], "erase.example"))
        {
        }
        Assert.Equal(2, Calls.Run("erase", "--journal", scratch["real"], "--as-of", Due).Exit);
    }

    /// <summary>A child is killed before its second and its third step; then it is done without a choice.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void An_erasure_that_is_killed_between_two_steps_is_finished(int step)
    {
        scratch.Write("registers", "image");
        using (var child = Customhouse.Tests.Journal.Child.Start($"erase-{step}", scratch["journal"]))
        {
            child.WaitForExit();
            Assert.NotEqual(0, child.ExitCode);
        }
        Assert.True(HasName());
        Assert.Equal(step == 2, File.Exists(scratch["registers"]));
        Verifies(0);
        scratch.Write("registers", "image of a server that was started meanwhile");
        var outcome = Plain("erase");
        Assert.True(outcome.Exit == 0, outcome.Out + outcome.Err);
        Assert.False(HasName() || File.Exists(scratch["registers"]));
        Verifies(3);
        Assert.Equal(0, Plain("erase").Exit);
    }
}
