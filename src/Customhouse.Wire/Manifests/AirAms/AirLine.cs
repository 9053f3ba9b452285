using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>A line of ACE air manifest messages, as this program reads it.</summary>
/// <param name="Id">Three letters; what stands without identifier has its name from the guide all the same.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Content">What it says.</param>
/// <param name="IsKept">False for lines that are known and not kept.</param>
/// <param name="Provenance">Where we have its form from.</param>
/// <param name="Error">The code of <see cref="AirError"/> that answers one that can't be read; null when none is
/// known.</param>
public sealed record AirLine(
    string Id, string Form, string Content, bool IsKept, Provenance Provenance, string? Error = null)
{
    const Provenance Seen = Provenance.Excerpt;
    const Provenance Rebuilt = Provenance.Reconstructed;

    /// <summary>
    /// All lines, in their order in a message. That they exist and what they say is in the contents of CAMIR Air
    /// Import,
    /// August 2020; how their elements are written is reconstructed.
    /// </summary>
    public static IReadOnlyList<AirLine> All { get; } =
    [
        new("SMI", "`FRI`", "message identifier", true, Seen),
        new("CCL", "`JFKXY`", "first airport of arrival and carrier; a forwarder may leave it out", true, Rebuilt),
        new("AWB", "`999-12345675[-M]` or `999-12345675-HAWB[/tracking]`",
            "master (M is a consolidation), simple or house air waybill", true, Rebuilt),
        new("WBL", "`WBL/ORG[PTP]/T9/K9.9/text[/DDMMM]`",
            "origin, permit to proceed airport, pieces (T, or P of a part), weight (K or L), cargo; lines go on", true,
            Rebuilt, "101"),
        new("ARR", "`ARR/XY123/DDMMM[-A[/B9/K9.9]]`", "flight and scheduled arrival; part, boarded pieces and weight",
            true, Rebuilt),
        new("CED", "`CED/86[/ABC12345678]`", "entry type and number of an express house bill; 000 takes it back", true,
            Seen),
        new("AGT", "`AGT/code`", "nominated agent", false, Rebuilt),
        new("SHP", "`SHP/name` `/street` `/city[/state]` `/CC[/postal[/phone]]`", "shipper", true, Rebuilt,
            "105"),
        new("CNE", "as SHP", "consignee, which section 321 needs", true, Rebuilt, "106"),
        new("TRN", "`TRN/...`", "transfer in bond", false, Rebuilt),
        new("CSD", "`CSD/CC[/value-CUR[/tariff]]`", "country of origin, value for customs, tariff number", true,
            Rebuilt, "104"),
        new("FDA", "`FDA`", "FDA regulates the goods", true, Rebuilt),
        new("RFA", "`RFA/21[/text]`", "reason for amendment", true, Rebuilt),
        new("DEP", "`DEP/XY123/DDMMM/DDHHMM`, or the last as DDMMMHHMM",
            "flight, scheduled arrival, lift-off by the clock of Greenwich", true, Rebuilt),
        new("FSQ", "`FSQ/01`", "what is asked", true, Rebuilt),
        new("OPI", "`OPI/...`", "other party", false, Rebuilt),
        new("OCI", "`OCI/...`", "other customs information", false, Rebuilt),
        new("HLD", "`HLD/...`", "hold", false, Rebuilt),
        new("ASN", "`ASN/1`", "arrival status of goods in bond", false, Rebuilt),
    ];

    /// <summary>The line of an identifier; null when it is not known.</summary>
    public static AirLine? Find(Text id)
    {
        foreach (var line in All)
            if (id.Length == 3 && id.Span[0] == line.Id[0] && id.Span[1] == line.Id[1] && id.Span[2] == line.Id[2])
                return line;
        return null;
    }
}
