using Customhouse.App;
using Xunit;

namespace Customhouse.Tests.Habits;

/// <summary>The generated pages in docs are those that the rules and tables of today give.</summary>
public class PagesInStep
{
    [Fact]
    public void Every_generated_page_is_in_step_with_its_tables()
    {
        if (Approved.Updates)
            foreach (var page in Page.All) Approved.Write($"docs/{page.Path}", page.Text);
        var stale = Page.All.Where(page => Approved.Kept($"docs/{page.Path}") != page.Text).Select(page => page.Path)
            .ToList();
        Assert.True(stale.Count == 0,
            $"Out of step: {string.Join(", ", stale)}. Run ./customhouse docs and look at the difference.");
    }

    [Fact]
    public void No_page_stands_for_something_that_is_no_more()
    {
        var kept = Page.Folders
            .SelectMany(
                folder => Directory.GetFiles(Repository.At("docs", folder), "*.md")
                    .Select(path => $"{folder}/{Path.GetFileName(path)}"));
        Assert.Empty(kept.Except(Page.All.Select(page => page.Path)));
    }

    [Fact]
    public void Made_twice_the_pages_are_the_same() => Assert.Equal(Page.All, Page.All);
}
