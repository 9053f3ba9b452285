using System.Buffers;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// Notices that wait for a carrier: FSN for bills that come by air, X12 350 for those by truck, rail and sea; one
/// message a notice. The same notices are the same bytes: a 350 has the notice's own number and time. Reconstructed, as
/// <see cref="AirAnswers"/> and <see cref="X12Answers"/> are.
/// </summary>
public static class CarrierNotices
{
    /// <summary>Who sends, in an X12 envelope.</summary>
    internal const string Sender = "CBPACE";

    /// <summary>Writes them.</summary>
    /// <param name="name">The carrier's name in the outbox.</param>
    /// <param name="waiting">What waits.</param>
    public static ReadOnlyMemory<byte> Write(string name, WaitingStatus waiting)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        var output = new ArrayBufferWriter<byte>(waiting.Notices.Count * 128);
        var (air, x12) = (new AirAnswers(output, When.Zone), new X12Answers(output, When.Zone));
        var number = waiting.First;
        foreach (var (entry, notices) in waiting.Notices)
        {
            var bill = BillOf(entry);
            BillStatus[] statuses = [.. notices.SelectMany(notice => CarrierWords.CodesOf(notice)
                .Select(code => new BillStatus(code, notice.At, QuantityOf(bill), entry.Type, entry.Number)))];
            if (entry.Mode.IsAir) air.Notify(bill, statuses);
            else x12.Notify(EnvelopeOf(name, notices[0], number), bill.Manifest,
                [.. statuses.Select(status => (bill, status))]);
            number++;
        }
        return output.WrittenMemory;
    }

    static X12Envelope EnvelopeOf(string name, StatusNotice first, long number) =>
        new(Sender, CarrierWords.CodeOf(name), first.At, (int)((number - 1) % X12Envelope.NumberMax + 1));

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
