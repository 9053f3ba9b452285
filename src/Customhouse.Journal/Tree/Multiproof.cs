namespace Customhouse.Journal;

/// <summary>
/// One proof for many leaves of an RFC 6962 tree: the roots of the largest subtrees without any of them, from left to
/// right. No hash stands twice, and none that follows from the leaves.
/// </summary>
public static class Multiproof
{
    /// <summary>Makes the proof.</summary>
    internal static IReadOnlyList<Hash256> Make(ReadOnlySpan<long> indexes, long size, Proof.Subtrees tree)
    {
        RequireOrder(indexes, size);
        List<Hash256> proof = [];
        if (size > 0)
            Collect(indexes, 0, size, tree, proof);
        return proof;
    }

    /// <summary>The root to which leaves and a proof lead; null when the proof has too few hashes or more.</summary>
    /// <param name="indexes">The leaves' places, in order, each once, each under <paramref name="size"/>.</param>
    /// <param name="leaves">Their hashes.</param>
    /// <param name="size">Leaves in the tree.</param>
    /// <param name="proof">The proof.</param>
    /// <param name="hasher">To hash with.</param>
    public static Hash256? Root(ReadOnlySpan<long> indexes, ReadOnlySpan<Hash256> leaves, long size,
        ReadOnlySpan<Hash256> proof, TreeHasher hasher)
    {
        RequireOrder(indexes, size);
        if (leaves.Length != indexes.Length)
            throw new ArgumentException("Each leaf has a hash.", nameof(leaves));
        if (size == 0)
            return proof.IsEmpty ? TreeHasher.EmptyRoot : null;
        int used = 0;
        Hash256? root = Fold(indexes, leaves, 0, size, proof, ref used, hasher);
        return used == proof.Length ? root : null;
    }

    static void RequireOrder(ReadOnlySpan<long> indexes, long size)
    {
        long last = -1;
        foreach (long index in indexes)
        {
            if (index <= last || index >= size)
                throw new ArgumentOutOfRangeException(nameof(indexes), index, "In order, each once, each in the tree.");
            last = index;
        }
    }

    static void Collect(ReadOnlySpan<long> indexes, long start, long count, Proof.Subtrees tree, List<Hash256> proof)
    {
        if (indexes.IsEmpty)
        {
            proof.Add(tree.Root(start, count));
            return;
        }
        if (count == 1)
            return;
        long left = Proof.Left(count);
        int split = Split(indexes, start + left);
        Collect(indexes[..split], start, left, tree, proof);
        Collect(indexes[split..], start + left, count - left, tree, proof);
    }

    static Hash256? Fold(ReadOnlySpan<long> indexes, ReadOnlySpan<Hash256> leaves, long start, long count,
        ReadOnlySpan<Hash256> proof, ref int used, TreeHasher hasher)
    {
        if (indexes.IsEmpty)
            return used < proof.Length ? proof[used++] : null;
        if (count == 1)
            return leaves[0];
        long half = Proof.Left(count);
        int split = Split(indexes, start + half);
        Hash256? left = Fold(indexes[..split], leaves[..split], start, half, proof, ref used, hasher);
        Hash256? right = left is null ? null
            : Fold(indexes[split..], leaves[split..], start + half, count - half, proof, ref used, hasher);
        return right is null ? null : hasher.Node(left!.Value, right.Value);
    }

    static int Split(ReadOnlySpan<long> indexes, long at)
    {
        int place = indexes.BinarySearch(at);
        return place < 0 ? ~place : place;
    }
}
