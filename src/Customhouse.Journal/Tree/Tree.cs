using System.Numerics;
using System.Runtime.InteropServices;

namespace Customhouse.Journal;

/// <summary>Hears of a tile of 256 hashes that is full: its level, 1 or more, and its index in the level.</summary>
public delegate void TileFull(int level, long index, ReadOnlySpan<Hash256> hashes);

/// <summary>
/// The right edge of a growing RFC 6962 tree, and the unfinished tiles above the leaves.
/// A tile holds 256 hashes of tree level 8, 16, 24 …: level 1 the roots of 256 leaves each, level 2
/// of 65,536, as in C2SP tlog-tiles. Tiles of level 0 are the leaf hashes, which the blocks keep.
/// Not shared between threads while it grows; a copy is.
/// </summary>
public sealed class Tree
{
    /// <summary>Hashes in a full tile. Source: C2SP tlog-tiles, height 8.</summary>
    public const int TileWidth = 256;

    readonly Hash256[] edge = new Hash256[63];
    readonly List<List<Hash256>> upper = [];

    /// <summary>Leaves in the tree.</summary>
    public long Size { get; private set; }

    /// <summary>
    /// Adds leaves by their hashes; <paramref name="full"/> hears of each tile above the leaves as it fills.
    /// </summary>
    public void Append(ReadOnlySpan<Hash256> leaves, TreeHasher hasher, TileFull? full = null)
    {
        var row = new Hash256[leaves.Length + 1];
        leaves.CopyTo(row.AsSpan(1));
        long start = Size;
        int count = leaves.Length;
        Size += count;
        // Level by level: the new nodes stand at 1 and on; an odd neighbour from before joins them at 0.
        for (int level = 0; count > 0; level++, start >>= 1)
        {
            if (level > 0 && level % 8 == 0)
                Push(level / 8, start, row.AsSpan(1, count), full);
            bool joins = (start & 1) == 1;
            row[0] = edge[level];
            Span<Hash256> nodes = row.AsSpan(joins ? 0 : 1, joins ? count + 1 : count);
            if ((nodes.Length & 1) == 1)
                edge[level] = nodes[^1];
            count = nodes.Length / 2;
            hasher.Parents(nodes[..(2 * count)], row.AsSpan(1));
        }
    }

    /// <summary>The tree's head; SHA-256 of nothing when there is no leaf.</summary>
    public Hash256 Root(TreeHasher hasher)
    {
        if (Size == 0)
            return TreeHasher.EmptyRoot;
        int level = BitOperations.TrailingZeroCount(Size);
        Hash256 root = edge[level++];
        for (; Size >> level != 0; level++)
            if ((Size >> level & 1) == 1)
                root = hasher.Node(edge[level], root);
        return root;
    }

    /// <summary>The hashes of the last, unfinished tile of a level of 1 or more.</summary>
    public IReadOnlyList<Hash256> Unfinished(int level) => level <= upper.Count ? upper[level - 1] : [];

    /// <summary>An independent copy.</summary>
    public Tree Copy()
    {
        var copy = new Tree { Size = Size };
        edge.CopyTo(copy.edge, 0);
        foreach (List<Hash256> tile in upper)
            copy.upper.Add([.. tile]);
        return copy;
    }

    /// <summary>
    /// A tree of the given size from hashes already known: <paramref name="node"/> gives the hash of a
    /// complete subtree by tree level and index.
    /// </summary>
    public static Tree Restore(long size, Func<int, long, Hash256> node)
    {
        var tree = new Tree { Size = size };
        for (int level = 0; size >> level != 0; level++)
            if ((size >> level & 1) == 1)
                tree.edge[level] = node(level, (size >> level) - 1);
        for (int level = 8; size >> level != 0; level += 8)
            tree.upper.Add(Row(level, size >> level, node));
        return tree;
    }

    static List<Hash256> Row(int level, long count, Func<int, long, Hash256> node)
    {
        List<Hash256> row = [];
        for (long i = count / TileWidth * TileWidth; i < count; i++)
            row.Add(node(level, i));
        return row;
    }

    void Push(int level, long start, ReadOnlySpan<Hash256> hashes, TileFull? full)
    {
        if (upper.Count < level)
            upper.Add(new(TileWidth));
        List<Hash256> tile = upper[level - 1];
        for (int i = 0; i < hashes.Length; i++)
        {
            tile.Add(hashes[i]);
            if (tile.Count < TileWidth)
                continue;
            full?.Invoke(level, (start + i) / TileWidth, CollectionsMarshal.AsSpan(tile));
            tile.Clear();
        }
    }
}
