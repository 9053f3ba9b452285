namespace Customhouse.Terms;

/// <summary>Upper-case letters and digits as base-36 digits: 0-9 are 0 to 9, A-Z are 10 to 35.</summary>
static class Alphanumeric
{
    public static int Digit(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'A' and <= (byte)'Z' => c - 'A' + 10,
        _ => -1,
    };

    public static byte Character(int digit) => (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);

    /// <summary>Reads unsigned digits; false on anything else, on nothing, or past 18 digits.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 18) return false;
        foreach (var c in text)
        {
            var digit = c - '0';
            if (digit is < 0 or > 9) return false;
            value = value * 10 + digit;
        }
        return true;
    }
}
