using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// A line of FHL or FWB, as this program reads it. Source: public grammars and fixtures of Cargo-IMP.
/// </summary>
/// <param name="Id">Three letters.</param>
/// <param name="Message">FHL, FWB or both.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Content">What it says, and what of it is kept.</param>
/// <param name="IsKept">False for lines that are known and not kept.</param>
public sealed record CargoImpLine(string Id, string Message, string Form, string Content, bool IsKept)
{
    const string Both = "FHL FWB";

    /// <summary>All lines, in their order in a message.</summary>
    public static IReadOnlyList<CargoImpLine> All { get; } =
    [
        new("AWB", "FWB", "`555-64264793SVOREN/T114K2380`", "air waybill, origin and destination, pieces and weight",
            true),
        new("MBI", "FHL", "`MBI/618-12345675SINJFK/T7K1000`", "master air waybill", true),
        new("HBS", "FHL", "`HBS/number/SINJFK/1/K400/[slac]/goods`",
            "house bill: number, origin and destination, pieces, weight, goods", true),
        new("TXT", "FHL", "`TXT/text`, nine lines", "goods in full", true),
        new("HTS", "FHL", "`HTS/6-18 digits`, nine lines", "tariff number; the first is kept", true),
        new("FLT", "FWB", "`FLT/SU1244/01`", "flights with a day but no month", false),
        new("RTG", "FWB", "`RTG/SVORU/AMSRU`", "routing", false),
        new("SHP", Both, "`SHP` `NAM/` `ADR/` `LOC/`; untagged in FHL/4", "shipper", true),
        new("CNE", Both, "as SHP", "consignee", true),
        new("NFY", "FWB", "as SHP", "who is also notified", false),
        new("AGT", "FWB", "`AGT//number`", "agent", false),
        new("CVD", Both, "`CVD/USD/PP/NVD/5696.00/XXX`", "currency and value for customs", true),
        new("RTD", "FWB", "`RTD/1/...` `/NG/goods` `/NC/consolidation` `/NH/tariff`",
            "goods, tariff number; NC makes it a master bill", true),
        new("OCI", Both, "`OCI/US/AGT/A/12345678`", "other customs information", false),
        new("SSR", "FWB", "`SSR/text`", "special service request", false),
        new("ACC", "FWB", "`ACC/GEN/text`", "accounting", false),
        new("OTH", "FWB", "`OTH/P/...`", "other charges", false),
        new("PPD", "FWB", "`PPD/...`", "prepaid charges", false),
        new("COL", "FWB", "`COL/...`", "charges to collect", false),
        new("CER", "FWB", "`CER/name`", "shipper's certification", false),
        new("ISU", "FWB", "`ISU/01OCT06/place`", "carrier's execution", false),
        new("OSI", "FWB", "`OSI/text`", "other service", false),
        new("CDC", "FWB", "`CDC/...`", "charges in the currency of destination", false),
        new("REF", "FWB", "`REF/...`", "sender's reference", false),
        new("COR", "FWB", "`COR/T1`", "customs origin", false),
        new("COI", "FWB", "`COI/...`", "commission", false),
        new("SII", "FWB", "`SII/...`", "sales incentive", false),
        new("ARD", "FWB", "`ARD/...`", "agent's reference", false),
        new("SPH", "FWB", "`SPH/SPX`", "special handling", false),
        new("NOM", "FWB", "`NOM/...`", "nominated handling party", false),
        new("SRI", "FWB", "`SRI/...`", "shipment reference", false),
        new("OPI", "FWB", "`OPI/...`", "other participant", false),
    ];

    /// <summary>The line of an identifier in a message; null when that message has none.</summary>
    public static CargoImpLine? Find(Text id, string message)
    {
        foreach (var line in All)
            if (id.Length == 3 && line.Message.Contains(message, StringComparison.Ordinal) &&
                id.Span[0] == line.Id[0] && id.Span[1] == line.Id[1] && id.Span[2] == line.Id[2]) return line;
        return null;
    }
}
