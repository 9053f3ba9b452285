namespace Customhouse.Law;

/// <summary>
/// A short mark by which versions are told apart: 64 bits, FNV-1a (Fowler, Noll, Vo). It shows a change and proves
/// nothing against intent; what must be proved is hashed in the journal. It needs no library at start-up.
/// </summary>
static class Fingerprint
{
    const ulong Basis = 14_695_981_039_346_656_037;
    const ulong Prime = 1_099_511_628_211;

    /// <summary>The mark of bytes, in sixteen lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var mark = Basis;
        foreach (var one in bytes) mark = unchecked((mark ^ one) * Prime);
        return mark.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }
}
