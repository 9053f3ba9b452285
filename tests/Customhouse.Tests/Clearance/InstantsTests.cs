using Customhouse.Clearance;
using Customhouse.Tests.App;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>
/// A time that the Eastern clock skips or shows twice is refused with both instants that it may mean.
/// </summary>
public sealed class InstantsTests : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("2024-03-10T02:00", "2024-03-10T03:00-04:00 (EDT) or 2024-03-10T01:00-05:00 (EST)")]
    [InlineData("2024-03-10 02:59", "2024-03-10T03:59-04:00 (EDT) or 2024-03-10T01:59-05:00 (EST)")]
    public void A_time_that_the_clock_skips_is_refused(string text, string either)
    {
        Assert.False(Instants.TryRead(text, out _, out var expected));
        Assert.Contains("skips", expected, StringComparison.Ordinal);
        Assert.EndsWith(either, expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-11-03T01:00", "2024-11-03T01:00-04:00 (EDT) or 2024-11-03T01:00-05:00 (EST)")]
    [InlineData("2024-11-03T01:30:15", "2024-11-03T01:30:15-04:00 (EDT) or 2024-11-03T01:30:15-05:00 (EST)")]
    public void A_time_that_the_clock_shows_twice_needs_an_offset(string text, string either)
    {
        Assert.False(Instants.TryRead(text, out _, out var expected));
        Assert.Contains("twice", expected, StringComparison.Ordinal);
        Assert.EndsWith(either, expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-03-10T01:59", 2024, 3, 10, 6, 59)]
    [InlineData("2024-03-10T03:00", 2024, 3, 10, 7, 0)]
    [InlineData("2024-03-10", 2024, 3, 10, 16, 0)]
    [InlineData("2024-11-03T00:59", 2024, 11, 3, 4, 59)]
    [InlineData("2024-11-03T02:00", 2024, 11, 3, 7, 0)]
    [InlineData("2024-11-03T01:30-04:00", 2024, 11, 3, 5, 30)]
    [InlineData("2024-11-03T01:30-05:00", 2024, 11, 3, 6, 30)]
    [InlineData("2024-03-10T02:30Z", 2024, 3, 10, 2, 30)]
    [InlineData("2024-03-10T02:30-05:00", 2024, 3, 10, 7, 30)]
    public void Times_beside_it_and_times_with_an_offset_are_taken(
        string text, int year, int month, int day, int hour, int minute)
    {
        Assert.True(Instants.TryRead(text, out var instant, out var expected), expected);
        Assert.Equal(Instant.FromUtc(year, month, day, hour, minute), instant);
    }

    [Theory]
    [InlineData("2024-03-10T02:30", "2024-03-10T03:30-04:00")]
    [InlineData("2024-11-03T01:30", "2024-11-03T01:30-05:00")]
    public void The_option_and_the_arrivals_are_read_alike(string text, string write)
    {
        var asOf = Calls.Run("check", Calls.Late, "--as-of", text);
        var arrivals = scratch.Write("arrivals.csv", $"bill,arrived,port\nHAWB0000012,{text},4701\n");
        var facts = Calls.Run("check", Calls.Late, "--as-of", "2024-05-20", "--facts", arrivals);
        Assert.All((Outcome[])[asOf, facts], outcome =>
        {
            Assert.Equal(2, outcome.Exit);
            Assert.Contains(text, outcome.Err, StringComparison.Ordinal);
            Assert.Contains(write, outcome.Err, StringComparison.Ordinal);
        });
    }
}
