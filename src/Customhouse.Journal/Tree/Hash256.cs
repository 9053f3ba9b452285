using System.Runtime.InteropServices;

namespace Customhouse.Journal;

/// <summary>
/// Thirty-two bytes that are the output of SHA-256, or an identifier of that size.
/// Equality is of all bytes; default is thirty-two zero bytes.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct Hash256
{
    /// <summary>Bytes in a hash.</summary>
    public const int Size = 32;

    readonly ulong a, b, c, d;

    /// <summary>Takes the first 32 bytes; throws ArgumentOutOfRangeException when there are fewer.</summary>
    public Hash256(ReadOnlySpan<byte> bytes) => this = MemoryMarshal.Read<Hash256>(bytes);

    /// <summary>True when every byte is zero.</summary>
    public bool IsZero => (a | b | c | d) == 0;

    /// <summary>Writes the 32 bytes to the start of <paramref name="to"/>.</summary>
    public void CopyTo(Span<byte> to) => MemoryMarshal.Write(to, in this);

    /// <summary>The 32 bytes in a new array.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Reads 64 hexadecimal digits; throws FormatException on anything else.</summary>
    public static Hash256 Parse(string hex) =>
        hex.Length == 2 * Size ? new(Convert.FromHexString(hex))
            : throw new FormatException("A hash has 64 hexadecimal digits.");

    /// <summary>Sixty-four lower-case hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
