using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Customhouse.Journal;

/// <summary>
/// SHA-256 of many messages, each a prefix and bytes, in the order they are added. Short ones are hashed eight
/// at a time; long ones, and all where the processor has no such vectors, by the framework. Confined to one thread.
/// </summary>
sealed class HashBatch : IDisposable
{
    /// <summary>Bytes beyond which a message is hashed alone: the others would wait for it.</summary>
    const int Long = 4096 - Padding;

    /// <summary>Bytes behind a message: one bit, and its length in bits.</summary>
    const int Padding = 1 + 8;

    const int Stride = 4096;

    readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly byte[] rows = new byte[Stride * Sha256Lanes.Lanes];
    readonly uint[] blocks = new uint[Sha256Lanes.Lanes];
    readonly int[] places = new int[Sha256Lanes.Lanes];
    Hash256[] hashes = new Hash256[PreparedBlock.MaxLeaves];
    int count, waiting;

    /// <summary>Adds a message.</summary>
    public void Add(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> bytes)
    {
        if (count == hashes.Length)
            Array.Resize(ref hashes, count * 2);
        if (Vector256.IsHardwareAccelerated && bytes.Length <= Long - prefix.Length)
            Wait(prefix, bytes);
        else
            hashes[count] = Alone(prefix, bytes);
        count++;
    }

    /// <summary>The hashes of all messages since the last call, until the next message is added.</summary>
    public ReadOnlySpan<Hash256> Finish()
    {
        blocks.AsSpan(waiting).Clear();
        if (waiting > 0)
            Run();
        int all = count;
        count = 0;
        return hashes.AsSpan(0, all);
    }

    public void Dispose() => sha.Dispose();

    void Wait(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> bytes)
    {
        int length = prefix.Length +
            bytes.Length, whole = (length + Padding + Sha256Lanes.Block - 1) & -Sha256Lanes.Block;
        Span<byte> row = rows.AsSpan(waiting * Stride, whole);
        prefix.CopyTo(row);
        bytes.CopyTo(row[prefix.Length..]);
        row[length] = 0x80;
        row[(length + 1)..].Clear();
        BinaryPrimitives.WriteInt64BigEndian(row[^8..], length * 8L);
        blocks[waiting] = (uint)(whole / Sha256Lanes.Block);
        places[waiting] = count;
        if (++waiting == Sha256Lanes.Lanes)
            Run();
    }

    void Run()
    {
        Span<Hash256> made = stackalloc Hash256[Sha256Lanes.Lanes];
        Sha256Lanes.Hash(rows, Stride, blocks, made);
        for (int i = 0; i < waiting; i++)
            hashes[places[i]] = made[i];
        waiting = 0;
    }

    Hash256 Alone(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> bytes)
    {
        sha.AppendData(prefix);
        sha.AppendData(bytes);
        Hash256 hash = default;
        sha.GetHashAndReset(System.Runtime.InteropServices.MemoryMarshal.AsBytes(new Span<Hash256>(ref hash)));
        return hash;
    }
}
