using Customhouse.Engine;
using Xunit;

namespace Customhouse.Tests.Engine.Lives;

/// <summary>Every case that stands beside the decider is lived through, and its last event compared.</summary>
public class LifeCases
{
    static readonly string[][] Table =
    [
        .. File.ReadLines(Repository.At("src/Customhouse.Engine/Lives/Life.cases.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    public static TheoryData<string> Names => [.. Table.Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_life_goes_as_its_case_demands(string name)
    {
        var row = Table.Single(row => row[0] == name);
        var last = LifeScript.Lived(row[1], row[2]).Last();
        var takes = last.Steps.Count == 0 ? "-" : string.Join(' ', last.Steps.Select(step => step.Id));
        Assert.Equal(string.Join(" | ", row[3..]),
            $"{takes} | {LifeScript.Said(last)} | {last.Entry.Stage} | {last.Entry.Bill}");
    }

    [Fact]
    public void Every_transition_has_a_case()
    {
        var shown = Table.SelectMany(row => row[3].Split(' ')).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Transitions.All.Select(transition => transition.Id).Except(shown));
    }

    [Fact]
    public void A_refusal_and_only_a_refusal_says_why() =>
        Assert.All(Transitions.All, transition =>
            Assert.Equal(transition.Answer == RequestAnswer.Refused, transition.Refusal != Refusal.None));

    [Fact]
    public void What_is_refused_changes_nothing() =>
        Assert.All(Table.Where(row => row[2].Contains(';', StringComparison.Ordinal)), row =>
        {
            var lived = LifeScript.Lived(row[1], row[2]).ToList();
            if (lived[^1].Request == RequestAnswer.Refused) Assert.Equal(lived[^2].Entry, lived[^1].Entry);
        });
}
