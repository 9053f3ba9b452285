using NodaTime;

namespace Customhouse.Law;

/// <summary>How the days of a clock are counted.</summary>
public enum DayCount
{
    /// <summary>Business days.</summary>
    Business,

    /// <summary>
    /// Calendar days. One that would end on a day that is none of business ends on the next that is.
    /// </summary>
    Calendar,
}

/// <summary>
/// Business days: Monday to Friday, less federal holidays, by the Eastern calendar. The day on which a clock starts is
/// not counted, and its last day is whole. How a clock that ends on a day of rest is read, no programme publishes: as
/// in court it goes on (USCIT Rule 6(a), unconfirmed).
/// </summary>
public static class BusinessDays
{
    /// <summary>True of a business day.</summary>
    public static bool Is(LocalDate day) =>
        day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && FederalHolidays.On(day) is null;

    /// <summary>The last day of a clock of so many days that starts on a day.</summary>
    public static LocalDate Last(LocalDate start, int days, DayCount count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = start;
        if (count == DayCount.Calendar) day = day.PlusDays(days);
        else
            for (var left = days; left > 0;)
                if (Is(day = day.PlusDays(1))) left--;
        while (days > 0 && !Is(day)) day = day.PlusDays(1);
        return day;
    }

    /// <summary>The first instant after a clock of so many days that starts at an instant.</summary>
    public static Instant Due(Instant start, int days, DayCount count) => EndOf(Last(When.Day(start), days, count));

    /// <summary>The first instant after a day, by the Eastern clock.</summary>
    public static Instant EndOf(LocalDate day) => When.StartOf(day.PlusDays(1));
}
