using NodaTime;

namespace Customhouse.Law;

/// <summary>Instants as US orders state them: by the clock of the US east coast.</summary>
public static class When
{
    /// <summary>The zone of orders and of ACE. Source: 90 FR 37775 ("12:01 a.m. eastern").</summary>
    public static DateTimeZone Zone { get; } = new AmericanZone("America/New_York", 5, "EST", "EDT");

    /// <summary>An instant by the Eastern clock; midnight when no hour is given.</summary>
    public static Instant Eastern(int year, int month, int day, int hour = 0, int minute = 0) =>
        Zone.AtLeniently(new LocalDateTime(year, month, day, hour, minute)).ToInstant();

    /// <summary>The first instant of a day by the Eastern clock.</summary>
    public static Instant StartOf(LocalDate day) => Zone.AtStartOfDay(day).ToInstant();

    /// <summary>Noon of a day by the Eastern clock.</summary>
    public static Instant NoonOf(LocalDate day) => day.At(LocalTime.Noon).InZoneLeniently(Zone).ToInstant();

    /// <summary>The Eastern day of an instant.</summary>
    public static LocalDate Day(Instant instant) => instant.InZone(Zone).Date;

    /// <summary>Reads a day, YYYY-MM-DD.</summary>
    /// <returns>False when the text is none of the calendar, years 1 to 9999.</returns>
    public static bool TryDay(ReadOnlySpan<char> text, out LocalDate day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        if (!TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month)
            || !TryNumber(text[8..], out var date))
            return false;
        if (year == 0 || month is 0 or > 12 || date == 0 || date > DateTime.DaysInMonth(year, month)) return false;
        day = new LocalDate(year, month, date);
        return true;
    }

    static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            number = number * 10 + digit - '0';
        }
        return true;
    }

    /// <summary>An instant as people read it: 2024-08-17 00:00 EDT.</summary>
    public static string Say(Instant instant)
    {
        var there = instant.InZone(Zone);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{there.Year:D4}-{there.Month:D2}-{there.Day:D2} {there.Hour:D2}:{there.Minute:D2} " +
            $"{there.GetZoneInterval().Name}");
    }
}
