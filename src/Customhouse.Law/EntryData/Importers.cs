using Customhouse.Terms;
using NodaTime;
using static Customhouse.Law.Cites;
using static Customhouse.Law.When;

namespace Customhouse.Law;

/// <summary>Who may be importer of record: what is known of the number beyond its shape.</summary>
static class Importers
{
    static readonly Term Listed =
        Term.Since(Eastern(2026, 6, 24), Other("SE condition codes, added for 2026-06-24", Mark.Secondary));

    public static readonly Rule Active = new("SE.IOR.ACTIVE", "An importer number that is given is active for entry")
    {
        InForce   = Listed,
        System    = Era.Rejects(Listed),
        Authority = [Cfr(19, "24.5(e)").Secondary, Csms(69241265).Secondary],
        Verified  = Mark.Secondary,
        Dates     = new Milestones(Effective: new LocalDate(2026, 6, 24)),
        Covers    = f => f.CarriesData && !f.Importer.IsEmpty,
        Requires  = f => Answer.If(f.ImporterActive, FactKinds.Importer),
        Otherwise = Codes.InactiveIor,
        At        = Datum.Importer,
        Because   = f => f.ImporterActive == Tri.Unknown
            ? $"Whether importer number {f.Importer} is active is not known."
            : $"Importer number {f.Importer} is not active.",
        Fix       = _ => "Have the number made active again with CBP Form 5106, or name another importer of record.",
        Reading   = "From 2026-07-16 CBP makes a number inactive after 366 days without an entry. That is not worked " +
            "out here: whether a number is active is a fact that is handed in.",
    };

    public static readonly Rule Resident = new(
        "INF.IOR.FOREIGN", "The importer of record of an informal entry is not foreign")
    {
        InForce   = Term.Since(Eastern(2026, 11, 30), Order(14411).Unconfirmed),
        Authority = [Order(14411).Unconfirmed],
        Verified  = Mark.Unconfirmed,
        Dates     = new Milestones(Announced: new LocalDate(2026, 6, 3)),
        Covers    = f => f.Type.OrDefault.Code is 11 or 12 or 13 && f.CarriesData && !f.Importer.IsEmpty,
        Requires  = f => f.ImporterForeign == Tri.Unknown ? Answer.Unknown(FactKinds.Importer)
            : Answer.If(f.ImporterForeign == Tri.No),
        Otherwise = Codes.ForeignImporter,
        At        = Datum.Importer,
        Because   = f => f.ImporterForeign == Tri.Unknown
            ? $"Whether the importer of number {f.Importer} is foreign is not known."
            : $"The importer of number {f.Importer} is foreign, and the order bars that from 2026-11-30.",
        Fix       = _ => "Name a resident importer of record, or enter the goods formally, as type 01.",
        Reading   = "The order directs its agencies to bar it by that day; no rule that does so was found, so it is " +
            "said and refuses nothing.",
    };

    public static readonly Rule[] All = [Active, Resident];
}
