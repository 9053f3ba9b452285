using Customhouse.Law;
using Xunit;

namespace Customhouse.Tests.Habits;

/// <summary>docs/law/coverage.md says what of the law is coded; it must say so of exactly the rules that are.</summary>
public class CoverageRegister
{
    static readonly IReadOnlyList<string[]> Rows = [.. Approved.Kept("docs/law/coverage.md").Split('\n')
        .Where(line => line.StartsWith('|'))
        .Skip(2)
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];

    [Fact]
    public void What_is_called_coded_is_coded_with_these_dates_and_this_mark()
    {
        Assert.NotEmpty(Rows);
        foreach (var row in Rows.Where(row => row[2] == "coded"))
        {
            var rule = Statutes.Find(row[0]);
            Assert.True(rule is not null, $"{row[0]} is called coded and is no rule.");
            Assert.Equal($"{row[0]} {Said(rule.InForce)} {rule.Verified.ToString().ToLowerInvariant()}",
                $"{row[0]} {row[3]} {row[4]}");
        }
    }

    [Fact]
    public void What_is_not_called_coded_is_no_rule() =>
        Assert.All(Rows.Where(row => row[2] != "coded"), row => Assert.Null(Statutes.Find(row[0])));

    [Fact]
    public void Every_rule_of_section_321_stands_in_the_register() =>
        Assert.Empty(
            Statutes.All.Select(rule => rule.Id).Where(id => id.StartsWith("S321.", StringComparison.Ordinal))
                .Except(Rows.Select(row => row[0])));

    static string Said(Term term) =>
        term.To is { } to ? $"{Said(term.From)} to {Said(to)}" : $"since {Said(term.From)}";

    static string Said(NodaTime.Instant instant)
    {
        var there = instant.InZone(When.Zone).LocalDateTime;
        return there.ToString(there.TimeOfDay == NodaTime.LocalTime.Midnight ? "uuuu-MM-dd" : "uuuu-MM-dd HH:mm", null);
    }
}
