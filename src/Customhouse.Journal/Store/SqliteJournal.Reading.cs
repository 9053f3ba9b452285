namespace Customhouse.Journal;

public sealed partial class SqliteJournal
{
    const string BlocksWithKey = "SELECT first, count, keys FROM block WHERE least <= ? AND most >= ? ORDER BY first";
    const string BlocksInRange =
        "SELECT first, count FROM block WHERE least <= ? AND most >= ? OR most = ? ORDER BY first";
    const string CheckpointFrom = "SELECT note FROM checkpoint WHERE size >= ? ORDER BY size LIMIT 1";

    /// <summary>
    /// The leaves from one index up to, not including, another; <paramref name="sides"/> also reads side data.
    /// Dispose the reader.
    /// </summary>
    public LeafReader ReadLeaves(long from, long to, bool sides = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, Size);
        return new(room, from, to, sides);
    }

    /// <summary>The indexes of the leaves that were appended with this key, which is not zero; in order.</summary>
    public IReadOnlyList<long> FindByKey(ulong key)
    {
        ArgumentOutOfRangeException.ThrowIfZero(key);
        return FindByKeys([key]);
    }

    /// <summary>The indexes of the leaves that were appended with any of these keys, in order; one reading for
    /// all.</summary>
    public IReadOnlyList<long> FindByKeys(IReadOnlyCollection<ulong> wanted)
    {
        if (wanted.Count == 0)
            return [];
        (long size, HashSet<ulong> set) = (Size, [.. wanted]);
        return Reading(database =>
        {
            List<long> found = [];
            var keys = new ulong[PreparedBlock.MaxLeaves];
            Statement rows = database[BlocksWithKey].Bind(1, Rows.Signed(set.Max())).Bind(2, Rows.Signed(set.Min()));
            while (rows.Step())
                Find(set.Contains, rows.Long(0), rows.Bytes(2),
                    keys.AsSpan(0, (int)Math.Clamp(rows.Long(1), 0, keys.Length)), found);
            rows.Reset();
            found.RemoveAll(index => index >= size);
            return found;
        });
    }

    /// <summary>
    /// The blocks that may hold keys from one to another, in order, each as its leaves from one index up to another.
    /// </summary>
    /// <param name="least">The least key, 1 or more.</param>
    /// <param name="most">The greatest key.</param>
    /// <param name="unkeyed">True to find blocks without any key too.</param>
    public IReadOnlyList<(long From, long To)> FindBlocks(ulong least, ulong most, bool unkeyed = false)
    {
        ArgumentOutOfRangeException.ThrowIfZero(least);
        long size = Size;
        return Reading(database =>
        {
            List<(long From, long To)> found = [];
            Statement rows = database[BlocksInRange].Bind(1, Rows.Signed(most)).Bind(2, Rows.Signed(least))
                .Bind(3, Rows.Signed(unkeyed ? 0 : most));
            while (rows.Step())
                if (rows.Long(0) is >= 0 and var first && first < size && rows.Long(1) is > 0 and var count)
                    found.Add((first, Math.Min(size, first + Math.Min(count, PreparedBlock.MaxLeaves))));
            rows.Reset();
            return found;
        });
    }

    /// <summary>
    /// One proof that leaves stand in the tree of the log's first <paramref name="size"/> leaves: each hash that any of
    /// their paths needs, and none that follows from the leaves.
    /// </summary>
    /// <param name="indexes">The leaves, in order, each once.</param>
    /// <param name="size">Leaves in the tree.</param>
    public IReadOnlyList<Hash256> ProveTogether(IReadOnlyList<long> indexes, long size)
    {
        Head head = Head;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, head.State.Size);
        return Hashing((database, hasher) => Multiproof.Make(
            [.. indexes], size, new(new StoredHashes(database, hasher, head.State.Size, head.Tree).Node, hasher)));
    }

    /// <summary>How far a message got, and where its leaves are; null for a message the log does not know.</summary>
    public MessageProgress? FindMessage(Hash256 id) => Reading(database =>
        Rows.Message(database, id) is { } message ? message with { Segments = Rows.Segments(database, id) } : null);

    /// <summary>The first signed checkpoint that covers a leaf: the one of its own commit.</summary>
    public string CheckpointOver(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        return Reading(database =>
        {
            Statement row = database[CheckpointFrom].Bind(1, index + 1);
            string? note = row.Step() ? row.Text(0) : null;
            row.Reset();
            return note ?? throw JournalFault.Corrupt(database.Path, $"no checkpoint over leaf {index}",
                "one for each commit");
        });
    }

    /// <summary>The inclusion path of a leaf in the tree of the log's first <paramref name="size"/> leaves.</summary>
    public IReadOnlyList<Hash256> Prove(long index, long size)
    {
        Head head = Head;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, head.State.Size);
        return Hashing(
            (database, hasher) =>
                Proof.Inclusion(
                    index, size, new StoredHashes(database, hasher, head.State.Size, head.Tree).Node, hasher));
    }

    /// <summary>
    /// The proof that the log's first <paramref name="size"/> leaves begin with its first <paramref name="old"/>.
    /// </summary>
    public IReadOnlyList<Hash256> ProveConsistency(long old, long size)
    {
        Head head = Head;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, head.State.Size);
        return Hashing(
            (database, hasher) =>
                Proof.Consistency(
                    old, size, new StoredHashes(database, hasher, head.State.Size, head.Tree).Node, hasher));
    }

    /// <summary>
    /// The receipt of a leaf, under the checkpoint of its own commit, or under the one whose note is given and
    /// which must be of this log.
    /// </summary>
    public Receipt MakeReceipt(long index, string? note = null) =>
        MakeReceipts([index], note ?? CheckpointOver(index))[0];

    /// <summary>The receipts of leaves under one checkpoint of this log. Neighbours, in order, cost least.</summary>
    public IReadOnlyList<Receipt> MakeReceipts(IReadOnlyList<long> indexes, string note)
    {
        Head head = Head;
        Checkpoint signed = Checkpoint.Open(note, Verifier)
            ?? throw new ArgumentException("The note is no checkpoint of this log.", nameof(note));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(signed.Size, head.State.Size, nameof(note));
        return Hashing((database, hasher) =>
        {
            var stored = new StoredHashes(database, hasher, head.State.Size, head.Tree);
            var tree = new Proof.Subtrees(stored.Node, hasher);
            var receipts = new Receipt[indexes.Count];
            for (int i = 0; i < receipts.Length; i++)
                receipts[i] = new(Origin, indexes[i], stored.Node(0, indexes[i]),
                    Proof.Inclusion(indexes[i], signed.Size, tree), note);
            return receipts;
        });
    }

    /// <summary>The root of the tree of the log's first leaves, at least one.</summary>
    public Hash256 RootAt(long size)
    {
        Head head = Head;
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, head.State.Size);
        return Hashing(
            (database, hasher) =>
                new Proof.Subtrees(
                    new StoredHashes(database, hasher, head.State.Size, head.Tree).Node, hasher).Root(0, size));
    }

    /// <summary>The hash of a leaf.</summary>
    public Hash256 LeafHash(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        Head head = Head;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, head.State.Size);
        return Hashing(
            (database, hasher) => new StoredHashes(database, hasher, head.State.Size, head.Tree).Node(0, index));
    }

    /// <summary>
    /// A tile of hashes as C2SP tlog-tiles publishes it: level 0 are leaf hashes, each level above the roots of
    /// full tiles below. 256 hashes, or fewer for the last tile of a level.
    /// </summary>
    public IReadOnlyList<Hash256> ReadTile(int level, long index)
    {
        Head head = Head;
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 7);
        long width = (head.State.Size >> 8 * level) - index * Tree.TileWidth;
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1, nameof(index));
        var hashes = new Hash256[Math.Min(width, Tree.TileWidth)];
        return Hashing((database, hasher) =>
        {
            new StoredHashes(database, hasher, head.State.Size, head.Tree).Read(level, index * Tree.TileWidth, hashes);
            return hashes;
        });
    }

    void Find(
        Func<ulong, bool> isWanted, long first, ReadOnlySpan<byte> packed, Span<ulong> keys, List<long> found)
    {
        if (!KeyColumn.TryUnpack(packed, keys))
            throw JournalFault.Corrupt($"{files.Database}, block {first}", "keys of another number of leaves",
                "one for each leaf");
        for (int i = 0; i < keys.Length; i++)
            if (isWanted(keys[i]))
                found.Add(first + i);
    }

    T Hashing<T>(Func<Database, TreeHasher, T> read) => Reading(database =>
    {
        using var hasher = new TreeHasher();
        return read(database, hasher);
    });

    T Reading<T>(Func<Database, T> read)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        Database database = room.Borrow();
        try
        {
            return read(database);
        }
        finally
        {
            database.Rollback();
            room.Return(database);
        }
    }
}
