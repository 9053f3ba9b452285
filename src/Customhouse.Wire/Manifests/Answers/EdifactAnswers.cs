using System.Buffers;
using System.Globalization;
using System.Text;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>
/// Writes what CBP tells truck carriers in EDIFACT: CUSRES with what was posted to a bill, one interchange of one
/// message each. Reconstructed: that CBP answers in CUSRES, and that SN517 is in it, is in CSMS 62931096; the segments
/// and their order are those of the directory, and how CBP fills them is not known.
/// Source: UN/EDIFACT D.03B, CUSRES.
/// </summary>
/// <param name="to">Where the interchanges go.</param>
/// <param name="zone">Zone of the times that are written.</param>
public sealed class EdifactAnswers(IBufferWriter<byte> to, DateTimeZone zone)
{
    const int TextMax = 70, NameMax = 35, IdentifierMax = 15;

    int segments;

    /// <summary>What was posted to a bill: each status in GIS, in words in FTX.</summary>
    public void Notify(InterchangeEnvelope envelope, in CarrierBill bill, params ReadOnlySpan<BillStatus> statuses)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        Open(envelope);
        var (manifest, entry) = (bill.Manifest, default(EntryNumber));
        Segment("BGM", "", Name(manifest.Trip.Number));
        Segment("DTM", $"9:{envelope.At.InZone(zone).ToString("uuuuMMddHHmm", CultureInfo.InvariantCulture)}:203");
        foreach (var status in statuses)
            if (Disposition.Find(status.Code) is { Text.Length: > 0 } known)
                Segment("FTX", "AAI", "", "", CarrierText.Edifact(known.Text, TextMax));
        Segment("TDT", "20", Name(manifest.Trip.Number), ModeOf(manifest.Mode.OrDefault), "",
            Name(manifest.Trip.Carrier));
        if (manifest.Port.Has) Segment("LOC", "60", manifest.Port.Value.ToString());
        foreach (var status in statuses)
        {
            Segment("GIS", Disposition.CusresOf(status.Code));
            if (status.Entry != default) entry = status.Entry;
        }
        Segment("RFF", $"BM:{Name(bill.Bill.Issuer)}{Name(bill.Bill.Number)}");
        if (!bill.Master.Number.IsEmpty) Segment("RFF", $"MB:{Name(bill.Master.Issuer)}{Name(bill.Master.Number)}");
        if (entry != default) Segment("RFF", $"ABT:{entry.ToString().Replace("-", "", StringComparison.Ordinal)}");
        Close(envelope);
    }

    void Open(InterchangeEnvelope envelope)
    {
        var at = envelope.At.InZone(zone);
        Segment("UNB", "UNOA:2", $"{Identifier(envelope.Sender)}:ZZ", $"{Identifier(envelope.Receiver)}:ZZ",
            at.ToString("yyMMdd':'HHmm", CultureInfo.InvariantCulture), Number(envelope));
        segments = 0;
        Segment("UNH", "1", "CUSRES:D:03B:UN");
    }

    void Close(InterchangeEnvelope envelope)
    {
        Segment("UNT", (segments + 1).ToString(CultureInfo.InvariantCulture), "1");
        Segment("UNZ", "1", Number(envelope));
    }

    /// <summary>Writes a segment; empty elements at its end are left out.</summary>
    void Segment(string id, params ReadOnlySpan<string> elements)
    {
        segments++;
        var last = elements.Length;
        while (last > 0 && elements[last - 1].Length == 0) last--;
        var line = new StringBuilder(id);
        foreach (var element in elements[..last]) line.Append('+').Append(element);
        line.Append("'\n");
        var length = Encoding.ASCII.GetBytes(line.ToString(), to.GetSpan(line.Length));
        to.Advance(length);
    }

    static string Identifier(string name) => CarrierText.Edifact(name, IdentifierMax);

    static string Name(Text text) => CarrierText.Edifact(text.ToString(), NameMax);

    static string Number(InterchangeEnvelope envelope) =>
        envelope.Number.ToString("D9", CultureInfo.InvariantCulture);

    // UN/ECE Recommendation 19.
    static string ModeOf(ModeOfTransport mode) => mode.Code switch
    {
        20 or 21 => "2",
        >= 30 and <= 34 => "3",
        40 or 41 => "4",
        _ => "1",
    };
}
