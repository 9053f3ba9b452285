using NodaTime;

namespace Customhouse.Law;

/// <summary>Instants as US orders state them: by the clock of the US east coast.</summary>
public static class When
{
    /// <summary>The zone of orders and of ACE. Source: 90 FR 37775 ("12:01 a.m. eastern").</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["America/New_York"];

    /// <summary>An instant by the Eastern clock; midnight when no hour is given.</summary>
    public static Instant Eastern(int year, int month, int day, int hour = 0, int minute = 0) =>
        Zone.AtLeniently(new LocalDateTime(year, month, day, hour, minute)).ToInstant();

    /// <summary>The first instant of a day by the Eastern clock.</summary>
    public static Instant StartOf(LocalDate day) => Zone.AtStartOfDay(day).ToInstant();

    /// <summary>Noon of a day by the Eastern clock.</summary>
    public static Instant NoonOf(LocalDate day) => day.At(LocalTime.Noon).InZoneLeniently(Zone).ToInstant();

    /// <summary>The Eastern day of an instant.</summary>
    public static LocalDate Day(Instant instant) => instant.InZone(Zone).Date;

    /// <summary>An instant as people read it: 2024-08-17 00:00 EDT.</summary>
    public static string Say(Instant instant)
    {
        var there = instant.InZone(Zone);
        return there.ToString("uuuu-MM-dd HH:mm x", System.Globalization.CultureInfo.InvariantCulture);
    }
}
