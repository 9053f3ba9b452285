using Customhouse.App;
using Xunit;

namespace Customhouse.Tests.Habits;

/// <summary>The pages in docs are those that the rules of today give.</summary>
public class RulePagesInStep
{
    [Fact]
    public void Every_generated_page_is_in_step_with_the_rules()
    {
        if (Approved.Updates) RulePages.Write(Repository.Root);
        var stale = RulePages.All().Where(page => Approved.Kept(page.Path) != page.Text).Select(page => page.Path).ToList();
        Assert.True(stale.Count == 0, $"Out of step: {string.Join(", ", stale)}. Run ./customhouse docs, or the tests with UPDATE=1, and look at the difference.");
    }

    [Fact]
    public void No_page_stands_for_a_rule_that_is_no_more()
    {
        var made = RulePages.All().Select(page => Path.GetFileName(page.Path));
        var kept = Directory.GetFiles(Repository.At("docs", "rules"), "*.md").Select(path => Path.GetFileName(path)!);
        Assert.Empty(kept.Except(made));
    }

    [Fact]
    public void Made_twice_the_pages_are_the_same() => Assert.Equal(RulePages.All(), RulePages.All());
}
