using NodaTime;

namespace Customhouse.Law;

/// <summary>A legal holiday.</summary>
/// <param name="Day">The day on which it is kept.</param>
/// <param name="Name">Its name.</param>
public readonly record struct FederalHoliday(LocalDate Day, string Name);

/// <summary>
/// The legal public holidays of federal employees, on the days on which they are kept: of a Saturday on the Friday
/// before, of a Sunday on the Monday after. Inauguration Day is none here: it is a holiday of the capital's region
/// alone (5 USC 6103(c)). Days that an order of a president frees, such as a day of mourning or the day before
/// Christmas, are no legal holidays and are business days here.
/// Source: 5 USC 6103(a), (b); EO 11582; Pub. L. 117-17 (Juneteenth, from 2021-06-17).
/// </summary>
public static class FederalHolidays
{
    static readonly LocalDate JuneteenthAct = new(2021, 6, 17);

    /// <summary>The holidays of a year, in order. New Year's Day of a year may be kept in the one before.</summary>
    public static IEnumerable<FederalHoliday> Of(int year)
    {
        yield return Kept(new LocalDate(year, 1, 1), "New Year's Day");
        yield return new FederalHoliday(Nth(3, IsoDayOfWeek.Monday, year, 1), "Birthday of Martin Luther King, Jr.");
        yield return new FederalHoliday(Nth(3, IsoDayOfWeek.Monday, year, 2), "Washington's Birthday");
        yield return new FederalHoliday(Last(IsoDayOfWeek.Monday, year, 5), "Memorial Day");
        if (new LocalDate(year, 6, 19) > JuneteenthAct)
            yield return Kept(new LocalDate(year, 6, 19), "Juneteenth National Independence Day");
        yield return Kept(new LocalDate(year, 7, 4), "Independence Day");
        yield return new FederalHoliday(Nth(1, IsoDayOfWeek.Monday, year, 9), "Labor Day");
        yield return new FederalHoliday(Nth(2, IsoDayOfWeek.Monday, year, 10), "Columbus Day");
        yield return Kept(new LocalDate(year, 11, 11), "Veterans Day");
        yield return new FederalHoliday(Nth(4, IsoDayOfWeek.Thursday, year, 11), "Thanksgiving Day");
        yield return Kept(new LocalDate(year, 12, 25), "Christmas Day");
    }

    /// <summary>The holiday that is kept on a day; null when none is.</summary>
    public static FederalHoliday? On(LocalDate day)
    {
        foreach (var holiday in Of(day.Year))
            if (holiday.Day == day) return holiday;
        var next = Kept(new LocalDate(day.Year + 1, 1, 1), "New Year's Day");
        return next.Day == day ? next : null;
    }

    static FederalHoliday Kept(LocalDate day, string name) => new(day.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => day.PlusDays(-1),
        IsoDayOfWeek.Sunday => day.PlusDays(1),
        _ => day,
    }, name);

    static LocalDate Nth(int which, IsoDayOfWeek weekday, int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return first.PlusDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (which - 1));
    }

    static LocalDate Last(IsoDayOfWeek weekday, int year, int month)
    {
        var last = new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1);
        return last.PlusDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }
}
