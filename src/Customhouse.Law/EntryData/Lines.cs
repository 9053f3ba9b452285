using Customhouse.Terms;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>What each line of an entry type 86 must say: origin, ten-digit tariff number, value.</summary>
static class Lines
{
    public static readonly Rule LineGiven = new(
        "ET86.LINE", "An entry type 86 has a line, and every line a tariff number")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("usage map of the SE chapter"), Era.FirstNotice.Secondary],
        Verified  = Mark.Secondary,
        Among     = Among.Full86,
        Requires  = f => Answer.If(f.Filing.Lines.Count > 0 && LineWithout(f) < 0),
        Otherwise = Codes.MissingLine,
        At        = Datum.LineNumber,
        Index     = LineWithout,
        Because   = f => f.Filing.Lines.Count == 0 ? "The entry has no line."
            : $"Line {LineWithout(f) + 1} has no tariff number.",
        Fix       = _ => "Give at least one line, and a ten-digit tariff number on each.",
    };

    public static readonly Rule Origin = new("ET86.ORIGIN", "Every line states a country of origin")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Era.FirstNotice.Unconfirmed, Guide("SE-64")],
        Verified  = Mark.Secondary,
        Each      = Each.Line,
        Among     = Among.Full86,
        Requires  = f => Answer.If(f.Line.Origin.Has && Countries.Holds(f.Line.Origin.Value)),
        Otherwise = Codes.InvalidOrigin,
        At        = Datum.Origin,
        Because   = f => f.Line.Origin.IsAbsent
            ? $"Line {f.Index + 1} has no country of origin."
            : $"'{f.Line.Origin}' on line {f.Index + 1} is no country code of CATAIR Appendix B.",
        Fix       = _ => "Give the two letters of the country where the goods were grown or made.",
    };

    public static readonly Rule TenDigits = new("ET86.HTS", "A tariff number has ten digits")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Era.SecondNotice.Secondary, Guide("SE-73")],
        Verified  = Mark.Secondary,
        Each      = Each.Tariff,
        Among     = Among.Full86,
        Requires  = f => Answer.If(f.Tariff.Number.Has),
        Otherwise = Codes.InvalidHts,
        At        = Datum.Hts,
        Because   = f => f.Tariff.Number.IsAbsent
            ? $"Line {f.Tariff.LineIndex + 1} has a blank tariff number."
            : $"'{f.Tariff.Number}' is not ten digits.",
        Fix       = _ => "Give all ten digits, without dots.",
    };

    public static readonly Rule InForceOnDay = new("HTS.EXISTS", "A tariff number is in force on the day")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Other("HTSUS, as exported by the USITC for each revision")],
        Each      = Each.Tariff,
        Among     = Among.Full86,
        Covers    = f => f.Tariff.Number.Has,
        Requires  = TariffFacts.Exists,
        Otherwise = Codes.UnknownHts,
        At        = Datum.Hts,
        Because   = TariffFacts.WhyNot,
        Fix       = _ => "Look the goods up in the tariff of that day; a statistical suffix may have changed.",
        Reading   = "Carried revisions start 2023-10-13; before them and between two that differ, existence is " +
            "unknown.",
    };

    public static readonly Rule Value = new(
        "ET86.LINE.VALUE", "Every tariff number of a line states its value in whole US dollars")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("SE60 note 2")],
        Each      = Each.Tariff,
        Among     = Among.Full86,
        Requires  = f => Answer.If(f.Tariff.Value.Has),
        Otherwise = Codes.InvalidLineValue,
        At        = Datum.LineValue,
        Because   = f => f.Tariff.Value.IsBad
            ? $"'{f.Tariff.Value}' is no amount of whole US dollars."
            : $"Tariff number {f.Tariff.Number} of line {f.Tariff.LineIndex + 1} has no value.",
        Fix       = _ => "Give the value of the goods under this number in whole US dollars.",
    };

    public static readonly Rule NoZoneData = new("ET86.ZONE", "An entry type 86 carries no foreign trade zone data")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("SE-65, SE-74")],
        Among     = Among.Full86,
        Requires  = f => Answer.If(LineWithZone(f) < 0),
        Otherwise = Codes.NoZoneData,
        At        = Datum.ZoneStatus,
        Index     = LineWithZone,
        Because   = f => $"Line {LineWithZone(f) + 1} carries zone data (SE41 or SE61).",
        Fix       = _ => "Leave SE41 and SE61 out; they belong to entry type 06.",
    };

    static int LineWithout(Subject f)
    {
        var next = 0;
        foreach (ref readonly var tariff in f.Filing.Tariffs.Span)
        {
            if (tariff.LineIndex > next) return next;
            next = tariff.LineIndex + 1;
        }
        return next < f.Filing.Lines.Count ? next : -1;
    }

    static int LineWithZone(Subject f)
    {
        foreach (ref readonly var tariff in f.Filing.Tariffs.Span)
            if (!tariff.PrivilegedNumber.IsEmpty) return tariff.LineIndex;
        for (var i = 0; i < f.Filing.Lines.Count; i++)
            if (!f.Filing.Lines[i].ZoneStatus.IsEmpty) return i;
        return -1;
    }

    public static readonly Rule[] All = [LineGiven, Origin, TenDigits, InForceOnDay, Value, NoZoneData];
}
