using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>What rules ask of the carried tariff and of the flags by tariff number.</summary>
static class TariffFacts
{
    public static IEnumerable<string> TableMarks => [TariffTable.Carried.Mark, FlagTable.Carried.Mark];

    /// <summary>Existence on the day of entry. A day outside the carried revisions is a missing kind of fact.</summary>
    public static Answer Exists(Subject f)
    {
        var standing = Standing(f);
        return standing.Presence switch
        {
            TariffPresence.Valid => Answer.Kept,
            TariffPresence.Unknown => Answer.Unknown(
                standing.Doubt == TariffDoubt.OutsideRevisions ? FactKinds.Tariff : FactKinds.None),
            _ => Answer.Broken,
        };
    }

    public static string WhyNot(Subject f)
    {
        var standing = Standing(f);
        var number = f.Tariff.Number.Value;
        return standing.Presence switch
        {
            TariffPresence.Absent => $"{number} is in no carried revision of the tariff.",
            TariffPresence.NotYet => $"{number} begins {Date(standing.From)}; the day of entry is {Date(Day(f))}.",
            TariffPresence.Lapsed => $"{number} ended {Date(standing.Until)}; the day of entry is {Date(Day(f))}.",
            _ when standing.Doubt == TariffDoubt.SuffixNotCarried =>
                $"The statistical suffix of {number} is not printed in the export of the tariff, so it cannot be " +
                $"checked.",
            _ => $"The revisions before and after {Date(Day(f))} differ about {number}, so it cannot be said " +
                $"whether it is in force.",
        };
    }

    public static bool HasAdCvdFlag(HtsNumber number) =>
        FlagTable.Carried.Of(number) is { Antidumping: true } or { Countervailing: true };

    public static IReadOnlyList<PgaFlag> PgaFlags(HtsNumber number) => FlagTable.Carried.Of(number).Pga;

    static TariffStanding Standing(Subject f) => TariffTable.Carried.On(f.Tariff.Number.Value, Day(f));

    static LocalDate Day(Subject f) => f.EntryDay;

    static string Date(LocalDate? date) => date is { } day
        ? day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : "at a date not carried";
}
