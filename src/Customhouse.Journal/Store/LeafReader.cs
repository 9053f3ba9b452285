namespace Customhouse.Journal;

/// <summary>
/// Reads leaves in order, one block in memory at a time. Spans live until the next <see cref="Next"/>.
/// Confined to one thread.
/// </summary>
public sealed class LeafReader : IDisposable
{
    const string Block =
        "SELECT first, count, keys, leaves, salts, personal, rest FROM block WHERE first <= ? ORDER BY first DESC " +
        "LIMIT 1";

    readonly ReadingRoom room;
    readonly Database database;
    readonly UnpackedSection leaves = new(), personal = new(), rest = new();
    readonly ulong[] keys = new ulong[PreparedBlock.MaxLeaves];
    readonly bool sides;
    readonly long end;
    long first, last;
    byte[] salts = [];
    Commitments? commitments;
    int at, bodyStart;

    internal LeafReader(ReadingRoom room, long from, long to, bool sides)
    {
        (this.room, this.sides, end, Index) = (room, sides, to, from - 1);
        database = room.Borrow();
    }

    /// <summary>The leaf's index in the log.</summary>
    public long Index { get; private set; }

    /// <summary>The leaf as it was hashed.</summary>
    public ReadOnlySpan<byte> Leaf => leaves[at];

    /// <summary>The leaf's body, one item of CBOR.</summary>
    public ReadOnlySpan<byte> Body => Leaf[bodyStart..];

    /// <summary>The leaf's commitments; null for a leaf without side data.</summary>
    public Commitments? Commitments => commitments;

    /// <summary>The key that the caller gave; zero for none.</summary>
    public ulong Key => keys[at];

    /// <summary>
    /// True when the side data are there: they were asked for, the leaf commits to them and they are not erased.
    /// </summary>
    public bool HasSides => sides && personal.Has(at) && rest.Has(at);

    /// <summary>True when the personal records are there.</summary>
    public bool HasPersonal => sides && personal.Has(at);

    /// <summary>The personal records that the leaf commits to; empty when they are not there.</summary>
    public ReadOnlySpan<byte> Personal => sides ? personal[at] : [];

    /// <summary>
    /// The salt of the personal records' commitment, 16 bytes; zero when erased; empty for a leaf without side data.
    /// </summary>
    public ReadOnlySpan<byte> PersonalSalt => Salts[..Math.Min(Salts.Length, TreeHasher.SaltSize)];

    /// <summary>The rest of what was sent; empty when it is not there.</summary>
    public ReadOnlySpan<byte> Rest => sides ? rest[at] : [];

    /// <summary>The salt of the rest's commitment, 16 bytes; empty for a leaf without side data.</summary>
    public ReadOnlySpan<byte> RestSalt => Salts[Math.Min(Salts.Length, TreeHasher.SaltSize)..];

    ReadOnlySpan<byte> Salts =>
        commitments is null || salts.Length == 0 ? []
            : salts.AsSpan(at * BlockBuilder.SaltsSize, BlockBuilder.SaltsSize);

    /// <summary>Moves to the next leaf; false when there is none.</summary>
    public bool Next()
    {
        if (++Index >= end)
            return false;
        if (Index >= last)
            ReadBlock();
        at = (int)(Index - first);
        if (!LeafEnvelope.TryReadHead(Leaf, out commitments, out bodyStart))
            throw Corrupt("a leaf that is no envelope");
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => room.Return(database);

    void ReadBlock()
    {
        Statement row = database[Block].Bind(1, Index);
        if (!row.Step())
            throw Corrupt("no block");
        first = row.Long(0);
        long count = row.Long(1);
        if (count is < 1 or > PreparedBlock.MaxLeaves || first > Index || first + count <= Index)
            throw Corrupt("no block");
        last = first + count;
        string? wrong = leaves.Read(row.Bytes(3), (int)count);
        if (sides)
            wrong ??= personal.Read(row.Bytes(5), (int)count) ?? rest.Read(row.Bytes(6), (int)count);
        salts = sides ? row.Bytes(4).ToArray() : [];
        if (!KeyColumn.TryUnpack(row.Bytes(2), keys.AsSpan(0, (int)count)))
            wrong ??= "keys of another number of leaves";
        if (salts.Length != 0 && salts.Length != count * BlockBuilder.SaltsSize)
            wrong ??= "salts of another number of leaves";
        row.Reset();
        if (wrong is not null)
            throw Corrupt(wrong);
    }

    JournalFault Corrupt(string found) =>
        JournalFault.Corrupt($"{database.Path}, leaf {Index}", found, "a block that holds it");
}
