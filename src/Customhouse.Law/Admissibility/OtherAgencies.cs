using Customhouse.Terms;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>
/// Data that other agencies want with an entry type 86. Flags by tariff number are dated 2026-02-21 and know neither
/// origin nor use, so alone they warn.
/// </summary>
static class OtherAgencies
{
    public static readonly Rule Must = new("ET86.PGA", "Goods flagged as needing another agency's data carry them, or disclaim them")
    {
        InForce   = Era.Test,
        Authority = [Csms(59889329), Other("CBP report of flags by tariff number, 2026-02-21", Mark.Unconfirmed)],
        Verified  = Mark.Unconfirmed,
        Each      = Each.Tariff,
        Covers    = f => f.IsFull86 && f.Tariff.Number.Has && TariffFacts.HasMustFlag(f.Tariff.Number.Value) && !HasPga(f),
        Requires  = _ => Answer.Unknown(FactKinds.None),
        WhenUnknown = Effect.Warn,
        Otherwise = Codes.PgaRequired,
        At        = Datum.Hts,
        Because   = f => $"{f.Tariff.Number.Value} carries {TariffFacts.Flags(f.Tariff.Number.Value)}, and the line has no data " +
            "for that agency and no disclaimer.",
        Fix       = _ => "Add the agency's message set, or disclaim it where the goods are not regulated.",
        Reading   = "The flags are those of 2026-02-21; what stood on an earlier day is not known.",
    };

    public static readonly Rule May = new("ET86.PGA.MAY", "Goods flagged as perhaps needing another agency's data carry or disclaim them where they do")
    {
        InForce   = Era.Test,
        Authority = [Csms(59889329), Other("CBP report of flags by tariff number, 2026-02-21", Mark.Unconfirmed)],
        Verified  = Mark.Unconfirmed,
        Each      = Each.Tariff,
        Covers    = f => f.IsFull86 && f.Tariff.Number.Has && TariffFacts.HasOnlyMayFlags(f.Tariff.Number.Value) && !HasPga(f),
        Requires  = _ => Answer.Unknown(FactKinds.None),
        Otherwise = Codes.PgaPossible,
        At        = Datum.Hts,
        Because   = f => $"{f.Tariff.Number.Value} carries {TariffFacts.Flags(f.Tariff.Number.Value)}: data may be required.",
        Fix       = _ => "Check whether the agency regulates these goods; add its message set or disclaim it.",
        Reading   = "The flags are those of 2026-02-21; what stood on an earlier day is not known.",
    };

    public static readonly Rule ImporterForPga = new("ET86.PGA.IOR", "An entry with another agency's data names its importer of record")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("SE10 notes 3, 4"), Era.FirstNotice.Unconfirmed],
        Covers    = f => f.IsFull86 && HasData(f),
        Requires  = f => Answer.If(!f.Importer.IsEmpty || !f.ImporterKind.IsEmpty),
        Otherwise = Codes.MissingIor,
        At        = Datum.Importer,
        Because   = _ => "The entry carries data for another agency and no importer of record.",
        Fix       = _ => "Give the importer number and its kind.",
    };

    static bool HasPga(Subject f)
    {
        foreach (ref readonly var pga in f.Filing.Pga.Span)
            if (pga.TariffIndex == f.Index) return true;
        return false;
    }

    static bool HasData(Subject f)
    {
        foreach (ref readonly var pga in f.Filing.Pga.Span)
            if (!pga.Agency.IsEmpty && pga.Disclaimer.IsEmpty) return true;
        return false;
    }

    public static readonly Rule[] All = [Must, May, ImporterForPga];
}
