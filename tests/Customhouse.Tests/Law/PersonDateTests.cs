using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Law;

/// <summary>Which day is a person's: by which arrival, and by whose clock.</summary>
public class PersonDateTests
{
    static readonly LocalDate Estimated = new(2025, 8, 20), Received = new(2025, 8, 18);

    // 23:30 in Los Angeles on the 20th is 2:30 in New York on the 21st.
    static readonly Instant Arrived = When.Eastern(2025, 8, 21, 2, 30);

    static readonly PortOfEntry LosAngeles = PortOfEntry.FromCode(2720);

    [Theory]
    [InlineData(DayReckoning.Actual, DayClock.Eastern, "2025-08-21", DayBasis.Arrival)]
    [InlineData(DayReckoning.Actual, DayClock.Port, "2025-08-20", DayBasis.Arrival)]
    [InlineData(DayReckoning.Estimated, DayClock.Eastern, "2025-08-20", DayBasis.Estimate)]
    [InlineData(DayReckoning.Estimated, DayClock.Port, "2025-08-20", DayBasis.Estimate)]
    public void An_arrival_late_in_the_west_has_its_day_by_the_setting(
        DayReckoning by, DayClock clock, string day, DayBasis basis)
    {
        var date = PersonDate.Of(Arrived, LosAngeles, Estimated, Received, new DaySetting(by, clock))!.Value;
        Assert.Equal((day, basis), ($"{date.Day:uuuu-MM-dd}", date.By));
    }

    [Theory]
    [InlineData(DayReckoning.Actual)]
    [InlineData(DayReckoning.Estimated)]
    public void What_is_not_known_is_told_by_the_next_best(DayReckoning by)
    {
        var setting = new DaySetting(by, DayClock.Eastern);
        Assert.Equal(new PersonDate(Estimated, DayBasis.Estimate),
            PersonDate.Of(null, default, Estimated, Received, setting));
        Assert.Equal(new PersonDate(Received, DayBasis.Receipt), PersonDate.Of(null, default, null, Received, setting));
        Assert.Equal(DayBasis.Arrival, PersonDate.Of(Arrived, default, null, Received, setting)!.Value.By);
    }

    [Fact]
    public void The_clock_of_a_port_that_is_not_listed_is_refused() => Assert.Null(PersonDate.Of(
        Arrived, PortOfEntry.FromCode(9999), Estimated, Received, new DaySetting(DayReckoning.Actual, DayClock.Port)));

    [Theory]
    [InlineData("2025-08-11T23:59", "19 CFR 10.151(a), which says one day and no more (unconfirmed)")]
    [InlineData("2025-08-12T00:00", "CBP Trade Information Notice, Release 3 (secondary source)")]
    public void The_published_setting_is_the_Eastern_day_of_actual_arrival_from_two_sources(string at, string source)
    {
        Customhouse.Clearance.Instants.TryRead(at, out var instant, out _);
        Assert.Equal(new DaySetting(DayReckoning.Actual, DayClock.Eastern), DaySetting.At(instant));
        Assert.Equal(source, DaySettings.By.SourceAt(instant).ToString());
        Assert.Equal(source, DaySettings.Clock.SourceAt(instant).ToString());
    }

    [Fact]
    public void The_clocks_of_ports_are_those_of_the_data_base_since_the_first_coded_day()
    {
        var years = new Interval(Statutes.CodedFrom, Instant.FromUtc(2040, 1, 1, 5, 0));
        (int Port, string Zone)[] zones =
        [
            (4701, "America/New_York"),
            (4198, "America/Indiana/Indianapolis"),
            (4115, "America/Kentucky/Louisville"),
            (3801, "America/Detroit"),
            (3901, "America/Chicago"),
            (2403, "America/Chicago"),
            (2402, "America/Denver"),
            (3303, "America/Denver"),
            (2605, "America/Phoenix"),
            (2720, "America/Los_Angeles"),
            (3126, "America/Anchorage"),
            (3205, "Pacific/Honolulu"),
            (4909, "America/Puerto_Rico"),
        ];
        foreach (var (port, zone) in zones)
            Assert.Equal(
                DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(years).Skip(1).Select(Said),
                PortClocks.Of(PortOfEntry.FromCode(port))!.GetZoneIntervals(years).Skip(1).Select(Said));
    }

    static string Said(NodaTime.TimeZones.ZoneInterval interval) =>
        $"{interval.Start} {interval.WallOffset}";
}
