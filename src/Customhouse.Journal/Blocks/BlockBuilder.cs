using System.Security.Cryptography;

namespace Customhouse.Journal;

/// <summary>
/// Makes blocks of leaves: commits to side data, writes envelopes, hashes leaves, compresses. The work is done
/// in <see cref="Build"/>, where many entries are hashed side by side. One for each lane; reusable; confined to
/// one thread.
/// </summary>
/// <example>
/// <code>
/// builder.Commit(personalRecords, otherRecords);   // a leaf with side data
/// builder.Add(body, key);
/// builder.Add(otherBody);                          // a leaf without
/// if (builder.IsFull) blocks.Add(builder.Build()); // the hashes are the block's LeafHashes
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
    readonly ulong[] keys = new ulong[PreparedBlock.MaxLeaves];
    readonly byte[] salts = new byte[PreparedBlock.MaxLeaves * SaltsSize];
    readonly int full;
    byte[] scratch = [];
    bool pending;
    int salted;

    /// <summary>
    /// A builder whose blocks are full at the given number of leaves, 1 to <see cref="PreparedBlock.MaxLeaves"/>.
    /// </summary>
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
    /// Puts side data under the next leaf, which <see cref="Add"/> then completes: it will commit to both parts,
    /// each with a salt of its own. Both may be empty; each has at most <see cref="MaxSideBytes"/>.
    /// </summary>
    public void Commit(ReadOnlySpan<byte> personal, ReadOnlySpan<byte> rest)
    {
        if (pending)
            throw new InvalidOperationException("The last side data have no leaf yet; call Add.");
        if (Math.Max(personal.Length, rest.Length) > MaxSideBytes)
            throw new ArgumentException(
                $"Side data of an entry has at most {MaxSideBytes} bytes in each part.", nameof(rest));
        RequireRoom();
        personal.CopyTo(personals.Room(personal.Length));
        rest.CopyTo(rests.Room(rest.Length));
        personals.Add(personal.Length);
        rests.Add(rest.Length);
        DrawSalts();
        pending = true;
    }

    /// <summary>
    /// Adds a leaf with this body, one item of deterministic CBOR, over the side data put there just before, if
    /// any. The key, if not zero, is what <c>FindByKey</c> looks for.
    /// </summary>
    public void Add(ReadOnlySpan<byte> body, ulong key = 0)
    {
        int head = pending ? LeafEnvelope.CommittedHead : LeafEnvelope.BareHead;
        if (body.Length > LeafEnvelope.MaxLeaf - head)
            throw new ArgumentException(
                $"A leaf has at most {LeafEnvelope.MaxLeaf} bytes, its envelope of {head} included; this body has " +
                $"{body.Length}.", nameof(body));
        if (DeterministicCbor.Measure(body) != body.Length)
            throw new ArgumentException(
                "A body is one item of deterministically encoded CBOR (RFC 8949, section 4.2.1).", nameof(body));
        RequireRoom();
        if (!pending)
            LeaveSidesOut();
        body.CopyTo(leaves.Room(head + body.Length)[head..]);
        leaves.Add(head + body.Length);
        keys[Count++] = key;
        pending = false;
    }

    /// <summary>Hashes and compresses what was added into a block, and begins anew. There must be a leaf.</summary>
    public PreparedBlock Build()
    {
        if (Count == 0 || pending)
            throw new InvalidOperationException("A block needs a leaf, and side data need theirs.");
        WriteHeads();
        Hash256[] hashes = HashLeaves();
        ReadOnlySpan<ulong> held = keys.AsSpan(0, Count);
        (ulong least, ulong most) = Range(held);
        byte[] kept = salts.AsSpan(0, Count * SaltsSize).ToArray();
        var block = new PreparedBlock(hashes, least, most, KeyColumn.Pack(held), leaves.Pack(ref scratch),
            kept.AsSpan().ContainsAnyExcept((byte)0) ? kept : [], personals.Pack(ref scratch), rests.Pack(ref scratch));
        Clear();
        return block;
    }

    /// <summary>Forgets what was added since the last block.</summary>
    public void Clear()
    {
        (Count, salted, pending) = (0, 0, false);
        leaves.Clear();
        personals.Clear();
        rests.Clear();
    }

    /// <inheritdoc/>
    public void Dispose() => hasher.Dispose();

    void WriteHeads()
    {
        Commitments[] made = new Commitments[Count];
        ReadOnlySpan<Hash256> hashes = HashSides(personals, 0);
        for (int i = 0, at = 0; i < Count; i++)
            if (personals.Has(i))
                made[i] = new(hashes[at++], default);
        hashes = HashSides(rests, TreeHasher.SaltSize);
        for (int i = 0, at = 0; i < Count; i++)
            if (rests.Has(i))
                LeafEnvelope.WriteHead(leaves[i], made[i] with { Rest = hashes[at++] });
            else
                LeafEnvelope.WriteHead(leaves[i]);
    }

    ReadOnlySpan<Hash256> HashSides(Section section, int salt)
    {
        for (int i = 0; i < Count; i++)
            if (section.Has(i))
                hasher.Batch.Add(salts.AsSpan(i * SaltsSize + salt, TreeHasher.SaltSize), section[i]);
        return hasher.Batch.Finish();
    }

    Hash256[] HashLeaves()
    {
        for (int i = 0; i < Count; i++)
            hasher.AddLeaf(leaves[i]);
        return hasher.Batch.Finish().ToArray();
    }

    void LeaveSidesOut()
    {
        personals.AddAbsent();
        rests.AddAbsent();
        salts.AsSpan(Count * SaltsSize, SaltsSize).Clear();
    }

    /// <summary>
    /// Sees to the next entry's two salts; many are drawn at once, since each draw is a call into the system.
    /// </summary>
    void DrawSalts()
    {
        if (Count < salted)
            return;
        salted = Math.Min(Count + 256, PreparedBlock.MaxLeaves);
        RandomNumberGenerator.Fill(salts.AsSpan(Count * SaltsSize, (salted - Count) * SaltsSize));
    }

    void RequireRoom()
    {
        if (Count == PreparedBlock.MaxLeaves)
            throw new InvalidOperationException(
                $"A block holds {PreparedBlock.MaxLeaves} leaves; build it when it says that it is full.");
    }

    internal static (ulong Least, ulong Most) Range(ReadOnlySpan<ulong> keys)
    {
        (ulong least, ulong most) = (ulong.MaxValue, 0);
        foreach (ulong key in keys)
            (least, most) = (key == 0 ? least : Math.Min(least, key), Math.Max(most, key));
        return most == 0 ? (0, 0) : (least, most);
    }
}
