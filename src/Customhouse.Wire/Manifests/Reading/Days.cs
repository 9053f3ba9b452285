using NodaTime;

namespace Customhouse.Wire;

/// <summary>Days and hours as carriers write them, without year, month or zone.</summary>
static class Days
{
    static readonly string[] months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
        "DEC"];

    /// <summary>
    /// Reads DDMMM. Of the years around a day the one is meant that brings the date nearest to it, and of two that are
    /// as near the later one, because carriers write ahead.
    /// </summary>
    /// <returns>False when the text is no such day, or there is none in these years, as 29FEB may have.</returns>
    public static bool TryDayMonth(ReadOnlySpan<byte> text, LocalDate near, out LocalDate date)
    {
        date = default;
        if (text.Length != 5 || !Values.TryWhole(text[..2], 31, out var day)
            || MonthOf(text[2..]) is not (> 0 and var month))
            return false;
        var best = int.MaxValue;
        for (var year = near.Year - 1; year <= near.Year + 1; year++)
        {
            if (year is < 1 or > 9999 || day == 0 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) continue;
            var candidate = new LocalDate(year, month, day);
            var distance = Math.Abs(Period.DaysBetween(near, candidate));
            if (distance > best) continue;
            (best, date) = (distance, candidate);
        }
        return best != int.MaxValue;
    }

    /// <summary>Reads a day of a month, of the months around a day the one that is nearest to it.</summary>
    public static bool TryDay(int day, LocalDate near, out LocalDate date)
    {
        date = default;
        var best = int.MaxValue;
        for (var months = -1; months <= 1; months++)
        {
            var month = near.With(DateAdjusters.StartOfMonth).PlusMonths(months);
            if (day < 1 || day > month.Calendar.GetDaysInMonth(month.Year, month.Month)) continue;
            var candidate = month.PlusDays(day - 1);
            var distance = Math.Abs(Period.DaysBetween(near, candidate));
            if (distance >= best) continue;
            (best, date) = (distance, candidate);
        }
        return best != int.MaxValue;
    }

    /// <summary>Reads HHMM, or HHMMSS with parts of a second, which are dropped.</summary>
    public static bool TryTime(ReadOnlySpan<byte> text, out LocalTime time)
    {
        time = default;
        if (text.Length is not (4 or 6 or 7 or 8) || !Values.TryWhole(text, int.MaxValue, out _)) return false;
        Values.TryWhole(text[..2], int.MaxValue, out var hour);
        Values.TryWhole(text[2..4], int.MaxValue, out var minute);
        var second = 0;
        if (text.Length > 4) Values.TryWhole(text[4..6], int.MaxValue, out second);
        if (hour > 23 || minute > 59 || second > 59) return false;
        time = new LocalTime(hour, minute, second);
        return true;
    }

    /// <summary>
    /// Reads YYMMDD or YYYYMMDD. Two digits of a year are of 2000 to 2099: there were no such messages before.
    /// </summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        if (text.Length is not (6 or 8) || !Values.TryWhole(text, int.MaxValue, out _)) return false;
        Values.TryWhole(text[..^4], int.MaxValue, out var year);
        Values.TryWhole(text[^4..^2], int.MaxValue, out var month);
        Values.TryWhole(text[^2..], int.MaxValue, out var day);
        if (text.Length == 6) year += 2000;
        if (year < 1900 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;
        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>DDMMM.</summary>
    public static string DayMonth(LocalDate date) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{date.Day:D2}{months[date.Month - 1]}");

    static int MonthOf(ReadOnlySpan<byte> three)
    {
        for (var month = 1; month <= 12; month++)
        {
            var name = months[month - 1];
            if (three[0] == name[0] && three[1] == name[1] && three[2] == name[2]) return month;
        }
        return 0;
    }
}
