using System.IO.Hashing;

namespace Customhouse.Clearance;

/// <summary>Keys of identifiers that people write with and without punctuation, in either case.</summary>
static class FactKey
{
    const int LengthMax = 256;

    /// <summary>The key of an identifier: of its letters and digits alone, in upper case.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> identifier)
    {
        Span<byte> plain = stackalloc byte[Math.Min(identifier.Length, LengthMax)];
        var length = 0;
        foreach (var c in identifier[..plain.Length])
        {
            if (c is >= (byte)'0' and <= (byte)'9' or >= (byte)'A' and <= (byte)'Z') plain[length++] = c;
            else if (c is >= (byte)'a' and <= (byte)'z') plain[length++] = (byte)(c - 32);
        }
        return XxHash128.HashToUInt128(plain[..length]);
    }
}
