using Customhouse.Terms;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>
/// Data that other agencies want with an entry type 86. Flags by tariff number are dated 2026-02-21 and know neither
/// origin nor use, so alone they warn. A disclaimer for the agency answers a flag as data does.
/// </summary>
static class OtherAgencies
{
    public static readonly Rule Must = new(
        "ET86.PGA", "Goods flagged as needing another agency's data carry them, or disclaim them")
    {
        InForce   = Era.Test,
        Authority = [Csms(59889329), Other("CBP report of flags by tariff number, 2026-02-21", Mark.Unconfirmed)],
        Verified  = Mark.Unconfirmed,
        Each      = Each.Tariff,
        Among     = Among.Full86,
        Covers    = f => f.Tariff.Number.Has && Unanswered(f, PgaDemand.Must) is not null,
        Requires  = _ => Answer.Unknown(FactKinds.None),
        WhenUnknown = Effect.Warn,
        Otherwise = Codes.PgaRequired,
        At        = Datum.Hts,
        Because   = f =>
            $"{f.Tariff.Number.Value} carries {Said(f, PgaDemand.Must)}, and the line has neither data for " +
            "that agency nor a disclaimer.",
        Fix       = _ => "Add the agency's message set, or disclaim it where the goods are not regulated.",
        Reading   = "The flags are those of 2026-02-21; what stood on an earlier day is not known.",
    };

    public static readonly Rule May = new(
        "ET86.PGA.MAY", "Goods flagged as perhaps needing another agency's data carry or disclaim them where they do")
    {
        InForce   = Era.Test,
        Authority = [Csms(59889329), Other("CBP report of flags by tariff number, 2026-02-21", Mark.Unconfirmed)],
        Verified  = Mark.Unconfirmed,
        Each      = Each.Tariff,
        Among     = Among.Full86,
        Covers    = f => f.Tariff.Number.Has && Unanswered(f, PgaDemand.May) is not null,
        Requires  = _ => Answer.Unknown(FactKinds.None),
        Otherwise = Codes.PgaPossible,
        At        = Datum.Hts,
        Because   = f => $"{f.Tariff.Number.Value} carries {Said(f, PgaDemand.May)}: data may be required.",
        Fix       = _ => "Check whether the agency regulates these goods; add its message set or disclaim it.",
        Reading   = "The flags are those of 2026-02-21; what stood on an earlier day is not known.",
    };

    public static readonly Rule ImporterForPga = new(
        "ET86.PGA.IOR", "An entry with another agency's data names its importer of record")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("SE10 notes 3, 4"), Era.FirstNotice.Unconfirmed],
        Verified  = Mark.Secondary,
        Among     = Among.Full86,
        Covers    = HasData,
        Requires  = f => Answer.If(!f.Importer.IsEmpty || !f.ImporterKind.IsEmpty),
        Otherwise = Codes.MissingIor,
        At        = Datum.Importer,
        Because   = _ => "The entry carries data for another agency and no importer of record.",
        Fix       = _ => "Give the importer number and its kind.",
    };

    /// <summary>
    /// The first flag of this demand for whose agency the tariff number has no record; null when there is none.
    /// </summary>
    static PgaFlag? Unanswered(Subject f, PgaDemand demand)
    {
        var flags = TariffFacts.PgaFlags(f.Tariff.Number.Value);
        for (var i = 0; i < flags.Count; i++)
            if (flags[i].Demand == demand && !HasRecord(f, flags[i])) return flags[i];
        return null;
    }

    /// <summary>Any record answers a flag whose agency is not confirmed.</summary>
    static bool HasRecord(Subject f, PgaFlag flag)
    {
        var records = f.Filing.Pga.Span;
        for (var i = FirstOf(records, f.Index); i < records.Length && records[i].TariffIndex == f.Index; i++)
            if (flag.Mark == Mark.Unconfirmed || Names(records[i].Agency, flag.Agency)) return true;
        return false;
    }

    // Records stand in the order of their tariff numbers, and a hostile filing may carry very many of both.
    static int FirstOf(ReadOnlySpan<PgaRecord> records, int tariff)
    {
        var (low, high) = (0, records.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (records[middle].TariffIndex < tariff) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    static bool Names(Text agency, string code)
    {
        if (agency.Length != code.Length) return false;
        for (var i = 0; i < code.Length; i++)
            if (agency.Span[i] != code[i]) return false;
        return true;
    }

    static string Said(Subject f, PgaDemand demand) =>
        Unanswered(f, demand) is { } flag ? $"flag {flag.Code} ({flag.Agency}: {flag.Subject})" : "no such flag";

    static bool HasData(Subject f)
    {
        foreach (ref readonly var pga in f.Filing.Pga.Span)
            if (!pga.Agency.IsEmpty && pga.Disclaimer.IsEmpty) return true;
        return false;
    }

    public static readonly Rule[] All = [Must, May, ImporterForPga];
}
