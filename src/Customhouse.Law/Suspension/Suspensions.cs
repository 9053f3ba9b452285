using Customhouse.Terms;
using NodaTime;
using static Customhouse.Law.Cites;
using static Customhouse.Law.When;

namespace Customhouse.Law;

/// <summary>
/// Orders that took the exemption away: from China and Hong Kong twice in 2025, from all countries on 2025-08-29.
/// Each speaks of goods entered for consumption at an instant, so eligibility turns on arrival as well as on filing.
/// </summary>
static class Suspensions
{
    static readonly Term FirstChina = Term.Since(Eastern(2025, 2, 4, 0, 1), Order(14195))
        .Until(Eastern(2025, 2, 8), Csms(64082249).Secondary);

    static readonly Term SecondChina = Term.Since(Eastern(2025, 5, 2, 0, 1), Order(14256))
        .Until(Era.TestEnds, Order(14324));

    // One minute after midnight: "on or after 12:01 a.m. eastern time".
    static readonly Term AllOrigins = Term.Since(Era.TestEnds, Order(14324));
    static readonly Term ByRegulation = Term.Since(Eastern(2026, 6, 24), FedReg(91, 37800));
    static readonly Term ByStatute = Term.Since(Eastern(2027, 7, 1), PubLaw(119, 21, "70531").Secondary);

    public static readonly Rule China1 = new(
        "S321.CN.OFF1", "Goods of China and Hong Kong are out of the exemption, first window")
    {
        InForce   = FirstChina,
        System    = Era.Rejects(FirstChina),
        Authority = [Order(14195), FedReg(90, 9121), Csms(63992482)],
        Verified  = Mark.Secondary,
        Dates     = new Milestones(Announced: new LocalDate(2025, 2, 1), Effective: new LocalDate(2025, 2, 4)),
        Counts    = Counts.Entered,
        Each      = Each.Line,
        Among     = Among.Full86,
        Covers    = f => IsChina(f),
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.ChinaSuspended,
        At        = Datum.Origin,
        Because   = f =>
            Instants(f, "goods of China and Hong Kong entered from 2025-02-04 00:01 EST were out of the exemption"),
        Fix       = _ =>
            $"Enter these goods by {Routes.Dutiable}, with duty; release from manifest is closed to them too.",
        Reading   = "The end is that of CSMS 64082249 of 2025-02-07, read as that whole day; an earlier hour is " +
            "possible.",
    };

    public static readonly Rule China2 = new(
        "S321.CN.OFF2", "Goods of China and Hong Kong are out of the exemption from 2025-05-02")
    {
        InForce   = SecondChina,
        System    = Era.Rejects(SecondChina),
        Authority = [Order(14256), FedReg(90, 14899), FedReg(90, 17608), Csms(64792502)],
        Dates     = new Milestones(Announced: new LocalDate(2025, 4, 2), Production: new LocalDate(2025, 5, 2),
            Effective: new LocalDate(2025, 5, 2)),
        Counts    = Counts.Entered,
        Each      = Each.Line,
        Among     = Among.Full86,
        Covers    = f => IsChina(f),
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.CountryIneligible,
        At        = Datum.Origin,
        Because   = f =>
            Instants(f, "goods of China and Hong Kong entered from 2025-05-02 00:01 EDT are out of the exemption"),
        Fix       = _ =>
            $"Enter these goods by {Routes.Dutiable}, with duty; release from manifest is closed to them too.",
    };

    public static readonly Rule All1 = new(
        "S321.ALL.OFF", "Goods of every country are out of the exemption from 2025-08-29")
    {
        InForce   = AllOrigins,
        System    = Era.Rejects(AllOrigins),
        Authority = [Order(14324), FedReg(90, 42418), Csms(66065494), Order(14388)],
        Dates     = new Milestones(Announced: new LocalDate(2025, 7, 30), Production: new LocalDate(2025, 8, 29),
            Effective: new LocalDate(2025, 8, 29)),
        Counts    = Counts.Entered,
        TakesOver = "S321.CN.OFF2",
        Among     = Among.Full86,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.LowValueSuspended,
        At        = Datum.EntryType,
        Because   = f =>
            Instants(f, "goods of every country entered from 2025-08-29 00:01 EDT are out of the exemption"),
        Fix       = f => $"Enter these goods by {Routes.Living(f)}.",
    };

    public static readonly Rule Regulation = new(
        "S321.REG.OFF", "The regulations themselves suspend the exemption, outside the post and in it")
    {
        InForce   = ByRegulation,
        Authority = [Cfr(19, "10.151(b)"), Cfr(19, "145.31(b)"), FedReg(91, 37800), FedReg(91, 37801).Secondary,
            Usc(19, "1321(b)").Secondary],
        Dates     = new Milestones(Announced: new LocalDate(2026, 6, 24), Effective: new LocalDate(2026, 6, 24)),
        Counts    = Counts.Entered,
        Among     = Among.Full86,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.LowValueSuspended,
        At        = Datum.EntryType,
        Because   = f => Instants(f, f.Mode.OrDefault.IsMail
            ? "from 2026-06-24 19 CFR 145.31(b) suspends the exemption in the mail"
            : "from 2026-06-24 19 CFR 10.151(b) suspends the exemption for all modes but mail"),
        Fix       = f => $"Enter these goods by {Routes.Living(f)}.",
    };

    public static readonly Rule Statute = new(
        "S321.STAT.END", "The statute ends the commercial exemption from 2027-07-01")
    {
        InForce   = ByStatute,
        Authority = [PubLaw(119, 21, "70531").Secondary],
        Verified  = Mark.Secondary,
        Dates     = new Milestones(Announced: new LocalDate(2025, 7, 4), Effective: new LocalDate(2027, 7, 1)),
        Counts    = Counts.Entered,
        Among     = Among.Full86,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.LowValueSuspended,
        At        = Datum.EntryType,
        Because   = f => Instants(f, "from 2027-07-01 the statute has no commercial exemption"),
        Fix       = f => $"Enter these goods by {Routes.Living(f)}.",
    };

    public static readonly Rule TypeEnded = new("ET86.DEAD", "Entry type 86 is rejected from 2025-08-29")
    {
        InForce   = AllOrigins with { FromSource = Era.EndMessage },
        System    = Era.Rejects(AllOrigins with { FromSource = Era.EndMessage }),
        Authority = [Era.EndMessage, FedReg(91, 37789).Secondary],
        Dates     = new Milestones(Production: new LocalDate(2025, 8, 29), Effective: new LocalDate(2025, 8, 29)),
        Among     = Among.Type86,
        Covers    = f => f.Action.OrDefault != ActionCode.Cancel,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.EntryTypeEnded,
        At        = Datum.EntryType,
        Because   = f =>
            $"The filing was received {Say(f.Received)}; entry type 86 is rejected from 2025-08-29 00:01 EDT.",
        Fix       = f => $"Enter these goods by {Routes.Living(f)}.",
        Reading   = "Whether a correction of an entry accepted earlier was still taken is not known; only " +
            "cancelling is let through.",
    };

    static bool IsChina(Subject f) =>
        f.Line.Origin.OrDefault == CountryCode.China || f.Line.Origin.OrDefault == CountryCode.HongKong;

    static string Instants(Subject f, string order)
    {
        var arrives = f.Arrived is { } arrived ? $"its bill arrived {Say(arrived)}"
            : f.Eda.Has ? $"its bill is estimated to arrive {f.Eda.Value:uuuu-MM-dd}"
            : "when its bill arrives is not known";
        return $"The filing was received {Say(f.Received)} and {arrives}; {order}.";
    }

    public static readonly Rule[] All = [China1, China2, All1, Regulation, Statute, TypeEnded];
}
