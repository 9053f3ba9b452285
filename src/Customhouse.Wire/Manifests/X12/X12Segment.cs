using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>A segment of the X12 sets of manifests, as this program reads it.</summary>
/// <param name="Id">Two or three characters.</param>
/// <param name="Sets">Sets that have it.</param>
/// <param name="Content">What it says, and which elements are kept.</param>
/// <param name="IsKept">False for segments that are known and not kept.</param>
/// <param name="Provenance">Where we have the meaning of its elements from.</param>
public sealed record X12Segment(string Id, string Sets, string Content, bool IsKept, Provenance Provenance)
{
    const string Both = "309 353";
    const Provenance Code = Provenance.PublicCode;
    const Provenance Rebuilt = Provenance.Reconstructed;

    /// <summary>All segments between ST and SE, in their order.</summary>
    public static IReadOnlyList<X12Segment> All { get; } =
    [
        new("M10", Both, "01 carrier, 02 mode, 04 code and 05 name of the conveyance, 06 voyage or trip, 07 " +
            "manifest number", true, Code),
        new("P4", Both, "01 port (Schedule D), 02 date, 05 time of arrival", true, Code),
        new("LX", "309", "opens the next bill", true, Code),
        new("M13", "309", "03 A adds, C or R changes, D deletes; 04 bill, 06 reason, 09 issuer", true, Rebuilt),
        new("M11", "309", "01 bill, 02 port of loading, 03 quantity, 04 unit, 05 weight, 06 its unit, 09 bill type, " +
            "11 and 13 master bill and issuer, 12 issuer", true, Code),
        new("N1", "309", "01 SH shipper or CN consignee, 02 name; others are not kept", true, Code),
        new("N2", "309", "further name", false, Code),
        new("N3", "309", "01, 02 street", true, Code),
        new("N4", "309", "01 city, 02 state, 03 postal code, 04 country", true, Code),
        new("PER", "309", "03 TE, 04 telephone", true, Code),
        new("N9", "309", "reference", false, Code),
        new("DTM", "309", "date", false, Code),
        new("M12", "309", "in-bond movement", false, Code),
        new("P5", "309", "port of an in-bond movement", false, Code),
        new("R4", "309", "port", false, Code),
        new("VID", "309", "equipment", false, Code),
        new("VEH", "309", "vehicle", false, Code),
        new("VC", "309", "motor vehicle", false, Code),
        new("M7", "309", "seals", false, Code),
        new("NM1", "309", "person: driver, crew", false, Code),
        new("DMG", "309", "birth and nationality of a person", false, Code),
        new("REF", "309", "reference of a person or vehicle", false, Code),
        new("N10", "309", "02 description, 04 J and 05 tariff number, 06 value, 11 origin, 13 currency", true, Code),
        new("MAN", "309", "marks", false, Code),
        new("H1", "309", "hazardous material", false, Code),
        new("H2", "309", "hazardous material, further description", false, Code),
        new("CM", "353", "cargo manifest of another mode", false, Code),
        new("M15", "353", "01 what happened, 02 voyage or trip, 03 date, 04 port, 05 carrier, 06 time", true, Code),
        new("K1", Both, "remarks", false, Code),
        new("V1", "353", "vessel", false, Code),
        new("M7A", "353", "seal replacement", false, Code),
        new("MEA", "353", "measurement", false, Code),
    ];

    /// <summary>The segment of an identifier in a set; null when that set has none.</summary>
    public static X12Segment? Find(Text id, string set) =>
        All.FirstOrDefault(segment =>
            segment.Sets.Contains(set, StringComparison.Ordinal) &&
            id.Is(System.Text.Encoding.ASCII.GetBytes(segment.Id)));
}
