namespace Customhouse.Journal;

/// <summary>Unsigned LEB128: seven bits a byte, lowest first, the top bit says that more follow.</summary>
static class Varint
{
    /// <summary>Most bytes of one number.</summary>
    public const int MaxBytes = 10;

    /// <summary>Writes the number at the start of the span; gives the bytes written.</summary>
    public static int Write(Span<byte> to, ulong value)
    {
        int at = 0;
        for (; value >= 0x80; value >>= 7)
            to[at++] = unchecked((byte)(value | 0x80));
        to[at++] = (byte)value;
        return at;
    }

    /// <summary>Reads a number and moves on; false when there is none or it has more than 64 bits.</summary>
    public static bool TryRead(ReadOnlySpan<byte> from, ref int at, out ulong value)
    {
        value = 0;
        for (int shift = 0; at < from.Length && shift < 64; shift += 7)
        {
            byte b = from[at++];
            if (shift == 63 && b > 1)
                return false;
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
                return true;
        }
        return false;
    }
}
