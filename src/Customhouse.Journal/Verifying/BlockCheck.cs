using System.Runtime.InteropServices;

namespace Customhouse.Journal;

/// <summary>What a block's contents came to.</summary>
sealed record BlockResult(
    long First, Hash256[] Hashes, int ErasedPersonal, int ErasedRest, List<Checkpoint> Heads, List<BadRecord> Bad);

/// <summary>
/// Checks blocks one by one: unpacks, hashes again, compares with everything stored about them. One for each
/// thread.
/// </summary>
sealed class BlockCheck : IDisposable
{
    const string Select =
        "SELECT count, least, most, proof, keys, hashes, leaves, salts, personal, rest FROM block WHERE first = ?";
    const string Notes = "SELECT size, note FROM checkpoint WHERE size > ? AND size <= ? ORDER BY size";

    static readonly byte[] Unsalted = new byte[TreeHasher.SaltSize];

    readonly Database database;
    readonly VerifierKey verifier;
    readonly Func<ReadOnlySpan<byte>, ulong>? keyOf;
    readonly TreeHasher hasher = new();
    readonly UnpackedSection leaves = new(), personal = new(), rest = new();
    readonly ulong[] keys = new ulong[PreparedBlock.MaxLeaves];
    readonly Commitments?[] commitments = new Commitments?[PreparedBlock.MaxLeaves];
    Findings findings = new();
    string where = "";
    long first;
    int erasedPersonal, erasedRest;

    public BlockCheck(string path, VerifierKey verifier, Func<ReadOnlySpan<byte>, ulong>? keyOf) =>
        (database, this.verifier, this.keyOf) = (ReadingRoom.OpenToRead(path), verifier, keyOf);

    public BlockResult Check(long first)
    {
        (this.first, findings, erasedPersonal, erasedRest) = (first, new(), 0, 0);
        where = $"block {first}";
        Hash256[] hashes = [];
        List<Checkpoint> heads = [];
        findings.Try(where, () => hashes = CheckBlock());
        findings.Try("checkpoints", () => heads = ReadHeads(first + hashes.Length));
        return new(first, hashes, erasedPersonal, erasedRest, heads, findings.Bad);
    }

    public void Dispose()
    {
        database.Dispose();
        hasher.Dispose();
    }

    Hash256[] CheckBlock()
    {
        Statement row = database[Select].Bind(1, first);
        try
        {
            if (!findings.Require(row.Step(), where, null, "row", "none", "one that can be looked up")
                || !findings.Require(row.Long(0) is >= 1 and <= PreparedBlock.MaxLeaves, where, null, "count",
                    $"{row.Long(0)}", $"1 to {PreparedBlock.MaxLeaves}"))
                return [];
            int count = (int)row.Long(0);
            ReadOnlySpan<Hash256> stored = MemoryMarshal.Cast<byte, Hash256>(row.Bytes(5));
            findings.Require(row.Bytes(5).Length == count * Hash256.Size, where, null, "leaf hashes",
                $"{row.Bytes(5).Length} bytes", $"{count * Hash256.Size}");
            CheckKeys(row, count);
            return Unpack(row, count) ? CheckLeaves(count, stored, row.Bytes(7)) : [];
        }
        finally
        {
            row.Reset();
        }
    }

    void CheckKeys(Statement row, int count)
    {
        long proof = Rows.Proof(first, count, row.Long(1), row.Long(2), row.Bytes(4));
        findings.Require(proof == row.Long(3), where, null, "check of count and keys", $"{row.Long(3)}", $"{proof}");
        Span<ulong> all = keys.AsSpan(0, count);
        if (!findings.Require(KeyColumn.TryUnpack(row.Bytes(4), all), where, null, "keys",
            "of another number of leaves", $"{count}"))
            return;
        (ulong least, ulong most) = BlockBuilder.Range(all);
        findings.Require(row.Long(1) == Rows.Signed(least) && row.Long(2) == Rows.Signed(most), where, null,
            "range of keys", "another", $"{least} to {most}");
    }

    bool Unpack(Statement row, int count)
    {
        string? wrongLeaves = leaves.Read(row.Bytes(6), count), wrongPersonal = personal.Read(row.Bytes(8), count),
            wrongRest = rest.Read(row.Bytes(9), count);
        int salts = row.Bytes(7).Length;
        return findings.Require(wrongLeaves is null, where, null, "leaves", wrongLeaves ?? "", "compressed leaves")
            & findings.Require(wrongPersonal is null, where, null, "personal records", wrongPersonal ?? "",
                "compressed records")
            & findings.Require(wrongRest is null, where, null, "other records", wrongRest ?? "", "compressed records")
            & findings.Require(salts == 0 || salts == count * BlockBuilder.SaltsSize, where, null, "salts",
                $"{salts} bytes", $"none or {count * BlockBuilder.SaltsSize}");
    }

    Hash256[] CheckLeaves(int count, ReadOnlySpan<Hash256> stored, ReadOnlySpan<byte> salts)
    {
        Hash256[] hashes = HashLeaves(count);
        for (int i = 0; i < count; i++)
        {
            if (i < stored.Length && hashes[i] != stored[i])
                Bad(i, "leaf hash", $"{stored[i]}", $"{hashes[i]}, the hash of the leaf's bytes");
            if (leaves.Has(i) && LeafEnvelope.TryRead(leaves[i], out commitments[i], out int start))
                CheckKey(i, leaves[i][start..]);
            else
                Bad(i, "leaf", "no envelope in deterministic order",
                    "{1: commitment, 2: commitment, 3: body} or {3: body}");
        }
        erasedPersonal = CheckSide("personal records", count, personal, salts, 0, made => made.Personal);
        erasedRest = CheckSide("other records", count, rest, salts, TreeHasher.SaltSize, made => made.Rest);
        return hashes;
    }

    Hash256[] HashLeaves(int count)
    {
        for (int i = 0; i < count; i++)
            hasher.AddLeaf(leaves[i]);
        return hasher.Batch.Finish().ToArray();
    }

    void CheckKey(int i, ReadOnlySpan<byte> body)
    {
        if (keyOf is not null && keyOf(body) is ulong key && key != keys[i])
            Bad(i, "key", $"{keys[i]}", $"{key}");
    }

    /// <summary>Holds one part of the side data against the commitments; gives how many are erased.</summary>
    int CheckSide(string what, int count, UnpackedSection section, ReadOnlySpan<byte> salts, int offset,
        Func<Commitments, Hash256> commitment)
    {
        int erased = 0;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> salt = salts.IsEmpty ? Unsalted
                : salts.Slice(i * BlockBuilder.SaltsSize + offset, TreeHasher.SaltSize);
            if (section.Has(i))
                hasher.Batch.Add(salt, section[i]);
            else if (salt.ContainsAnyExcept((byte)0))
                Bad(i, what, "none, but their salt", "both or neither");
            erased += !section.Has(i) && commitments[i] is not null ? 1 : 0;
        }
        ReadOnlySpan<Hash256> made = hasher.Batch.Finish();
        for (int i = 0, at = 0; i < count; i++)
            if (section.Has(i) && made[at++] is var hash
                && (commitments[i] is not { } both || commitment(both) != hash))
                Bad(i, what, $"bytes that hash to {hash}",
                    commitments[i] is { } own ? $"{commitment(own)}, the leaf's commitment"
                        : "none, since the leaf commits to none");
        return erased;
    }

    List<Checkpoint> ReadHeads(long end)
    {
        List<Checkpoint> heads = [];
        Statement rows = database[Notes].Bind(1, first).Bind(2, end);
        while (rows.Step())
        {
            long size = rows.Long(0);
            Checkpoint? head = Checkpoint.Open(rows.Text(1), verifier);
            if (findings.Require(head is not null && head.Size == size, $"checkpoint {size}", null, "signed note",
                head is null ? "one that the key did not sign" : $"size {head.Size}",
                $"a checkpoint of size {size} signed by {verifier.Name}"))
                heads.Add(head!);
        }
        rows.Reset();
        return heads;
    }

    void Bad(int i, string what, string found, string expected) => findings.Require(false, where, first + i, what,
        found, expected);
}
