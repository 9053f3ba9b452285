using System.Text;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Wire.Manifests;

/// <summary>Days without years, hours without zones, and the two times of an arrival.</summary>
public class ManifestTimes
{
    [Theory]
    [InlineData("02JUL", "2025-07-02", "2025-07-02")]
    [InlineData("31DEC", "2025-01-02", "2024-12-31")]
    [InlineData("02JAN", "2024-12-31", "2025-01-02")]
    [InlineData("29FEB", "2024-03-05", "2024-02-29")]
    [InlineData("29FEB", "2025-01-05", "2024-02-29")]
    [InlineData("29FEB", "2026-06-01", null)]
    [InlineData("31FEB", "2025-03-01", null)]
    [InlineData("00JAN", "2025-01-01", null)]
    [InlineData("2JUL", "2025-07-02", null)]
    [InlineData("02jul", "2025-07-02", "2025-07-02")]
    [InlineData("AAJUL", "2025-07-02", null)]
    public void A_day_without_a_year_is_the_nearest_one(string written, string near, string? expected)
    {
        Assert.Equal(expected, Arrives(written, Date(near))?.ToString("uuuu-MM-dd", null));
    }

    [Fact]
    public void Every_day_of_a_year_is_found_from_half_a_year_on_both_sides()
    {
        for (var day = new LocalDate(2024, 1, 1); day.Year == 2024; day = day.PlusDays(1))
            for (var near = -180; near <= 180; near += 60)
                Assert.Equal(day, Arrives(day.ToString("ddMMM", System.Globalization.CultureInfo.InvariantCulture),
                    day.PlusDays(near)));
    }

    /// <summary>The scheduled arrival of a bill that was received at noon of a day.</summary>
    static LocalDate? Arrives(string written, LocalDate received)
    {
        var bytes = new MemoryStream(Encoding.ASCII.GetBytes($"FRI\n999-12345675\nARR/XY123/{written}\n"));
        return Told.Of(ManifestForm.AirAms, bytes, new ManifestClock(When.NoonOf(received), When.Zone))
            .Events[0].Manifest.Trip.Arrives;
    }

    [Fact]
    public void A_lift_off_is_by_the_clock_of_Greenwich_and_near_its_arrival()
    {
        var told = Told.Of(ManifestForm.AirAms, "FDM\nDEP/XY123/01JUL/302310\n");
        var left = Assert.IsType<ConveyanceDeparted>(Assert.Single(told.Events));
        Assert.Equal(Instant.FromUtc(2025, 6, 30, 23, 10), left.Happened);
        Assert.Equal(Told.Received, left.Learned);
    }

    [Theory]
    [InlineData("2025-03-09 02:30")]
    [InlineData("2024-11-03 01:30")]
    [InlineData("2025-07-02")]
    [InlineData("yesterday")]
    public void An_arrival_needs_a_time_that_its_clock_shows_once(string happened)
    {
        var told = Told.Of(ManifestForm.Csv, $"event,carrier,flight_trip,happened\narrive,XY,123,{happened}\n");
        Assert.Empty(told.Events);
        Assert.Equal(["W53"], told.Codes);
    }

    [Theory]
    [InlineData("2025-07-02T12:01-04:00", "")]
    [InlineData("2025-07-02T11:00-04:00", "2025-07-02T10:59-04:00")]
    [InlineData("2025-07-02T11:00-04:00", "2025-07-02T12:01-04:00")]
    public void What_happened_was_learned_then_or_later_and_never_after_the_receipt(string happened, string learned)
    {
        var told = Told.Of(ManifestForm.Csv,
            $"event,carrier,flight_trip,happened,learned\narrive,XY,123,{happened},{learned}\n");
        Assert.Empty(told.Events);
        Assert.Equal(["W64"], told.Codes);
    }

    [Fact]
    public void A_correction_supersedes_and_never_erases()
    {
        var (six, five, seven) = (Arrived("4701", 6, 30, 7), Arrived("4701", 5, 58, 9), Arrived("2720", 9, 0, 10));
        var history = default(ArrivalHistory).With(six).With(seven).With(five);
        Assert.Null(history.FirstKnownAt(When.Eastern(2025, 7, 2, 6, 59)));
        Assert.Same(six, history.FirstKnownAt(When.Eastern(2025, 7, 2, 8)));
        Assert.Same(five, history.FirstKnownAt(When.Eastern(2025, 7, 2, 9)));
        Assert.Same(five, history.FirstKnownAt(When.Eastern(2025, 7, 3)));
        Assert.Equal([six, five, seven], history.All.ToArray());
    }

    [Fact]
    public void A_correction_may_make_the_arrival_later()
    {
        var (first, later) = (Arrived("4701", 6, 0, 7), Arrived("4701", 6, 45, 8));
        var history = default(ArrivalHistory).With(first).With(later);
        Assert.Same(first, history.FirstKnownAt(When.Eastern(2025, 7, 2, 7, 30)));
        Assert.Same(later, history.FirstKnownAt(When.Eastern(2025, 7, 2, 8)));
    }

    static ConveyanceArrived Arrived(string port, int hour, int minute, int learned)
    {
        Assert.True(PortOfEntry.TryRead(Encoding.ASCII.GetBytes(port), out var read));
        var head = Manifest.None with { Port = Declared<PortOfEntry>.Of(read, Text.Of(port)) };
        return new ConveyanceArrived(head, When.Eastern(2025, 7, 2, hour, minute), When.Eastern(2025, 7, 2, learned),
            1);
    }

    static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
