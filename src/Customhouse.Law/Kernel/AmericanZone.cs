using NodaTime;
using NodaTime.TimeZones;

namespace Customhouse.Law;

/// <summary>
/// The clock of a part of the US as statutes set it: so many hours behind UTC, and one hour ahead of that in summer.
/// All parts that have summer time change on the same days, at 2 o'clock of their own clock. Small, because all of it
/// is law, and a whole data base of zones takes longer to load than a small check. Days before 1967 have standard time,
/// as no act set summers for all; the law that is coded begins long after.
/// Source: 15 USC 261, 260a; Pub. L. 89-387 (from 1967, last Sunday of April to last Sunday of October), 93-182 and
/// 93-434 (1974 and 1975), 99-359 (from 1987, first Sunday of April), 109-58 s.110 (from 2007, second Sunday of March
/// to first Sunday of November); always at 2 o'clock.
/// </summary>
sealed class AmericanZone : DateTimeZone
{
    const int FirstYear = 1967;
    const int LastYear = 2200;

    static readonly Offset Hour = Offset.FromHours(1);

    readonly ZoneInterval[] intervals;

    /// <summary>A part of the US.</summary>
    /// <param name="id">Its name in the data base of zones.</param>
    /// <param name="behind">Hours behind UTC in winter.</param>
    /// <param name="standard">What its clock is called in winter.</param>
    /// <param name="summer">What it is called in summer.</param>
    public AmericanZone(string id, int behind, string standard, string summer)
        : base(id, isFixed: false, Offset.FromHours(-behind), Offset.FromHours(1 - behind)) =>
        intervals = Intervals(Offset.FromHours(-behind), standard, summer);

    /// <inheritdoc/>
    public override ZoneInterval GetZoneInterval(Instant instant)
    {
        var (low, high) = (0, intervals.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (instant < intervals[middle].Start) high = middle - 1;
            else low = middle;
        }
        return intervals[low];
    }

    static ZoneInterval[] Intervals(Offset behind, string standard, string summer)
    {
        var ahead = behind + Hour;
        var made = new ZoneInterval[2 * (LastYear - FirstYear + 1) + 1];
        Instant? from = null;
        for (var year = FirstYear; year <= LastYear; year++)
        {
            var (start, end) = (At(SummerStart(year), behind), At(SummerEnd(year), ahead));
            var i = 2 * (year - FirstYear);
            made[i] = new ZoneInterval(standard, from, start, behind, Offset.Zero);
            made[i + 1] = new ZoneInterval(summer, start, end, ahead, Hour);
            from = end;
        }
        made[^1] = new ZoneInterval(standard, from, null, behind, Offset.Zero);
        return made;
    }

    static Instant At(LocalDate day, Offset before) => day.At(new LocalTime(2, 0)).WithOffset(before).ToInstant();

    static LocalDate SummerStart(int year) => year switch
    {
        1974 => new LocalDate(1974, 1, 6),
        1975 => new LocalDate(1975, 2, 23),
        < 1987 => SundayFrom(new LocalDate(year, 4, 24)),
        < 2007 => SundayFrom(new LocalDate(year, 4, 1)),
        _ => SundayFrom(new LocalDate(year, 3, 8)),
    };

    static LocalDate SummerEnd(int year) =>
        SundayFrom(year < 2007 ? new LocalDate(year, 10, 25) : new LocalDate(year, 11, 1));

    /// <summary>
    /// The first Sunday on a day or after it; the last of a month is the first of its last seven days.
    /// </summary>
    static LocalDate SundayFrom(LocalDate day) => day.PlusDays((int)IsoDayOfWeek.Sunday - (int)day.DayOfWeek);
}
