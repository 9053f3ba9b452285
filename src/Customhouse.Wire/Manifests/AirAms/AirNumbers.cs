using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Numbers of the air trade: air waybills and flights. Source: IATA Resolution 600a; CAMIR Air Import.
/// </summary>
static class AirNumbers
{
    /// <summary>Mode of everything that air messages report; the form says it.</summary>
    public static Declared<ModeOfTransport> Mode { get; } =
        Declared<ModeOfTransport>.Of(ModeOfTransport.Air, Text.Of("40"));

    /// <summary>True for three digits, a hyphen and eight digits at the beginning of a text.</summary>
    public static bool OpensWaybill(Text text) =>
        text.Length >= 12 && text.Span[3] == '-' && IsDigits(text.Span[..3]) && IsDigits(text.Span[4..12]);

    /// <summary>Prefix and serial number in one, without the hyphen. The caller vouches for the form.</summary>
    public static Text NumberOf(Text waybill, TextArena arena)
    {
        var room = arena.Reserve(11);
        waybill.Span[..3].CopyTo(room);
        waybill.Span[4..12].CopyTo(room[3..]);
        return arena.Take(11);
    }

    /// <summary>True when the eighth digit is the first seven modulo 7. Source: IATA Resolution 600a.</summary>
    public static bool HasCheckDigit(Text waybill) =>
        Values.TryWhole(waybill.Span[4..11], int.MaxValue, out var serial) && serial % 7 == waybill.Span[11] - '0';

    /// <summary>Splits a flight such as XY123 or AAL0100 into carrier and number.</summary>
    /// <returns>False when it is no flight: two or three characters, one to four digits, perhaps a letter.</returns>
    public static bool TryFlight(Text flight, out Text carrier, out Text number)
    {
        (carrier, number) = (default, default);
        if (flight.Length is < 3 or > 8 || !Values.IsAlphanumeric(flight.Span)) return false;
        var length = flight.Length > 3 && Values.IsLetters(flight.Slice(0, 3), 3) ? 3 : 2;
        var rest = flight.Span[length..];
        var digits = rest[^1] is >= (byte)'A' and <= (byte)'Z' ? rest[..^1] : rest;
        if (digits.Length is < 1 or > 4 || !IsDigits(digits)) return false;
        (carrier, number) = (flight.Slice(0, length), flight.Slice(length, flight.Length - length));
        return true;
    }

    static bool IsDigits(ReadOnlySpan<byte> text) => Values.TryWhole(text, int.MaxValue, out _);
}
