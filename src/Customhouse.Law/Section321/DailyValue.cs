using Customhouse.Terms;
using NodaTime;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>The limit of 800 dollars, for an entry and for one person on one day.</summary>
static class DailyValue
{
    static readonly Term Limit = Term.Since(Era.Coded, PubLaw(114, 125, "901").Unconfirmed)
        .Until(Era.TestEnds, Order(14324));

    static readonly Term Withheld = Term
        .Since(Era.LimitHeld, DayStages.Release3)
        .Until(Era.TestEnds, Era.EndMessage);

    public static readonly Rule EntryValue = new(
        "S321.ENTRY", "The value of an entry type 86 does not exceed 800 dollars")
    {
        InForce   = Limit,
        System    = Era.Rejects(Era.Test),
        Authority = [Usc(19, "1321(a)(2)(C)"), Cfr(19, "10.151(a)"), Guide("SE10 note 13")],
        Among     = Among.Full86,
        Covers    = f => f.EntryValue.Has,
        Requires  = f => Answer.If(f.EntryValue.Value <= f.Of(Limits.Daily)),
        Otherwise = Codes.ValueOverLimit,
        At        = Datum.EntryValue,
        Because   = f => $"The entry is worth {f.EntryValue.Value}; the limit is {f.Of(Limits.Daily)}.",
        Fix       = _ => $"Enter goods over the limit by {Routes.Dutiable}.",
        Reading   = "The regulation says \"not exceeding\", so 800 passes; SE30 note 2 of the guide says \"less " +
            "than\" and is not followed.",
    };

    public static readonly Rule LineValues = new("S321.LINES", "The line values together do not exceed 800 dollars")
    {
        InForce   = Limit,
        Authority = [Usc(19, "1321(a)(2)(C)"), Cfr(19, "10.151(a)")],
        Among     = Among.Full86,
        Covers    = f => f.EntryValue.Has && f.EntryValue.Value <= f.Of(Limits.Daily),
        Requires  = f => Answer.If(LineTotal(f) <= f.Of(Limits.Daily)),
        Otherwise = Codes.LinesOverLimit,
        At        = Datum.EntryValue,
        Because   = f =>
            $"The header says {f.EntryValue.Value} and the lines add up to {LineTotal(f)}; the limit is " +
            $"{f.Of(Limits.Daily)}.",
        Fix       = _ => $"Correct the values; enter goods over the limit by {Routes.Dutiable}.",
        Reading   = "Whether the system compared the lines with the limit is not known, so it is coded as doing " +
            "nothing.",
    };

    public static readonly Rule OnePersonOneDay = new(
        "S321.800", "Goods that one person imports on one day do not exceed 800 dollars")
    {
        InForce   = Limit,
        System    = [new Enforcement(Effect.Hold, Withheld)
        {
            Sees = f => !f.Mode.OrDefault.IsMail,
            Saw = "all modes but mail",
        }],
        Authority =
        [
            Usc(19, "1321(a)(2)(C)"), Cfr(19, "10.151(a)"), Csms(65085008), DayStages.Release3,
        ],
        Dates     = new Milestones(
            Announced: new LocalDate(2025, 5, 19), Certification: new LocalDate(2025, 6, 26),
            Production: new LocalDate(2025, 8, 12), Effective: new LocalDate(2016, 3, 10)),
        Among     = Among.Full86,
        Covers    = f => f.EntryValue.Has && f.EntryValue.Value <= f.Of(Limits.Daily),
        Requires  = f => f.Knows(FactKinds.PersonDay)
            ? Answer.If(Total(f) <= f.Of(Limits.Daily)) : Answer.Unknown(FactKinds.PersonDay),
        Otherwise = Codes.DayOverLimit,
        At        = Datum.EntryValue,
        Because   = f => f.WholeDay is { } whole
            ? $"All entries bring this consignee {whole} that day; the limit is {f.Of(Limits.Daily)}, and then none " +
                $"qualifies."
            : $"Earlier entries brought this consignee {f.SameDayBefore} that day and this one " +
                $"{f.EntryValue.Value}; the limit is {f.Of(Limits.Daily)}.",
        Fix       = _ => $"Enter these goods by {Routes.Dutiable}, or abandon, export or return them.",
        Reading   = "One day has no codified definition: ACE took the Eastern day of actual arrival. A warning " +
            "planned for 2025-01-11 was delayed and is not coded. Which entries fall is contested: those from the " +
            "crossing on, or all of the day; the latter is the setting whole-day.",
    };

    static Usd Total(Subject f) => f.WholeDay ?? f.SameDayBefore + f.EntryValue.Value;

    static Usd LineTotal(Subject f)
    {
        var total = Usd.Zero;
        foreach (ref readonly var tariff in f.Filing.Tariffs.Span) total = total.PlusCapped(tariff.Value.OrDefault);
        return total;
    }

    public static readonly Rule[] All = [EntryValue, LineValues, OnePersonOneDay];
}
