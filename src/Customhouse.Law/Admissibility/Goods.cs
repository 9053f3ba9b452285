using Customhouse.Terms;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>Goods that the exemption never covers, by their tariff number or by flags that only suggest it.</summary>
static class ExcludedGoods
{
    static readonly Term Regulation = Term.Since(When.Eastern(2016, 8, 26), FedReg(81, 58831));
    static readonly Term SinceCoded = Term.Since(Era.Coded, Cfr(19, "10.153(g)"));

    public static readonly Rule AlcoholTobacco = new(
        "S321.ALCTOB", "Alcoholic beverages, cigars, cigarettes and other tobacco are excluded")
    {
        InForce   = Regulation,
        System    = Era.Rejects(Era.Test),
        Authority = [Cfr(19, "10.153(e)")],
        Each      = Each.Tariff,
        Among     = Among.Full86,
        Covers    = f => f.Tariff.Number.Has,
        Requires  = f => Answer.If(!IsAlcoholOrTobacco(f.Tariff.Number.Value)),
        Otherwise = Codes.ExcludedGoods,
        At        = Datum.Hts,
        Because   = f => $"Tariff number {f.Tariff.Number.Value} covers alcoholic beverages or tobacco.",
        Fix       = _ => $"Enter these goods by {Routes.Dutiable}, with duty and internal revenue tax.",
        Reading   = "Coded by headings 2203 to 2206 and 2208, 2402, 2403 and 4813. Perfume with alcohol is no " +
            "longer excluded. Heated tobacco of 2404.11 is left out: whether it is a tobacco product of the text " +
            "was not found.",
    };

    public static readonly Rule Taxed = new(
        "S321.IRC", "Internal revenue tax collected by another agency is never exempted")
    {
        InForce   = Regulation,
        Authority = [Cfr(19, "10.153(h)")],
        Each      = Each.Tariff,
        Among     = Among.Full86,
        Covers    = f => f.Tariff.Number is { Has: true, Value.Heading: 2207 or 2401 },
        Requires  = _ => Answer.Unknown(FactKinds.None),
        WhenUnknown = Effect.Warn,
        Verified  = Mark.Unconfirmed,
        Otherwise = Codes.TaxedGoods,
        At        = Datum.Hts,
        Because   = f => $"Goods of heading {f.Tariff.Number.Value.Heading} may owe internal revenue tax.",
        Fix       = _ => $"Where tax is due, enter these goods by {Routes.Dutiable}.",
    };

    public static readonly Rule Quota = new(
        "S321.QUOTA", "Goods of a quota class, absolute or tariff-rate, open or closed, are excluded")
    {
        InForce   = SinceCoded,
        System    = Era.Rejects(Era.Test),
        Authority = [Cfr(19, "10.153(g)")],
        Verified  = Mark.Secondary,
        Each      = Each.Tariff,
        Among     = Among.Full86,
        Covers    = f => f.Tariff.Number.Has,
        Requires  = f => Answer.If(!QuotaLines.Holds(f.Tariff.Number.Value)),
        Otherwise = Codes.QuotaGoods,
        At        = Datum.Hts,
        Because   = f =>
            $"Tariff number {f.Tariff.Number.Value} is of a tariff-rate quota by its wording in the schedule.",
        Fix       = _ => $"Enter these goods by {Routes.Dutiable}.",
        Reading   = "Coded from the wording of the schedule of 2024-07-25, both within and over the quota; other " +
            "days are taken to be alike. The regulation is older than the first coded instant.",
    };

    public static readonly Rule Fees = new("ET86.FEE", "Goods that owe another agency's fee are excluded")
    {
        InForce   = Era.Test,
        Authority = [Other("CBP frequently asked questions on entry type 86", Mark.Secondary)],
        Verified  = Mark.Unconfirmed,
        Each      = Each.Tariff,
        Among     = Among.Full86,
        Covers    = f => f.Tariff.Number.Has && FeeClasses.Of(f.Tariff.Number.Value) is not null,
        Requires  = _ => Answer.Unknown(FactKinds.None),
        WhenUnknown = Effect.Warn,
        Otherwise = Codes.FeeGoods,
        At        = Datum.Hts,
        Because   = f => $"Goods of {f.Tariff.Number.Value} may owe fee class {FeeClasses.Of(f.Tariff.Number.Value)}.",
        Fix       = _ => $"Where the fee is due, enter these goods by {Routes.Dutiable}.",
    };

    public static readonly Rule Antidumping = new(
        "S321.ADCVD", "Goods under an antidumping or countervailing duty order are excluded")
    {
        InForce   = Era.Test,
        Authority = [Era.SecondNotice.Unconfirmed, Other("law-firm notes on entry type 86", Mark.Secondary)],
        Verified  = Mark.Unconfirmed,
        Each      = Each.Tariff,
        Among     = Among.Full86,
        Covers    = f => f.Tariff.Number.Has && TariffFacts.HasAdCvdFlag(f.Tariff.Number.Value),
        Requires  = _ => Answer.Unknown(FactKinds.None),
        WhenUnknown = Effect.Warn,
        Otherwise = Codes.AntidumpingGoods,
        At        = Datum.Hts,
        Because   = f =>
            $"CBP's report of 2026-02-21 flags {f.Tariff.Number.Value} for antidumping or countervailing duty; " +
            "whether an order covers these goods turns on origin and producer.",
        Fix       = _ => "Check the orders. Goods under an order are entered as type 03.",
        Reading   = "Orders are not in 10.153, so that section is not cited. The flag alone warns and never rejects.",
    };

    public static readonly Rule DeclaredAntidumping = new(
        "S321.ADCVD.DECLARED", "An entry that declares an antidumping or countervailing case is not of type 86")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Era.SecondNotice.Unconfirmed, Other("law-firm notes on entry type 86", Mark.Secondary)],
        Verified  = Mark.Secondary,
        Each      = Each.Line,
        Among     = Among.Full86,
        Requires  = f => Answer.If(f.Line.AdCvdCase.IsEmpty),
        Otherwise = Codes.AntidumpingGoods,
        At        = Datum.AdCvdCase,
        Because   = f => $"Line {f.Index + 1} declares case {f.Line.AdCvdCase}.",
        Fix       = _ => "Enter goods under an order as type 03.",
    };

    static bool IsAlcoholOrTobacco(HtsNumber number) =>
        number.Heading is (>= 2203 and <= 2206) or 2208 or 2402 or 2403 or 4813;

    public static readonly Rule[] All = [AlcoholTobacco, Taxed, Quota, Fees, Antidumping, DeclaredAntidumping];
}
