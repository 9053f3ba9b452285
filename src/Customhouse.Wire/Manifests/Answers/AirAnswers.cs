using System.Buffers;
using System.Globalization;
using System.Text;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>
/// Writes what CBP answers to air carriers: FSN, FSC and FSI with statuses, FER with errors. Reconstructed: that these
/// messages and lines exist is in the contents of CAMIR Air Import; how their elements are written is not.
/// Times are by the clock of a zone; the same arguments give the same bytes.
/// </summary>
/// <param name="to">Where the messages go, one after the other, with a blank line after each.</param>
/// <param name="zone">Zone of the times that are written.</param>
public sealed class AirAnswers(IBufferWriter<byte> to, DateTimeZone zone)
{
    const int RemarksMax = 40, ErrorMax = 40;

    /// <summary>Status notification: something happened to a bill.</summary>
    public void Notify(in CarrierBill bill, params ReadOnlySpan<BillStatus> statuses) =>
        Status("FSN", bill, null, statuses);

    /// <summary>Status condition: the answer to a query, with what was asked.</summary>
    public void Answer(in CarrierBill bill, Text asked, params ReadOnlySpan<BillStatus> statuses) =>
        Status("FSC", bill, asked.ToString(), statuses);

    /// <summary>Status information, to others than the carrier of the bill.</summary>
    public void Inform(in CarrierBill bill, params ReadOnlySpan<BillStatus> statuses) =>
        Status("FSI", bill, null, statuses);

    /// <summary>
    /// Error report on the message of a bill. Only errors with a code of <see cref="AirError"/> are sent.
    /// </summary>
    /// <exception cref="ArgumentException">A code is not known.</exception>
    public void Reject(in CarrierBill bill, params ReadOnlySpan<CarrierError> errors)
    {
        Head("FER", bill);
        Errors(bill.Manifest.Trip, errors);
    }

    /// <summary>
    /// Error report on a departure message: it has no bill, so in place of one stands 000 and the scheduled date.
    /// Source: CAMIR Air, error code 000, note.
    /// </summary>
    /// <exception cref="ArgumentException">A code is not known.</exception>
    public void RejectDeparture(Manifest manifest, params ReadOnlySpan<CarrierError> errors)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        Line("FER");
        ControlLocation(manifest);
        Line($"000-{manifest.Trip.Arrives?.ToString("uuuuMMdd", CultureInfo.InvariantCulture) ?? "00000000"}");
        Errors(manifest.Trip, errors);
    }

    void Status(string kind, in CarrierBill bill, string? asked, ReadOnlySpan<BillStatus> statuses)
    {
        Head(kind, bill);
        if (asked is not null) Line($"FSQ/{CarrierText.Air(asked, 2)}");
        if (Flight(bill.Manifest.Trip) is { } flight)
            Line($"ARR/{flight}{(bill.Part.IsEmpty ? "" : $"-{CarrierText.Air(bill.Part.ToString(), 1)}")}");
        foreach (var status in statuses) Line(StatusLine(status));
        Line("");
    }

    string StatusLine(BillStatus status)
    {
        var at = status.At.InZone(zone);
        var quantity = status.Quantity is { } some ? string.Create(CultureInfo.InvariantCulture, $"-{some}") : "";
        var posted = $"{Days.DayMonth(at.Date)}{at.ToString("HHmm", CultureInfo.InvariantCulture)}";
        var line = new StringBuilder($"CSN/{CarrierText.Air(status.Code, 2)}{quantity}/{posted}");
        var remarks = CarrierText.Air(status.Remarks, RemarksMax);
        if (status.Entry != default)
            line.Append(CultureInfo.InvariantCulture,
                $"/{status.Type}{status.Entry.ToString().Replace("-", "", StringComparison.Ordinal)}");
        else if (remarks.Length > 0) line.Append('/');
        if (remarks.Length > 0) line.Append('/').Append(remarks);
        return line.ToString();
    }

    void Errors(Trip trip, ReadOnlySpan<CarrierError> errors)
    {
        if (Flight(trip) is { } flight) Line($"ERF/{flight}");
        foreach (var error in errors)
        {
            var known = AirError.Find(error.Code) ?? throw new ArgumentException(
                $"{error.Code} is no error code of air messages that is known.", nameof(errors));
            Line($"ERR/{known.Code}{CarrierText.Air(known.Text, ErrorMax)}");
        }
        Line("");
    }

    void Head(string kind, in CarrierBill bill)
    {
        Line(kind);
        ControlLocation(bill.Manifest);
        var master = bill.Master.Number.IsEmpty ? bill.Bill : bill.Master;
        var number = CarrierText.Air(master.Number.ToString(), 11);
        var tail = bill.Bill.Kind.OrDefault switch
        {
            BillKind.Master => "-M",
            BillKind.House => $"-{CarrierText.Air(bill.Bill.Number.ToString(), 12)}",
            _ => "",
        };
        Line((number.Length > 3 ? $"{number[..3]}-{number[3..]}" : number) + tail);
    }

    void ControlLocation(Manifest manifest)
    {
        if (!manifest.Airport.IsEmpty)
            Line(CarrierText.Air(manifest.Airport.ToString(), 3) +
                CarrierText.Air(manifest.Trip.Carrier.ToString(), 3));
    }

    static string? Flight(Trip trip)
    {
        if (trip.Number.IsEmpty) return null;
        var arrives = trip.Arrives is { } date ? $"/{Days.DayMonth(date)}" : "";
        return $"{CarrierText.Air(trip.Carrier.ToString(), 3)}{CarrierText.Air(trip.Number.ToString(), 5)}{arrives}";
    }

    void Line(string line)
    {
        var length = Encoding.ASCII.GetBytes(line + "\n", to.GetSpan(line.Length + 1));
        to.Advance(length);
    }
}
