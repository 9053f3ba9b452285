using System.Security.Cryptography;

namespace Customhouse.Law;

/// <summary>
/// A short mark by which versions are told apart: the first 64 bits of SHA-256, so that no other text can be made to
/// bear the mark of one that was recorded without trying some 2^64 of them.
/// </summary>
static class Fingerprint
{
    /// <summary>The mark of bytes, in sixteen lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
