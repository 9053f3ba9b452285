using System.Buffers;
using System.Globalization;
using System.Text;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>What became of a set. X12 data elements 715 and 717.</summary>
public enum SetVerdict
{
    /// <summary>All of it is kept: A.</summary>
    Accepted = 0,

    /// <summary>Something is wrong with it, and the rest is kept: E.</summary>
    AcceptedWithErrors,

    /// <summary>Nothing of it is kept: R.</summary>
    Rejected,
}

/// <summary>
/// Writes what CBP answers to carriers in X12: 350 with dispositions, 355 with acceptance or errors; one
/// interchange of one set each. The elements of X4 are those of the standard; what CBP's guides add is reconstructed.
/// Source: X12 4060 sets 350 and 355; ACE Truck Manifest guide 350, April 2018, of which only first pages were seen.
/// </summary>
/// <param name="to">Where the interchanges go.</param>
/// <param name="zone">Zone of the times that are written.</param>
public sealed class X12Answers(IBufferWriter<byte> to, DateTimeZone zone)
{
    const string Version = "004060";

    /// <summary>Characters of K1, from November 2024 on.</summary>
    const int WordsMax = 60;

    int segments;

    /// <summary>
    /// 350, customs status information: what was posted to bills of one trip. K1 repeats a code in words.
    /// </summary>
    public void Notify(InterchangeEnvelope envelope, Manifest manifest,
        params ReadOnlySpan<(CarrierBill Bill, BillStatus Status)> statuses)
    {
        Open(envelope, "AU", "350");
        Heads(manifest);
        foreach (var (bill, status) in statuses) Release(bill, status);
        Close(envelope);
    }

    /// <summary>
    /// 355, acceptance or rejection of a set. Errors are told by the segment and element that they point at.
    /// </summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="set">The set that is answered.</param>
    /// <param name="verdict">What became of it.</param>
    /// <param name="errors">What is wrong with it.</param>
    /// <exception cref="ArgumentException">A code is not known.</exception>
    public void Acknowledge(InterchangeEnvelope envelope, X12Set set, SetVerdict verdict,
        params ReadOnlySpan<CarrierError> errors)
    {
        ArgumentNullException.ThrowIfNull(set);
        var letter = verdict switch
        {
            SetVerdict.Accepted => "A",
            SetVerdict.AcceptedWithErrors => "E",
            SetVerdict.Rejected => "R",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A set has another verdict."),
        };
        Open(envelope, "AQ", "355");
        Manifest(set.Head);
        Segment("AK1", set.Source.Group, set.Source.GroupNumber);
        Segment("AK9", letter, "1", "1", verdict == SetVerdict.Rejected ? "0" : "1");
        Segment("AK2", set.Kind, set.Number);
        Segment("AK5", letter);
        foreach (var error in errors) Error(error);
        Close(envelope);
    }

    // AK304: 3 says that the segment is missing, 8 that an element of it is in error.
    void Error(CarrierError error)
    {
        var known = TruckError.Find(error.Code) ?? throw new ArgumentException(
            $"{error.Code} is no error code of truck manifests that is known.", nameof(error));
        var isMissing = error.Element == 0;
        Segment("AK3", error.Segment ?? "M10", Whole(error.Position), "", isMissing ? "3" : "8");
        Segment("AK4", isMissing ? "" : Whole(error.Element), "", known.Code, error.Found ?? "");
        Segment("K1", known.Text);
    }

    void Heads(Manifest manifest)
    {
        Manifest(manifest);
        Segment("P4", manifest.Port.Text.ToString(),
            manifest.EstimatedArrival.Has ? Day(manifest.EstimatedArrival.Value) : "");
    }

    void Manifest(Manifest manifest) => Segment("M10",
        manifest.Trip.Carrier.ToString(), X12Modes.Write(manifest.Mode.OrDefault), "US",
        manifest.ConveyanceCode.ToString(), manifest.Conveyance.ToString(), manifest.Trip.Number.ToString(),
        manifest.Number.ToString());

    void Release(CarrierBill bill, BillStatus status)
    {
        var at = status.At.InZone(zone);
        var entry = status.Entry == default ? "" : status.Entry.ToString().Replace("-", "", StringComparison.Ordinal);
        Segment("X4",
            bill.Bill.Number.ToString(), status.Quantity is { } quantity ? Whole(quantity) : "",
            entry.Length == 0 ? "" : status.Type.ToString(), entry,
            Day(at.Date), at.ToString("HHmm", CultureInfo.InvariantCulture), status.Code,
            bill.Master.Number.ToString(), bill.Bill.Issuer.ToString(), bill.Master.Issuer.ToString());
        var words = CarrierText.X12(status.Remarks, WordsMax);
        if (words.Length == 0) words = Disposition.Find(status.Code)?.Text ?? "";
        if (words.Length > 0) Segment("K1", words);
    }

    void Open(InterchangeEnvelope envelope, string group, string set)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        var at = envelope.At.InZone(zone);
        var (sender, receiver) = (Identifier(envelope.Sender), Identifier(envelope.Receiver));
        var number = envelope.Number.ToString("D9", CultureInfo.InvariantCulture);
        var day = at.ToString("yyMMdd", CultureInfo.InvariantCulture);
        var hour = at.ToString("HHmm", CultureInfo.InvariantCulture);
        Write($"ISA*00*{"",-10}*00*{"",-10}*ZZ*{sender,-15}*ZZ*{receiver,-15}*{day}*{hour}*U*00406*{number}*0*P*>~\n");
        Segment("GS", group, sender, receiver, Day(at.Date), hour, Whole(envelope.Number), "X", Version);
        segments = 0;
        Segment("ST", set, "0001");
    }

    void Close(InterchangeEnvelope envelope)
    {
        Segment("SE", Whole(segments + 1), "0001");
        Segment("GE", "1", Whole(envelope.Number));
        Segment("IEA", "1", envelope.Number.ToString("D9", CultureInfo.InvariantCulture));
    }

    /// <summary>Writes a segment; empty elements at its end are left out.</summary>
    void Segment(string id, params ReadOnlySpan<string> elements)
    {
        segments++;
        var last = elements.Length;
        while (last > 0 && elements[last - 1].Length == 0) last--;
        var line = new StringBuilder(id);
        foreach (var element in elements[..last]) line.Append('*').Append(CarrierText.X12(element, WordsMax));
        Write(line.Append("~\n").ToString());
    }

    static string Identifier(string name) => CarrierText.X12(name, 15);

    static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Day(LocalDate date) => date.ToString("uuuuMMdd", CultureInfo.InvariantCulture);

    void Write(string text)
    {
        var length = Encoding.ASCII.GetBytes(text, to.GetSpan(text.Length));
        to.Advance(length);
    }
}
