using Customhouse.Tests.Habits;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>What rules and explain say of a rule's standing.</summary>
public sealed class RulesTests
{
    [Fact]
    public void Rules_that_are_not_yet_law_on_a_day_say_so()
    {
        var day = NodaTime.Instant.FromUtc(2019, 1, 1, 17, 0);
        var later = Customhouse.Law.Statutes.All.Where(rule => rule.InForce.From > day).Select(rule => rule.Id)
            .ToHashSet();
        var lines = Calls.Run("rules", "--as-of", "2019-01-01", "--json").Lines;
        Assert.Contains(lines, line => later.Contains((string)line["rule"]!));
        Assert.All(lines, line => Assert.NotEqual(later.Contains((string)line["rule"]!), (bool?)line["isLawThen"]));
        var told = Calls.Run("rules", "--as-of", "2019-01-01").Out.Split('\n');
        for (var i = 0; i < told.Length - 1; i++)
            if (later.Contains(told[i].Split(' ')[0]))
                Assert.Contains("not yet law then", string.Join(' ', told[i..(i + 6)].Select(line => line.Trim())),
                    StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_about_which_the_system_did_nothing_says_that_a_breach_gets_a_note()
    {
        Assert.Contains("a breach gets a note", Calls.Run("explain", "ET86.LATE.RULE").Out, StringComparison.Ordinal);
        Assert.Contains("| System | nothing; a breach gets a note |", Sources.File("docs/rules/ET86.LATE.RULE.md").Text,
            StringComparison.Ordinal);
    }
}
