using System.Numerics;

namespace Customhouse.Journal;

/// <summary>
/// Inclusion and consistency proofs of RFC 6962, made from complete subtrees and checked from hashes alone.
/// Source: RFC 6962 section 2.1.1 and 2.1.2; checking as in RFC 9162 section 2.1.3.2 and 2.1.4.2.
/// </summary>
public static class Proof
{
    /// <summary>
    /// The path from leaf <paramref name="index"/> to the head of the tree of <paramref name="size"/> leaves,
    /// nearest the leaf first. <paramref name="node"/> gives complete subtrees by tree level and index.
    /// </summary>
    public static Hash256[] Inclusion(long index, long size, Func<int, long, Hash256> node, TreeHasher hasher)
    {
        return Inclusion(index, size, new Subtrees(node, hasher));
    }

    /// <summary>As above; one <paramref name="tree"/> for many proofs computes what they share once.</summary>
    internal static Hash256[] Inclusion(long index, long size, Subtrees tree)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        List<Hash256> path = [];
        Path(index, 0, size, tree, path);
        return [.. path];
    }

    /// <summary>
    /// The proof that the tree of <paramref name="size"/> leaves begins with the tree of <paramref name="old"/>.
    /// </summary>
    public static Hash256[] Consistency(long old, long size, Func<int, long, Hash256> node, TreeHasher hasher)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(old, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(old, size);
        List<Hash256> proof = [];
        Sub(old, 0, size, whole: true, new(node, hasher), proof);
        return [.. proof];
    }

    /// <summary>True when the path leads from the leaf to the root.</summary>
    public static bool Includes(
        long index, long size, Hash256 leaf, ReadOnlySpan<Hash256> path, Hash256 root, TreeHasher hasher)
    {
        if (index < 0 || index >= size)
            return false;
        long at = index, last = size - 1;
        Hash256 hash = leaf;
        foreach (Hash256 sibling in path)
        {
            if (last == 0)
                return false;
            if ((at & 1) == 1 || at == last)
            {
                hash = hasher.Node(sibling, hash);
                int up = BitOperations.TrailingZeroCount(at);
                (at, last) = (at >> up, last >> up);
            }
            else
                hash = hasher.Node(hash, sibling);
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 && hash == root;
    }

    /// <summary>True when the proof leads from the old root to the new one.</summary>
    public static bool Extends(
        long old, Hash256 oldRoot, long size, Hash256 root, ReadOnlySpan<Hash256> proof, TreeHasher hasher)
    {
        if (old < 1 || old > size)
            return false;
        if (old == size)
            return proof.IsEmpty && oldRoot == root;
        if (!BitOperations.IsPow2(old))
            return !proof.IsEmpty && Climb(old, oldRoot, size, root, proof[0], proof[1..], hasher);
        return Climb(old, oldRoot, size, root, oldRoot, proof, hasher);
    }

    static bool Climb(long old, Hash256 oldRoot, long size, Hash256 root, Hash256 start, ReadOnlySpan<Hash256> rest,
        TreeHasher hasher)
    {
        long at = old - 1, last = size - 1;
        int skip = BitOperations.TrailingZeroCount(~at);
        (at, last) = (at >> skip, last >> skip);
        Hash256 before = start, after = start;
        foreach (Hash256 sibling in rest)
        {
            if (last == 0)
                return false;
            if ((at & 1) == 1 || at == last)
            {
                before = hasher.Node(sibling, before);
                after = hasher.Node(sibling, after);
                int up = BitOperations.TrailingZeroCount(at);
                (at, last) = (at >> up, last >> up);
            }
            else
                after = hasher.Node(after, sibling);
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 && before == oldRoot && after == root;
    }

    static void Path(long index, long start, long count, Subtrees tree, List<Hash256> path)
    {
        if (count == 1)
            return;
        long left = Left(count);
        if (index < left)
        {
            Path(index, start, left, tree, path);
            path.Add(tree.Root(start + left, count - left));
        }
        else
        {
            Path(index - left, start + left, count - left, tree, path);
            path.Add(tree.Root(start, left));
        }
    }

    static void Sub(long old, long start, long count, bool whole, Subtrees tree, List<Hash256> proof)
    {
        if (old == count)
        {
            if (!whole)
                proof.Add(tree.Root(start, count));
            return;
        }
        long left = Left(count);
        if (old <= left)
        {
            Sub(old, start, left, whole, tree, proof);
            proof.Add(tree.Root(start + left, count - left));
        }
        else
        {
            Sub(old - left, start + left, count - left, whole: false, tree, proof);
            proof.Add(tree.Root(start, left));
        }
    }

    /// <summary>The largest power of two that is less than the count.</summary>
    internal static long Left(long count) => 1L << BitOperations.Log2((ulong)(count - 1));

    /// <summary>
    /// The roots of subtrees, complete ones from a source and ragged ones, at the right edge, computed and kept.
    /// </summary>
    internal sealed class Subtrees(Func<int, long, Hash256> node, TreeHasher hasher)
    {
        readonly Dictionary<(long Start, long Count), Hash256> ragged = [];

        public Hash256 Root(long start, long count)
        {
            if (BitOperations.IsPow2(count))
                return node(BitOperations.Log2((ulong)count), start / count);
            if (ragged.TryGetValue((start, count), out Hash256 root))
                return root;
            long left = Left(count);
            return ragged[(start, count)] = hasher.Node(Root(start, left), Root(start + left, count - left));
        }
    }
}
