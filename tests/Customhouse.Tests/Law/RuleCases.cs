using Customhouse.Law;
using Xunit;

namespace Customhouse.Tests.Law;

/// <summary>
/// Every case that stands beside a rule is decided for real, and the rule's own finding is compared with the answers
/// that the table demands.
/// </summary>
public class RuleCases
{
    public static TheoryData<string, string> Rows => [.. CaseTables.All.SelectMany(table => table.Cases)
        .Select(row => new TheoryDataRow<string, string>(row.Rule, row.Name))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_rule_answers_its_case(string rule, string name)
    {
        var row = CaseTables.Of(rule)!.Cases.Single(row => row.Name == name);
        var found = RuleAnswer.To(row, Statutes.At);
        Assert.True(found == new RuleAnswer(row.Law, row.System),
            $"{row.File}, line {row.Line}: {rule}, {name}: law {row.Law}, system {row.System} is demanded; found " +
            $"{found}.");
    }

    [Fact]
    public void Every_rule_has_its_section_and_every_section_its_rule()
    {
        Assert.Equal(Statutes.All.Select(rule => rule.Id), CaseTables.All.Select(table => table.Rule));
    }

    /// <summary>A pass, a failure or doubt, and something that is not covered or not in force.</summary>
    [Fact]
    public void Every_rule_shows_what_it_catches_what_it_lets_pass_and_what_it_leaves_alone()
    {
        foreach (var table in CaseTables.All)
        {
            var answers = table.Cases.Select(row => row.Law).ToHashSet(StringComparer.Ordinal);
            Assert.True(answers.Overlaps(["broken", "unknown"]), $"{table.Rule} has no case that it catches.");
            Assert.True(answers.Overlaps(["-", "not coded"]), $"{table.Rule} has no case that it leaves alone.");
        }
    }

    [Fact]
    public void Every_date_of_a_rule_is_tested_at_its_instant_and_a_minute_before()
    {
        var missing = Statutes.All.SelectMany(rule => RuleEdges.Of(rule)
            .SelectMany(edge => new[] { edge - NodaTime.Duration.FromMinutes(1), edge })
            .Select(instant => instant.InZone(When.Zone).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", null))
            .Where(received => !CaseTables.Of(rule.Id)!.Cases.Any(row => row.Received == received))
            .Select(received => $"{rule.Id} has no case received {received}."));
        Assert.Empty(missing);
    }
}
