using System.Runtime.InteropServices;

namespace Customhouse.Journal;

/// <summary>
/// The hashes of complete subtrees, from what is stored: leaf hashes in the blocks, full tiles above, and the
/// unfinished tiles of a tree in memory. Keeps some tiles with all their nodes, so that proofs of neighbours
/// cost little. Confined to one thread.
/// </summary>
sealed class StoredHashes(Database database, TreeHasher hasher, long size, Tree? tree)
{
    const string Leaves = "SELECT first, count, hashes FROM block WHERE first <= ? ORDER BY first DESC LIMIT 1";
    const string Tile = "SELECT hashes FROM tile WHERE place = ?";

    /// <summary>Tiles to keep, 16 KB each.</summary>
    const int Kept = 64;

    readonly Dictionary<(int Level, long Tile), Hash256[][]> tiles = [];

    /// <summary>The hash of the complete subtree at a tree level and index.</summary>
    public Hash256 Node(int level, long index)
    {
        int height = level % 8;
        long tile = (index << height) / Tree.TileWidth;
        if (!tiles.TryGetValue((level / 8, tile), out Hash256[][]? nodes))
        {
            if (tiles.Count == Kept)
                tiles.Clear();
            tiles[(level / 8, tile)] = nodes = Load(level / 8, tile);
        }
        return nodes[height][(int)(index - tile * (Tree.TileWidth >> height))];
    }

    /// <summary>Reads a tile and computes every complete subtree within it.</summary>
    Hash256[][] Load(int level, long tile)
    {
        long start = tile * Tree.TileWidth, width = Math.Min(Tree.TileWidth, (size >> 8 * level) - start);
        var levels = new Hash256[8][];
        levels[0] = new Hash256[Math.Max(0, width)];
        Read(level, start, levels[0]);
        for (int height = 1; height < levels.Length; height++)
        {
            levels[height] = new Hash256[levels[height - 1].Length / 2];
            hasher.Parents(levels[height - 1].AsSpan(0, levels[height].Length * 2), levels[height]);
        }
        return levels;
    }

    /// <summary>Reads hashes of a tile level, all within one tile.</summary>
    public void Read(int level, long start, Span<Hash256> to)
    {
        if (level == 0)
            ReadLeaves(start, to);
        else if (!TryReadTile(level, start, to) && !TryReadUnfinished(level, start, to))
            for (int i = 0; i < to.Length; i++)
                to[i] = Below(level, start + i);
    }

    void ReadLeaves(long start, Span<Hash256> to)
    {
        while (to.Length > 0)
        {
            Statement block = database[Leaves].Bind(1, start);
            bool found = block.Step();
            long first = found ? block.Long(0) : 0, skip = unchecked(start - first);
            ReadOnlySpan<Hash256> held = found ? MemoryMarshal.Cast<byte, Hash256>(block.Bytes(2)) : [];
            if (!found || skip < 0 || skip >= held.Length)
                throw Missing($"hash of leaf {start}");
            ReadOnlySpan<Hash256> taken = held[(int)skip..Math.Min(held.Length, (int)skip + to.Length)];
            taken.CopyTo(to);
            start += taken.Length;
            to = to[taken.Length..];
            block.Reset();
        }
    }

    bool TryReadTile(int level, long start, Span<Hash256> to)
    {
        Statement tile = database[Tile].Bind(1, Schema.Place(level, start / Tree.TileWidth));
        if (!tile.Step())
            return false;
        ReadOnlySpan<Hash256> hashes = MemoryMarshal.Cast<byte, Hash256>(tile.Bytes(0));
        if (hashes.Length != Tree.TileWidth)
            throw Missing($"tile {level}/{start / Tree.TileWidth} of 256 hashes");
        hashes.Slice((int)(start % Tree.TileWidth), to.Length).CopyTo(to);
        tile.Reset();
        return true;
    }

    bool TryReadUnfinished(int level, long start, Span<Hash256> to)
    {
        bool last = tree is not null && (tree.Size >> 8 * level) / Tree.TileWidth == start / Tree.TileWidth;
        IReadOnlyList<Hash256> held = last ? tree!.Unfinished(level) : [];
        int skip = (int)(start % Tree.TileWidth);
        if (held.Count < skip + to.Length)
            return false;
        for (int i = 0; i < to.Length; i++)
            to[i] = held[skip + i];
        return true;
    }

    /// <summary>A hash of a tile level from the full tile below it.</summary>
    Hash256 Below(int level, long index)
    {
        var below = new Hash256[Tree.TileWidth];
        Read(level - 1, index * Tree.TileWidth, below);
        for (int width = below.Length; width > 1; width /= 2)
            hasher.Parents(below.AsSpan(0, width), below);
        return below[0];
    }

    JournalFault Missing(string what) =>
        JournalFault.Corrupt(database.Path, $"no {what}", "all hashes of the log");
}
