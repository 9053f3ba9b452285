using System.Buffers;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// Notices that wait for a carrier, in the form that its manifest came in: FSN or X12 350; a carrier that sent it in a
/// form that CBP does not speak is told by FSN of bills by air and by 350 of others. CUSRES is written to whom asks for
/// it. One message a notice; the same notices are the same bytes: an interchange has the notice's own number and time.
/// Reconstructed, as <see cref="AirAnswers"/>, <see cref="X12Answers"/> and <see cref="EdifactAnswers"/> are.
/// </summary>
public static class CarrierNotices
{
    /// <summary>Who sends, in an X12 envelope.</summary>
    internal const string Sender = "CBPACE";

    /// <summary>Writes them.</summary>
    /// <param name="name">The carrier's name in the outbox.</param>
    /// <param name="waiting">What waits.</param>
    /// <param name="asked">The form that it asks for; none for that of its manifest.</param>
    public static ReadOnlyMemory<byte> Write(string name, WaitingStatus waiting, CarrierForm asked = CarrierForm.None)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        var output = new ArrayBufferWriter<byte>(waiting.Notices.Count * 128);
        var air = new AirAnswers(output, When.Zone);
        var (x12, edifact) = (new X12Answers(output, When.Zone), new EdifactAnswers(output, When.Zone));
        var number = waiting.First;
        foreach (var (entry, notices) in waiting.Notices)
        {
            var bill = BillOf(entry);
            BillStatus[] statuses = [.. notices.SelectMany(notice => CarrierWords.CodesOf(notice)
                .Select(code => new BillStatus(code, notice.At, QuantityOf(bill), entry.Type, entry.Number)))];
            var envelope = EnvelopeOf(name, notices[0], number++);
            switch (asked == CarrierForm.None ? entry.Form : asked)
            {
                case CarrierForm.Air: air.Notify(bill, statuses); break;
                case CarrierForm.Edifact: edifact.Notify(envelope, bill, statuses); break;
                case CarrierForm.None:
                case CarrierForm.X12:
                default:
                    x12.Notify(envelope, bill.Manifest, [.. statuses.Select(status => (bill, status))]);
                    break;
            }
        }
        return output.WrittenMemory;
    }

    static InterchangeEnvelope EnvelopeOf(string name, StatusNotice first, long number) =>
        new(Sender, CarrierWords.CodeOf(name), first.At, (int)((number - 1) % InterchangeEnvelope.NumberMax + 1));

    static int? QuantityOf(in CarrierBill bill) => bill.Bill.Quantity.Has ? bill.Bill.Quantity.Value : null;

    static CarrierBill BillOf(SoEntry entry)
    {
        var manifest = new Manifest
        {
            Trip = new Trip(entry.Carrier, entry.Voyage, entry.Arrives),
            Mode = Declared<ModeOfTransport>.Of(entry.Mode, default),
            Port = entry.Port == default ? default
                : Declared<PortOfEntry>.Of(entry.Port, Text.Of(entry.Port.ToString())),
        };
        BillOfLading master = default, lowest = default;
        foreach (var bill in entry.Bills)
        {
            var named = new BillOfLading
            {
                Kind = Declared<BillKind>.Of(bill.Kind, default),
                Issuer = bill.Issuer,
                Number = bill.Number,
                Quantity = bill.Quantity > 0 ? Declared<int>.Of(bill.Quantity, default) : default,
            };
            if (bill.Kind == BillKind.Master && entry.Bills.Count > 1) master = named;
            else lowest = named;
        }
        return new CarrierBill(manifest, lowest, master, default);
    }
}
