using Customhouse.Terms;
using NodaTime;
using static Customhouse.Law.Cites;
using static Customhouse.Law.When;

namespace Customhouse.Law;

/// <summary>
/// When an entry type 86 must be filed, in three eras, and the estimated date of arrival it must state.
/// Arrival is that of the conveyance at the first port of entry.
/// </summary>
static class Timeliness
{
    static readonly Cite AutoReject = Csms(61668562).Secondary;

    static readonly Term FifteenDays = Term.Since(Era.TestStarts, Era.FirstNotice)
        .Until(Era.ModifiedTest, Era.SecondNotice);
    static readonly Term ByArrival = Term.Since(Era.ModifiedTest, Era.SecondNotice).Until(Era.LateRejected, AutoReject);
    static readonly Term ByArrivalOrReject = Term.Since(Era.LateRejected, AutoReject)
        .Until(Era.TestEnds, Era.EndMessage);

    public static readonly Rule Within15Days = new(
        "ET86.LATE.15", "An entry is filed within 15 calendar days after arrival")
    {
        InForce   = FifteenDays,
        Authority = [Cfr(19, "142.2").Secondary, Era.FirstNotice.Unconfirmed],
        Verified  = Mark.Secondary,
        Dates     = new Milestones(Announced: new LocalDate(2019, 8, 13), Effective: new LocalDate(2019, 9, 28)),
        Among     = Among.Full86,
        Requires  = f => f.Arrived is not { } arrived
            ? Answer.Unknown(FactKinds.Arrival)
            : Answer.If(Deadline.IsWithin(f.Of(Limits.EntryDays), f.Received, arrived)),
        Otherwise = Codes.FiledVeryLate,
        At        = Datum.Entry,
        Because   = f => Instants(f, $"the last day to file was {LastDay(f)}"),
        Fix       = _ => "File within 15 days after arrival; goods not entered by then go to general order.",
        Reading   = "Days are days by the Eastern clock, and the day of arrival is not counted.",
    };

    public static readonly Rule ByArrivalRule = new(
        "ET86.LATE.RULE", "An entry type 86 is filed upon or prior to arrival")
    {
        InForce   = ByArrival,
        TakesOver = "ET86.LATE.15",
        Authority = [FedReg(89, 2630), Csms(59089765)],
        Dates     = new Milestones(Announced: new LocalDate(2024, 1, 16), Effective: new LocalDate(2024, 2, 15)),
        Among     = Among.Full86,
        Requires  = InTime,
        Otherwise = Codes.FiledLate,
        At        = Datum.Entry,
        Because   = f =>
            Instants(f, "entry type 86 is due upon or prior to arrival; the system did not reject it then"),
        Fix       = f => $"File before the conveyance arrives; goods that have arrived take {Routes.Living(f)}.",
        Reading   = "An automatic reject was announced for 2024-04-13 (CSMS 59889329). That it did not come is " +
            "inferred: a message of 2024-08-05 has the title \"New Deployment Date\". So no reject is coded before " +
            "2024-08-17.",
    };

    public static readonly Rule ByArrivalReject = new(
        "ET86.LATE.REJECT", "An entry type 86 filed after arrival is rejected, and its cargo waits for another entry")
    {
        InForce   = ByArrivalOrReject,
        TakesOver = "ET86.LATE.RULE",
        System    = Era.Rejects(ByArrivalOrReject),
        Authority = [AutoReject, FedReg(89, 2630), Csms(59889329)],
        Verified  = Mark.Secondary,
        Dates     = new Milestones(Announced: new LocalDate(2024, 8, 5), Production: new LocalDate(2024, 8, 17),
            Effective: new LocalDate(2024, 2, 15)),
        Among     = Among.Full86,
        Requires  = InTime,
        Otherwise = Codes.FiledLate,
        At        = Datum.Entry,
        Because   = f => Instants(f, "entry type 86 is due upon or prior to arrival"),
        Fix       = f => $"Enter these goods by {Routes.Living(f)}.",
        Reading   = "Filed at the very instant of arrival counts as in time, by the notice; one report of CSMS " +
            "61668562 reads it as late, hence the setting ET86.upon-arrival. CBP's code for a late entry is not known.",
    };

    static readonly Term EdaTerm = Term.Since(Era.EdaMandatory, Csms(61421135)).Until(Era.TestEnds, Era.EndMessage);
    static readonly Milestones EdaDates = new(
        Announced: new LocalDate(2024, 7, 5), Certification: new LocalDate(2024, 7, 11),
        Production: new LocalDate(2024, 7, 25), Effective: new LocalDate(2024, 7, 25));

    public static readonly Rule EdaGiven = new("ET86.EDA", "An entry type 86 states its estimated date of arrival")
    {
        InForce   = EdaTerm,
        System    = Era.Rejects(EdaTerm),
        Authority = [Csms(61421135), Csms(61264910), Guide("SE20 note 1")],
        Dates     = EdaDates,
        Among     = Among.Full86,
        Requires  = f => Answer.If(f.EdaCount > 0),
        Otherwise = Codes.EdaRequired,
        At        = Datum.Eda,
        Because   = _ => "There is no reference with qualifier EDA.",
        Fix       = _ => "Add one reference EDA with the estimated date of arrival as MMDDYY.",
    };

    public static readonly Rule OneEda = new(
        "ET86.EDA.ONE", "An entry type 86 states one estimated date of arrival only")
    {
        InForce   = EdaTerm,
        System    = Era.Rejects(EdaTerm),
        Authority = [Csms(61421135), Guide("SE20 note 1")],
        Dates     = EdaDates,
        Among     = Among.Full86,
        Covers    = f => f.EdaCount > 0,
        Requires  = f => Answer.If(f.EdaCount == 1),
        Otherwise = Codes.OneEda,
        At        = Datum.ReferenceValue,
        Index     = SecondEda,
        Because   = f => $"There are {f.EdaCount} references with qualifier EDA.",
        Fix       = _ => "Keep the one that is right.",
    };

    public static readonly Rule EdaValid = new("ET86.EDA.VALID", "An estimated date of arrival is a date, MMDDYY")
    {
        InForce   = EdaTerm,
        System    = Era.Rejects(EdaTerm),
        Authority = [Guide("SE20 note 1")],
        Dates     = EdaDates,
        Among     = Among.Full86,
        Covers    = f => f.EdaCount > 0,
        Requires  = f => Answer.If(f.Eda.Has),
        Otherwise = Codes.InvalidEda,
        At        = Datum.Eda,
        Because   = f => $"'{f.Eda}' is no date.",
        Fix       = _ => "Give month, day and year as MMDDYY, such as 080224 for 2 August 2024.",
    };

    static Answer InTime(Subject f)
    {
        if (f.Arrived is not { } arrived) return Answer.Unknown(FactKinds.Arrival);
        return Answer.If(Deadline.IsByArrival(f.Of(Limits.UponArrivalIsTimely), f.Received, arrived));
    }

    static string Instants(Subject f, string due) => f.Arrived is { } arrived
        ? $"The filing was received {Say(f.Received)}, its bill arrived {Say(arrived)}; {due}."
        : $"The filing was received {Say(f.Received)}; when its bill arrived is not known.";

    static string LastDay(Subject f) => f.Arrived is { } arrived
        ? Day(arrived).PlusDays(f.Of(Limits.EntryDays))
            .ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : "unknown";

    static int SecondEda(Subject f)
    {
        var seen = 0;
        for (var i = 0; i < f.Filing.References.Count; i++)
            if (f.Filing.References[i].Qualifier.Is("EDA"u8) && ++seen == 2) return i;
        return -1;
    }

    /// <summary>The three that set a deadline, the oldest first; their terms follow one another.</summary>
    public static readonly Rule[] Deadlines = [Within15Days, ByArrivalRule, ByArrivalReject];

    public static readonly Rule[] All = [.. Deadlines, EdaGiven, OneEda, EdaValid];
}
