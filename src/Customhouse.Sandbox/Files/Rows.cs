using System.Buffers;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Sandbox;

/// <summary>Small rows of the files of facts.</summary>
static class Rows
{
    /// <summary>bill,arrived,port</summary>
    public static void Arrival(ArrayBufferWriter<byte> to, in BillOfLading bill, Text arrived, Text port)
    {
        Put(to, bill.Issuer.Span);
        Put(to, bill.Number.Span);
        Put(to, ","u8);
        Put(to, arrived.Span);
        Put(to, ","u8);
        Put(to, port.Span);
        Put(to, "\n"u8);
    }

    /// <summary>filer,,,client,from,to</summary>
    public static void Client(ArrayBufferWriter<byte> to, Text filer, Text client, Text from, Text until)
    {
        Put(to, filer.Span);
        Put(to, ",,,"u8);
        Put(to, client.Span);
        Put(to, ","u8);
        Put(to, from.Span);
        Put(to, ","u8);
        Put(to, until.Span);
        Put(to, "\n"u8);
    }

    /// <summary>A power of attorney for a consignee: years long, or over a month before the day.</summary>
    public static void Authority(ArrayBufferWriter<byte> to, Draft draft, Text client) => Client(
        to, draft.Filer.CodeText, client, Granted(draft.Day.Date),
        draft.HasAuthority ? default : Text.Of(Eras.Say(draft.Day.Date.PlusMonths(-1))));

    /// <summary>A row of a client that stays one.</summary>
    public static void Client(ArrayBufferWriter<byte> to, Declarant filer, int nameIndex, LocalDate day) => Client(
        to, filer.CodeText, Text.Of($"{Consignee.GivenOf(nameIndex)} {Consignee.FamilyOf(nameIndex)}"), Granted(day),
        default);

    static Text Granted(LocalDate day) => Text.Of(Eras.Say(day.PlusYears(-2)));

    /// <summary>An instant by the Eastern clock with its offset: 2024-05-20T18:35:00-04:00.</summary>
    public static Text Instant(Instant instant) => Text.Of(
        instant.InZone(When.Zone)
            .ToString("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>", System.Globalization.CultureInfo.InvariantCulture));

    static void Put(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(to.GetSpan(bytes.Length));
        to.Advance(bytes.Length);
    }
}
