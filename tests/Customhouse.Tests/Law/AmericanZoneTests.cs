using Customhouse.Law;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Law;

/// <summary>
/// The clock of the statutes is that of the data base of zones, from the first summer that an act set for all.
/// </summary>
public class AmericanZoneTests
{
    [Fact]
    public void Every_change_of_the_clock_is_where_the_data_base_has_it()
    {
        var years = new Interval(Instant.FromUtc(1967, 1, 1, 5, 0), Instant.FromUtc(2100, 1, 1, 5, 0));
        var known = DateTimeZoneProviders.Tzdb["America/New_York"].GetZoneIntervals(years).ToList();
        var coded = When.Zone.GetZoneIntervals(years).ToList();
        Assert.Equal(267, coded.Count);
        Assert.Equal(known.Skip(1).Select(Said), coded.Skip(1).Select(Said));
        static string Said(NodaTime.TimeZones.ZoneInterval interval) =>
            $"{interval.Name} {interval.Start} {interval.WallOffset} {interval.Savings}";
    }

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2024-13-01", false)]
    [InlineData("2024-00-10", false)]
    [InlineData("2024-04-31", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("2024-1-01", false)]
    [InlineData("2024-05-20T", false)]
    [InlineData("２０２４-05-20", false)]
    public void A_day_is_one_of_the_calendar(string text, bool isDay) => Assert.Equal(isDay, When.TryDay(text, out _));
}
