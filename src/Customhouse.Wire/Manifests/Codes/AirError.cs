using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Errors of FER messages. Source: Air AMS error codes as brokers reprint them; CSMS messages.</summary>
public static class AirError
{
    const string Camir = "CAMIR Air, error codes";
    const string Bulletin = "CSMS 64825584";
    const Provenance Seen = Provenance.Excerpt;

    /// <summary>000: nothing of the message was taken.</summary>
    public const string Rejected = "000";

    /// <summary>096: no entry type that an express carrier may state.</summary>
    public const string EntryTypeInvalid = "096";

    /// <summary>110: a CED line was not used. Source: CSMS 64825584.</summary>
    public const string EntryLineIgnored = "110";

    /// <summary>180: the bill is held.</summary>
    public const string BillHeld = "180";

    /// <summary>181: the country of origin is not eligible or no country. Source: CSMS 64825584.</summary>
    public const string OriginInvalid = "181";

    /// <summary>188: an express bill lacks what its entry type needs. Source: CSMS 64825584.</summary>
    public const string ExpressIncomplete = "188";

    /// <summary>201: the same message came twice.</summary>
    public const string Duplicate = "201";

    /// <summary>
    /// All that are known, in order of code. Texts have neither slants nor hyphens, as the wire wants.
    /// </summary>
    public static IReadOnlyList<ManifestCode> All { get; } =
    [
        new(Rejected, "COMPLETE TRANSACTION REJECTED", Camir, Seen),
        new("001", "INVALID INPUT TRANSACTION TYPE", Camir, Seen),
        new("002", "INVALID CARGO CONTROL LINE FORMAT", Camir, Seen),
        new("011", "ORIGINATOR NOT AUTH TO XMIT FOR CARRIER", Camir, Seen),
        new("012", "TIME LIMIT FOR FRI HAS EXPIRED", Camir, Seen),
        new("095", "CED CANCEL IGNORED NO ENTRY ON FILE", Camir, Seen),
        new(EntryTypeInvalid, "INVALID EXPRESS ENTRY TYPE", Camir, Seen),
        new("101", "INVALID WAYBILL LINE FORMAT", Camir, Seen),
        new("102", "INVALID NOMINATED AGENT LINE FORMAT", Camir, Seen),
        new("103", "INVALID TRANSFER LINE FORMAT", Camir, Seen),
        new("104", "INVALID CBP SHIPMENT LINE FORMAT", Camir, Seen),
        new("105", "INVALID SHIPPER NAME LINE FORMAT", Camir, Seen),
        new("106", "INVALID CONSIGNEE NAME LINE FORMAT", Camir, Seen),
        new(EntryLineIgnored, "CBP ENTRY LINE IGNORED", Bulletin, Seen),
        new(BillHeld, "BILL IN HELD STATUS", Camir, Provenance.Reconstructed),
        new(OriginInvalid, "COUNTRY OF ORIGIN CODE INVALID", Bulletin, Seen),
        new(ExpressIncomplete, "EXPRESS RECORD INCOMPLETE", Bulletin, Seen),
        new(Duplicate, "DUPLICATE MESSAGES DETECTED", "ACE Air bulletins on FDM", Seen),
    ];

    /// <summary>
    /// The error that answers a fault of form: that of its line, see <see cref="AirLine.Error"/>; null when none is
    /// known or nothing is wrong with the form of the line.
    /// </summary>
    public static ManifestCode? Of(WireFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return ManifestFault.IsOfLine(fault)
            && AirLine.All.FirstOrDefault(line => line.Id == fault.At.Record)?.Error is { } code ? Find(code) : null;
    }

    /// <summary>The error of a code; null when it is not known.</summary>
    public static ManifestCode? Find(string code) => All.FirstOrDefault(known => known.Code == code);
}
