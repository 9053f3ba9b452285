using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Errors of X12 355 to truck manifests. Source: CAMIR Appendix L, Truck Manifest Error Codes, November 2011.
/// </summary>
public static class TruckError
{
    const string AppendixL = "CAMIR Appendix L, Truck Manifest Error Codes, November 2011";
    const Provenance Seen = Provenance.Excerpt;

    /// <summary>001: the set has no head.</summary>
    public const string NoHead = "001";

    /// <summary>002: the set names no port.</summary>
    public const string NoPort = "002";

    /// <summary>003: the set has no bill.</summary>
    public const string NoBill = "003";

    /// <summary>009: no carrier code.</summary>
    public const string CarrierInvalid = "009";

    /// <summary>470: the origin does not go with the shipment type. Source: CSMS 64825584.</summary>
    public const string OriginInvalid = "470";

    /// <summary>All that are known, in order of code.</summary>
    public static IReadOnlyList<ManifestCode> All { get; } =
    [
        new(NoHead, "NO M01/M10 FOUND", AppendixL, Seen),
        new(NoPort, "NO P01/P4 RECORD FOUND", AppendixL, Seen),
        new(NoBill, "NO B01/M11 RECORD FOUND", AppendixL, Seen),
        new("004", "INVALID S01/N1 REC FOUND", AppendixL, Seen),
        new("005", "INVALID U01/N1 OR N01/N1", AppendixL, Seen),
        new(CarrierInvalid, "INVALID CARRIER CODE", AppendixL, Seen),
        new("017", "MISSING OR INVALID BILL", AppendixL, Seen),
        new("021", "INVALID WEIGHT UNIT", AppendixL, Seen),
        new("032", "INVALID INBOND NUMBER", AppendixL, Seen),
        new("033", "INVALID DDPP", AppendixL, Seen),
        new("401", "INV CONV ACE ID", AppendixL, Seen),
        new(OriginInvalid, "INV COUNTRY OF ORIGIN FOR SHIPMENT TYPE", "CSMS 64825584", Seen),
    ];

    /// <summary>
    /// Elements of segments whose faults of form have an error of their own. That it is this one is reconstructed from
    /// the names.
    /// </summary>
    public static IReadOnlyList<(string Segment, int Element, string Code)> OfElements { get; } =
    [
        ("P4", 1, "033"), ("M11", 1, "017"), ("M15", 2, NoHead), ("M15", 4, "033"),
    ];

    /// <summary>The error that answers a fault of form, but for its position; null when none is known.</summary>
    public static CarrierError? Of(WireFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (!ManifestFault.IsOfLine(fault)) return null;
        foreach (var (segment, element, code) in OfElements)
            if (fault.At.Record == segment && fault.At.Columns == $"element {element}")
                return new CarrierError(code, segment, element, Found: fault.At.Value);
        return null;
    }

    /// <summary>The error of a code; null when it is not known.</summary>
    public static ManifestCode? Find(string code) => All.FirstOrDefault(known => known.Code == code);
}
