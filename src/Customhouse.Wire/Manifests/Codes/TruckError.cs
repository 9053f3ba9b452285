using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Errors of X12 355 to truck manifests. Source: CAMIR Appendix L, Truck Manifest Error Codes, November 2011.
/// </summary>
public static class TruckError
{
    const string AppendixL = "CAMIR Appendix L, Truck Manifest Error Codes, November 2011";
    const Provenance Seen = Provenance.Excerpt;

    /// <summary>470: the origin does not go with the shipment type. Source: CSMS 64825584.</summary>
    public const string OriginInvalid = "470";

    /// <summary>All that are known, in order of code.</summary>
    public static IReadOnlyList<ManifestCode> All { get; } =
    [
        new("001", "NO M01/M10 FOUND", AppendixL, Seen),
        new("002", "NO P01/P4 RECORD FOUND", AppendixL, Seen),
        new("003", "NO B01/M11 RECORD FOUND", AppendixL, Seen),
        new("004", "INVALID S01/N1 REC FOUND", AppendixL, Seen),
        new("005", "INVALID U01/N1 OR N01/N1", AppendixL, Seen),
        new("009", "INVALID CARRIER CODE", AppendixL, Seen),
        new("017", "MISSING OR INVALID BILL", AppendixL, Seen),
        new("021", "INVALID WEIGHT UNIT", AppendixL, Seen),
        new("032", "INVALID INBOND NUMBER", AppendixL, Seen),
        new("033", "INVALID DDPP", AppendixL, Seen),
        new("401", "INV CONV ACE ID", AppendixL, Seen),
        new(OriginInvalid, "INV COUNTRY OF ORIGIN FOR SHIPMENT TYPE", "CSMS 64825584", Seen),
    ];

    /// <summary>The error of a code; null when it is not known.</summary>
    public static ManifestCode? Find(string code) => All.FirstOrDefault(known => known.Code == code);
}
