using System.Security.Cryptography;

namespace Customhouse.Journal;

/// <summary>
/// Makes blocks of leaves: commits to side data, writes envelopes, hashes leaves, compresses. One for each
/// lane; reusable after <see cref="Build"/>; confined to one thread.
/// </summary>
/// <example>
/// <code>
/// Commitments made = builder.Commit(personalRecords, otherRecords);   // a leaf with side data
/// builder.Add(body, key);
/// builder.Add(otherBody);                                             // a leaf without
/// if (builder.IsFull) blocks.Add(builder.Build());
/// </code>
/// </example>
public sealed class BlockBuilder : IDisposable
{
    /// <summary>Bytes that one entry may put beside the log in each of the two parts.</summary>
    public const int MaxSideBytes = 16 << 20;

    /// <summary>A block with this many bytes before compression is full, whatever its count.</summary>
    const int FullBytes = 8 << 20;

    /// <summary>Bytes of the two salts of one entry.</summary>
    internal const int SaltsSize = 2 * TreeHasher.SaltSize;

    readonly TreeHasher hasher = new();
    readonly Section leaves = new(), personals = new(), rests = new();
    readonly Hash256[] hashes = new Hash256[PreparedBlock.MaxLeaves];
    readonly ulong[] keys = new ulong[PreparedBlock.MaxLeaves];
    readonly byte[] salts = new byte[PreparedBlock.MaxLeaves * SaltsSize];
    readonly int full;
    byte[] scratch = [];
    Commitments? pending;
    int salted;

    /// <summary>A builder whose blocks are full at the given number of leaves, 1 to <see cref="PreparedBlock.MaxLeaves"/>.</summary>
    public BlockBuilder(int leavesInFull = 2048)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leavesInFull, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leavesInFull, PreparedBlock.MaxLeaves);
        full = leavesInFull;
    }

    /// <summary>Leaves so far.</summary>
    public int Count { get; private set; }

    /// <summary>Time to build: the block has its leaves or its bytes.</summary>
    public bool IsFull => Count >= full || leaves.Length + personals.Length + rests.Length >= FullBytes;

    /// <summary>
    /// Draws two salts and commits to the side data of the next leaf, which <see cref="Add"/> then completes.
    /// Both parts may be empty; each has at most <see cref="MaxSideBytes"/>.
    /// </summary>
    public Commitments Commit(ReadOnlySpan<byte> personal, ReadOnlySpan<byte> rest)
    {
        if (pending is not null)
            throw new InvalidOperationException("The last commitments have no leaf yet; call Add.");
        if (Math.Max(personal.Length, rest.Length) > MaxSideBytes)
            throw new ArgumentException($"Side data of an entry has at most {MaxSideBytes} bytes in each part.", nameof(rest));
        RequireRoom();
        ReadOnlySpan<byte> salt = Salt();
        var made = new Commitments(hasher.Commitment(salt[..TreeHasher.SaltSize], personal), hasher.Commitment(salt[TreeHasher.SaltSize..], rest));
        personal.CopyTo(personals.Room(personal.Length));
        rest.CopyTo(rests.Room(rest.Length));
        personals.Add(personal.Length);
        rests.Add(rest.Length);
        pending = made;
        return made;
    }

    /// <summary>
    /// Adds a leaf with this body, one item of deterministic CBOR, and with the commitments made just before,
    /// if any. The key, if not zero, is what <c>FindByKey</c> looks for. Gives the leaf's hash.
    /// </summary>
    public Hash256 Add(ReadOnlySpan<byte> body, ulong key = 0)
    {
        int head = pending is null ? LeafEnvelope.BareHead : LeafEnvelope.CommittedHead;
        if (body.Length > LeafEnvelope.MaxLeaf - head)
            throw new ArgumentException($"A leaf has at most {LeafEnvelope.MaxLeaf} bytes, its envelope of {head} included; this body has {body.Length}.", nameof(body));
        if (DeterministicCbor.Measure(body) != body.Length)
            throw new ArgumentException("A body is one item of deterministically encoded CBOR (RFC 8949, section 4.2.1).", nameof(body));
        RequireRoom();
        Span<byte> leaf = leaves.Room(head + body.Length);
        WriteHead(leaf);
        body.CopyTo(leaf[head..]);
        leaves.Add(leaf.Length);
        keys[Count] = key;
        return hashes[Count++] = hasher.Leaf(leaf);
    }

    /// <summary>Compresses what was added into a block, and begins anew. There must be a leaf.</summary>
    public PreparedBlock Build()
    {
        if (Count == 0 || pending is not null)
            throw new InvalidOperationException("A block needs a leaf, and commitments need theirs.");
        ReadOnlySpan<ulong> held = keys.AsSpan(0, Count);
        (ulong least, ulong most) = Range(held);
        byte[] kept = salts.AsSpan(0, Count * SaltsSize).ToArray();
        var block = new PreparedBlock(hashes[..Count], least, most, KeyColumn.Pack(held), leaves.Pack(ref scratch),
            kept.AsSpan().ContainsAnyExcept((byte)0) ? kept : [], personals.Pack(ref scratch), rests.Pack(ref scratch));
        Clear();
        return block;
    }

    /// <summary>Forgets what was added since the last block.</summary>
    public void Clear()
    {
        (Count, salted, pending) = (0, 0, null);
        leaves.Clear();
        personals.Clear();
        rests.Clear();
    }

    /// <inheritdoc/>
    public void Dispose() => hasher.Dispose();

    void WriteHead(Span<byte> leaf)
    {
        if (pending is { } made)
            LeafEnvelope.WriteHead(leaf, made);
        else
        {
            LeafEnvelope.WriteHead(leaf);
            personals.AddAbsent();
            rests.AddAbsent();
            salts.AsSpan(Count * SaltsSize, SaltsSize).Clear();
        }
        pending = null;
    }

    /// <summary>The next entry's two salts; many are drawn at once, since each draw is a call into the system.</summary>
    ReadOnlySpan<byte> Salt()
    {
        if (Count >= salted)
        {
            salted = Math.Min(Count + 256, PreparedBlock.MaxLeaves);
            RandomNumberGenerator.Fill(salts.AsSpan(Count * SaltsSize, (salted - Count) * SaltsSize));
        }
        return salts.AsSpan(Count * SaltsSize, SaltsSize);
    }

    void RequireRoom()
    {
        if (Count == PreparedBlock.MaxLeaves)
            throw new InvalidOperationException($"A block holds {PreparedBlock.MaxLeaves} leaves; build it when it says that it is full.");
    }

    internal static (ulong Least, ulong Most) Range(ReadOnlySpan<ulong> keys)
    {
        (ulong least, ulong most) = (ulong.MaxValue, 0);
        foreach (ulong key in keys)
            (least, most) = (key == 0 ? least : Math.Min(least, key), Math.Max(most, key));
        return most == 0 ? (0, 0) : (least, most);
    }
}
