using NodaTime;

namespace Customhouse.Terms;

/// <summary>
/// Instants and days in few bytes, counted from the end of 1999 through 2179; 0 stands for none. What lies outside is
/// brought to the nearer end, so that no date, however wrong, stops a decision.
/// </summary>
static class Compact
{
    // An instant is kept away from both ends by a day, so that the day that it falls on, by any clock, is in range.
    const long FirstMillisecond = 2L * NodaConstants.MillisecondsPerDay;
    const long LastMillisecond = (ushort.MaxValue - 1L) * NodaConstants.MillisecondsPerDay;

    static readonly LocalDate Before = new(1999, 12, 31);
    static readonly long Start = NodaTime.Instant.FromUtc(1999, 12, 31, 0, 0).ToUnixTimeMilliseconds();

    /// <summary>Milliseconds.</summary>
    public static long Of(Instant? instant) => instant is { } some
        ? Math.Clamp(some.ToUnixTimeMilliseconds() - Start, FirstMillisecond, LastMillisecond) : 0;

    public static Instant? Instant(long milliseconds) =>
        milliseconds == 0 ? null : NodaTime.Instant.FromUnixTimeMilliseconds(Start + milliseconds);

    /// <summary>Minutes.</summary>
    public static uint MinuteOf(Instant? instant) => (uint)(Of(instant) / NodaConstants.MillisecondsPerMinute);

    public static Instant? Minute(uint minutes) => Instant((long)minutes * NodaConstants.MillisecondsPerMinute);

    /// <summary>Days.</summary>
    public static ushort Of(LocalDate? day) => day is { } some
        ? (ushort)Math.Clamp(Period.DaysBetween(Before, some), 1, ushort.MaxValue) : (ushort)0;

    public static LocalDate? Day(ushort days) => days == 0 ? null : Before.PlusDays(days);
}
