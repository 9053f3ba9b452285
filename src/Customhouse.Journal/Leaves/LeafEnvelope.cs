namespace Customhouse.Journal;

/// <summary>The two salted commitments of a leaf: to the personal records, and to the rest of what was sent.</summary>
public readonly record struct Commitments(Hash256 Personal, Hash256 Rest);

/// <summary>
/// A leaf as it is hashed: a CBOR map <c>{1: personal commitment, 2: rest commitment, 3: body}</c>, or
/// <c>{3: body}</c> when nothing stands beside it. <c>docs/journal.cddl</c> is its description.
/// Storage format: never renumber.
/// </summary>
/// <remarks>
/// <code>
/// A3  01 58 20 (32 bytes)  02 58 20 (32 bytes)  03 (body)      71 bytes and the body
/// A1  03 (body)                                                 2 bytes and the body
/// </code>
/// </remarks>
public static class LeafEnvelope
{
    /// <summary>Bytes that a leaf may have, the most that a C2SP entry bundle's two-byte length can say.</summary>
    public const int MaxLeaf = 65_535;

    /// <summary>Bytes in front of the body of a leaf with side data.</summary>
    public const int CommittedHead = 1 + 35 + 35 + 1;

    /// <summary>Bytes in front of the body of a leaf without side data.</summary>
    public const int BareHead = 2;

    /// <summary>Writes the head of a leaf with side data, <see cref="CommittedHead"/> bytes.</summary>
    internal static void WriteHead(Span<byte> to, in Commitments commitments)
    {
        (to[0], to[1], to[2], to[3]) = (0xA3, 0x01, 0x58, 0x20);
        commitments.Personal.CopyTo(to[4..]);
        (to[36], to[37], to[38]) = (0x02, 0x58, 0x20);
        commitments.Rest.CopyTo(to[39..]);
        to[71] = 0x03;
    }

    /// <summary>Writes the head of a leaf without side data, <see cref="BareHead"/> bytes.</summary>
    internal static void WriteHead(Span<byte> to) => (to[0], to[1]) = (0xA1, 0x03);

    /// <summary>
    /// Reads a leaf: its commitments, null when it has no side data, and where its body starts.
    /// False unless the keys stand in order and the body is one deterministic item that ends where the leaf ends.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> leaf, out Commitments? commitments, out int bodyStart)
    {
        if (!TryReadHead(leaf, out commitments, out bodyStart))
            return false;
        ReadOnlySpan<byte> body = leaf[bodyStart..];
        return leaf.Length <= MaxLeaf && DeterministicCbor.Measure(body) == body.Length;
    }

    /// <summary>
    /// As <see cref="TryRead"/>, without looking into the body: for a leaf whose hash is already known to be right.
    /// </summary>
    internal static bool TryReadHead(ReadOnlySpan<byte> leaf, out Commitments? commitments, out int bodyStart)
    {
        (commitments, bodyStart) = (null, 0);
        if (leaf is [0xA1, 0x03, _, ..])
        {
            bodyStart = BareHead;
            return true;
        }
        if (leaf.Length <= CommittedHead || !leaf.StartsWith((ReadOnlySpan<byte>)[0xA3, 0x01, 0x58, 0x20])
            || !leaf[36..].StartsWith((ReadOnlySpan<byte>)[0x02, 0x58, 0x20]) || leaf[71] != 0x03)
            return false;
        commitments = new(new(leaf[4..]), new(leaf[39..]));
        bodyStart = CommittedHead;
        return true;
    }
}
