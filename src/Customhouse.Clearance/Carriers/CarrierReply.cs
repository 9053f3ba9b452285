using System.Buffers;
using System.Globalization;
using System.Text;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// What a carrier is answered in the form of its own message: FER for each air message with an error, X12 355 for each
/// set 309 and 353. An air message without an error gets no answer of this kind, and forms of our own never do.
/// Reconstructed, as <see cref="AirAnswers"/> and <see cref="X12Answers"/> are.
/// </summary>
static class CarrierReply
{
    /// <summary>The text; empty when there is nothing to answer.</summary>
    public static string Write(ManifestMessage message)
    {
        var to = new ArrayBufferWriter<byte>();
        if (message.Form == ManifestForm.AirAms) Air(message, new AirAnswers(to, When.Zone));
        else if (message.Form == ManifestForm.X12) X12(message, new X12Answers(to, When.Zone));
        return Encoding.ASCII.GetString(to.WrittenSpan);
    }

    /// <summary>The bill that something is told of; null of a conveyance.</summary>
    public static ManifestBill? BillOf(ManifestEvent told) => told switch
    {
        BillReported reported => reported.Bill,
        BillChanged changed => changed.Bill,
        BillDeleted deleted => deleted.Bill,
        StatusAsked asked => asked.Bill,
        _ => null,
    };

    static void Air(ManifestMessage message, AirAnswers answers)
    {
        foreach (var (part, told, faults) in message.Parts)
        {
            var codes = faults.Select(AirError.Of).OfType<ManifestCode>().Select(known => known.Code)
                .Concat(told.SelectMany(AirCheck.Of)).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal).Select(code => new CarrierError(code)).ToArray();
            if (told is [var one] && BillOf(one) is { } bill)
            {
                if (codes.Length > 0) answers.Reject(CarrierBill.Of(one.Manifest, bill), codes);
            }
            else if (told is [] && part.Kind == "FDM")
                answers.RejectDeparture(Manifest.None, new CarrierError(AirError.Rejected));
        }
    }

    static void X12(ManifestMessage message, X12Answers answers)
    {
        var ordinal = 0;
        foreach (var judged in message.Sets)
        {
            var source = judged.Set.Source;
            var envelope = new InterchangeEnvelope(CarrierNotices.Sender, source.Sender, message.Received,
                NumberOf(source.Number, ordinal++));
            answers.Acknowledge(envelope, judged.Set, judged.Verdict, [.. judged.Errors]);
        }
    }

    // The number of the interchange that is answered, and those after it for its further sets.
    static int NumberOf(string number, int ordinal)
    {
        var first = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        return (int)((Math.Max(first, 1) - 1L + ordinal) % InterchangeEnvelope.NumberMax + 1);
    }
}
