using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Engine.Programmes;

/// <summary>Every case that stands beside the decider is gone through, and its last act compared.</summary>
public class CaseTableTests
{
    static readonly string[][] Table =
    [
        .. File.ReadLines(Repository.At("src/Customhouse.Engine/Programmes/Programmes.cases.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    public static TheoryData<string> Names => [.. Table.Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_goes_as_its_row_demands(string name)
    {
        var row = Table.Single(row => row[0] == name);
        var last = CaseScript.Lived(row[1], row[2], row[3]).Last();
        var standing = last.Case.Standing;
        var due = standing.Due is { } at ? When.Say(at)[..16] : "-";
        Assert.Equal(string.Join(" | ", row[4..]), $"{Joined(last.Told.Select(told => told.Transition))} | " +
            $"{Joined(last.Lacks.Select(lack => lack.Need))} | {standing.Status} | {standing.Step} | {due}");
    }

    static string Joined(IEnumerable<string> words) => string.Join(' ', words.DefaultIfEmpty("-"));

    [Fact]
    public void Every_transition_has_a_case() => Assert.Empty(CaseTransitions.All.Select(transition => transition.Id)
        .Except(Table.SelectMany(row => row[4].Split(' '))));

    [Fact]
    public void Every_need_is_shown_wanting() =>
        Assert.Empty(CaseTransitions.All.SelectMany(transition => transition.Needed).Select(need => need.Id)
            .Concat(["ROLE", "STANDING", "TIME", "CLOCK"])
            .Except(Table.SelectMany(row => row[5].Split(' '))));

    [Fact]
    public void Names_of_transitions_stand_once() =>
        Assert.Distinct(CaseTransitions.All.Select(transition => transition.Id));

    [Fact]
    public void A_rule_that_was_law_and_not_enforced_is_said_in_the_notice()
    {
        var told = CaseScript.Lived("ET86", "2024-05-20T09:00",
            "apply; admit; propose; charge; charge rule=ET86.LATE.REJECT e=600; issuenotice c=1,2").Last().Told
            .Single();
        Assert.Equal(["ET86.LATE.RULE"], told.Unenforced);
        Assert.Equal(MadeEntries.Head, told.Head);
    }

    [Fact]
    public void A_refusal_says_everything_that_is_missing_at_once()
    {
        var lacks = CaseScript.Lived("ET86", "2024-05-20T09:00",
            "apply; admit; propose; charge by=Participant/P._Reed rule=ET86.LATE.RULE e=XYZ-1,900,801,701 facts=none " +
            "proof=none").Last().Lacks;
        Assert.Equal(["ROLE", "CHARGE", "ENTRIES"], lacks.Select(lack => lack.Need).Distinct());
        foreach (var part in (string[])["not by Participant", "the facts", "has no proof", "is of filer XYZ",
            "is not on file", "is an attempt", "was not law"])
            Assert.Contains(lacks, lack => lack.Said.Contains(part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void A_rate_must_lie_below_its_bound(long late, bool isMet) =>
        Assert.Equal(isMet, new ReinstatementCondition(ConditionMeasure.UntimelyRate, 5_000, 30).IsMet(late, 10_000));
}
