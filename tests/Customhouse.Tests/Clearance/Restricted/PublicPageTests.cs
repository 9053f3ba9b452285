using System.Text;
using Customhouse.Clearance;
using Customhouse.Terms;
using Customhouse.Tests.Clearance.Programmes;
using Xunit;
using static Customhouse.Tests.Clearance.Restricted.Listed;

namespace Customhouse.Tests.Clearance.Restricted;

/// <summary>The page of what is public: published suspensions, and no trace of anything else.</summary>
public class PublicPageTests
{
    static byte[] Page(CaseAtStation at) => PaperPage.Write(PublicPaper.Of(at.Station.Published()));

    public static TheoryData<RestrictedList> Four => RestrictedListTests.Four;

    [Theory]
    [MemberData(nameof(Four))]
    public async Task Nothing_follows_from_it_about_what_is_not_public(RestrictedList list)
    {
        using var nobody = new CaseAtStation();
        using var at = await On(list);
        Assert.Equal(Page(nobody), Page(at));
    }

    [Fact]
    public async Task A_suspension_stands_on_it_from_its_publication_until_it_ends()
    {
        using var at = await On(RestrictedList.Suspensions);
        var before = Page(at);
        Assert.False((await at.Act(Later, ProgrammeWord.Publish)).IsRefused);
        var page = Encoding.UTF8.GetString(Page(at));
        Assert.Contains("<th scope=\"row\">ABC</th><td>ET86</td><td>suspended</td>", page, StringComparison.Ordinal);
        Assert.Empty((await at.Station.Read(new(Ames, RestrictedList.Suspensions, Why), Later)).Rows);
        Assert.False((await at.Act(Later, ProgrammeWord.Appeal)).IsRefused);
        Assert.False((await at.Act(Later, ProgrammeWord.GrantAppeal)).IsRefused);
        Assert.Equal(before, Page(at));
    }
}
