using Customhouse.Clearance;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Tests.Clearance.Programmes;
using NodaTime;
using Xunit;
using static Customhouse.Tests.Clearance.Programmes.CaseAtStation;

namespace Customhouse.Tests.App;

/// <summary>What records show against a filer: breaches, suspicions and attempts, told apart.</summary>
public class BreachTests
{
    static readonly LocalDate Day = new(2024, 8, 11);

    static readonly Programme Et86Programme = Customhouse.Law.Programmes.EntryType86;

    [Fact]
    public async Task Late_entries_are_found_with_rule_facts_and_whether_it_was_enforced()
    {
        using var house = new CaseAtStation();
        await house.Propose();
        var list = Read(house);
        Assert.Equal([Entry(1), Entry(2), Entry(3)], list.Found.Select(one => one.Entry));
        Assert.All(list.Found, one =>
        {
            Assert.Equal((BreachKind.Untimely, "ET86.LATE.RULE", false, false, false),
                (one.Kind, one.Obligation, one.IsSuspicion, one.InHindsight, one.WasEnforced));
            Assert.Contains("arrived 2024-08-11T18:00:00-04:00", one.Facts, StringComparison.Ordinal);
        });
        Assert.Equal((3, 0), (list.Counted, list.Attempts));
    }

    [Fact]
    public async Task An_arrival_learned_later_makes_a_breach_that_says_whether_it_could_be_known()
    {
        using var house = new CaseAtStation();
        await house.Propose();
        var filed = Morning + Duration.FromHours(1);
        await house.FileUnarrived(filed, 5);
        await house.Arrive(filed - Duration.FromHours(3), filed + Duration.FromHours(4));
        var found = Assert.Single(Read(house).Found, one => one.Entry == Entry(5));
        Assert.Equal((BreachKind.Untimely, true, false), (found.Kind, found.InHindsight, found.CouldBeKnown));
        Assert.Contains("learned 2024-08-12T14:00:00-04:00", found.Facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_transmissions_are_attempts_and_nothing_else()
    {
        using var house = new CaseAtStation();
        await house.Propose();
        await house.FileReported(Morning + Duration.FromHours(1), [1]);
        var list = Read(house);
        Assert.Equal(1, list.Attempts);
        Assert.Equal(3, list.Found.Count);
    }

    [Fact]
    public async Task What_an_officer_told_of_entries_is_listed_beside()
    {
        using var house = new CaseAtStation();
        await house.Propose();
        await house.Station.Tell(new LifeTold(Morning, Entry(2).Key, LifeWord.ExamOrdered));
        var told = Assert.Single(Read(house).Told);
        Assert.Equal((Entry(2), LifeWord.ExamOrdered, Morning), (told.Entry, told.Word, told.Learned));
    }

    [Fact]
    public async Task The_verb_says_the_same_from_a_journal_and_from_a_bundle()
    {
        using var house = new CaseAtStation();
        await house.Propose();
        house.Restart(journal => Assert.Equal(0, Calls.Run(["prove", "--journal", journal, "--filer", "ABC", "--from",
            "2024-08-11", "--to", "2024-08-12", "--out", house.Under("case.zip"), .. Calls.AsOfficer]).Exit));
        var (one, other) = (Call("--journal", house.Under("j")), Call("--bundle", house.Under("case.zip")));
        Assert.Equal((1, one.Out), (other.Exit, other.Out));
        Assert.Equal(3, (int)one.Lines[^1]["breaches"]!);

        static Outcome Call(params string[] where) => Calls.Run(["breaches", "--filer", "ABC", "--programme", "ET86",
            "--from", "2024-08-11", "--to", "2024-08-12", "--json", .. where]);
    }

    static BreachList Read(CaseAtStation house) => BreachReading.Of(
        new JournalLeaves(house.Journal), Abc, Et86Programme, Day, Day.PlusDays(1));
}
