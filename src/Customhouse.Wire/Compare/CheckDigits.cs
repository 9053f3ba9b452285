namespace Customhouse.Wire;

/// <summary>Check digits of numbers of transport that a mask keeps right.</summary>
public static class CheckDigits
{
    /// <summary>
    /// Of an air waybill number, three digits of the airline, seven of the serial number and the check digit: the
    /// remainder of the serial number by seven. Source: IATA Resolution 600a.
    /// </summary>
    public static int OfAirWaybill(ReadOnlySpan<byte> number)
    {
        var serial = 0;
        foreach (var digit in number[3..^1]) serial = serial * 10 + digit - '0';
        return serial % 7;
    }

    /// <summary>True for eleven digits, as an air waybill number has.</summary>
    public static bool MayBeAirWaybill(ReadOnlySpan<byte> number) =>
        number.Length == 11 && !number.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    /// <summary>
    /// Of a container number, owner code and category, six digits and the check digit: letters count 10 to 38 without
    /// multiples of 11, weights double from place to place, and of the sum modulo 11 the last digit counts.
    /// Source: ISO 6346.
    /// </summary>
    public static int OfContainer(ReadOnlySpan<byte> number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length - 1; i++) sum += ValueOf(number[i]) << i;
        return sum % 11 % 10;
    }

    /// <summary>True for four letters and seven digits.</summary>
    public static bool MayBeContainer(ReadOnlySpan<byte> number) => number.Length == 11 &&
        !number[..4].ContainsAnyExceptInRange((byte)'A', (byte)'Z')
        && !number[4..].ContainsAnyExceptInRange((byte)'0', (byte)'9');

    static int ValueOf(byte c) => c <= '9' ? c - '0' : 10 + (c - 'A') + (c - 'A' + 9) / 10;
}
