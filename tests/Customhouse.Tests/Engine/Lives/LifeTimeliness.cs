using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Engine.Lives;

/// <summary>An arrival that is learned after acceptance may make an entry late, by the rule of its day.</summary>
public class LifeTimeliness
{
    [Theory]
    [InlineData("2023-06-20T10:00", "2023-06-05T23:00", null)]                // the 15th day
    [InlineData("2023-06-21T10:00", "2023-06-05T23:00", "ET86.LATE.15")]
    [InlineData("2024-02-14T23:59", "2024-02-14T08:00", null)]                // the last minute of 15 days
    [InlineData("2024-02-15T00:00", "2024-02-14T08:00", "ET86.LATE.RULE")]
    [InlineData("2024-05-20T10:00", "2024-05-20T09:59", "ET86.LATE.RULE")]
    [InlineData("2024-05-20T10:00", "2024-05-20T10:00", null)]                // upon arrival
    [InlineData("2024-08-17T00:00", "2024-08-16T23:59", "ET86.LATE.REJECT")]
    [InlineData("2025-08-28T10:00", "2025-08-28T10:01", null)]
    public void An_arrival_learned_later_makes_an_entry_late_by_the_rule_of_its_era(
        string filed, string arrived, string? rule)
    {
        var fact = LifeScript.Lived(filed, $"accepted file; +1d arrived at={arrived}").Last().Fact;
        Assert.Equal(rule, fact?.Rule);
        if (rule is null) return;
        var found = Assert.IsType<UntimelyFound>(fact);
        Assert.Equal((LifeScript.At(filed), LifeScript.At(arrived)), (found.Filed, found.Arrived));
        Assert.Equal(LifeScript.At(filed) + Duration.FromDays(1) + Duration.FromMinutes(1), found.Learned);
    }

    [Fact]
    public void It_says_what_the_filer_could_know()
    {
        var found = LifeScript.Lived("2024-10-01T10:00",
            "accepted file eda=2024-10-02 said=2024-10-01T22:30; arrived at=2024-10-01T09:00").Last().Fact;
        Assert.Equal(new LocalDate(2024, 10, 2), Assert.IsType<UntimelyFound>(found).Eda);
        Assert.Equal(LifeScript.At("2024-10-01T22:30"), found!.ManifestSaid);
    }

    [Fact]
    public void A_correction_clears_it_and_another_finds_it_again()
    {
        var lived = LifeScript.Lived("2024-10-01T10:00", "accepted file; arrived at=2024-10-01T09:00; " +
            "corrected-arrival at=2024-10-01T09:30; corrected-arrival at=2024-10-01T11:00; " +
            "corrected-arrival at=2024-10-01T09:59").ToList();
        Assert.IsType<UntimelyFound>(lived[1].Fact);
        Assert.Null(lived[2].Fact);
        Assert.IsType<UntimelyCleared>(lived[3].Fact);
        Assert.Equal(LifeScript.At("2024-10-01T11:00"), lived[3].Fact!.Arrived);
        Assert.IsType<UntimelyFound>(lived[4].Fact);
    }

    [Fact]
    public void A_correction_of_the_entry_does_not_move_the_instant_of_filing()
    {
        var last = LifeScript.Lived("2024-10-01T10:00",
            "accepted; @2024-10-01T12:00 corrected file; arrived at=2024-10-01T11:00").Last();
        Assert.Null(last.Fact);
        Assert.Equal(LifeScript.At("2024-10-01T10:00"), last.Entry.Filed);
    }

    [Fact]
    public void The_deadline_of_a_life_is_that_of_the_rules()
    {
        Assert.Null(Deadline.RuleOf(LifeScript.At("2019-09-27T23:59")));
        Assert.Equal("ET86.LATE.15", Deadline.RuleOf(LifeScript.At("2019-09-28T00:00"))!.Id);
        Assert.Equal("ET86.LATE.REJECT", Deadline.RuleOf(LifeScript.At("2025-08-29T00:00"))!.Id);
        Assert.Null(Deadline.RuleOf(LifeScript.At("2025-08-29T00:01")));
    }
}
