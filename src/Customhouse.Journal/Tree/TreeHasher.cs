using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Customhouse.Journal;

/// <summary>
/// The hashes of an RFC 6962 tree, and the salted commitments beside it. One hash object is reused,
/// because the framework's one-shot SHA-256 contends between threads: confined to one thread.
/// Source: RFC 6962 section 2.1.
/// </summary>
public sealed class TreeHasher : IDisposable
{
    /// <summary>Bytes of salt in front of committed bytes.</summary>
    public const int SaltSize = 16;

    /// <summary>The head of a tree without leaves: SHA-256 of nothing.</summary>
    public static readonly Hash256 EmptyRoot = new(SHA256.HashData([]));

    static ReadOnlySpan<byte> LeafPrefix => [0x00];
    static ReadOnlySpan<byte> NodePrefix => [0x01];

    readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly byte[] node = new byte[1 + 2 * Hash256.Size];

    /// <summary>Ready to hash.</summary>
    public TreeHasher() => node[0] = 0x01;

    /// <summary>SHA-256(0x00 || leaf).</summary>
    public Hash256 Leaf(ReadOnlySpan<byte> leaf)
    {
        sha.AppendData(LeafPrefix);
        sha.AppendData(leaf);
        return Take();
    }

    /// <summary>SHA-256(0x01 || left || right).</summary>
    public Hash256 Node(in Hash256 left, in Hash256 right)
    {
        left.CopyTo(node.AsSpan(1));
        right.CopyTo(node.AsSpan(1 + Hash256.Size));
        sha.AppendData(node);
        return Take();
    }

    /// <summary>SHA-256(salt || bytes); the salt is 16 bytes.</summary>
    public Hash256 Commitment(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> bytes)
    {
        if (salt.Length != SaltSize)
            throw new ArgumentException("A salt has 16 bytes.", nameof(salt));
        sha.AppendData(salt);
        sha.AppendData(bytes);
        return Take();
    }

    /// <summary>SHA-256 of the bytes as they are.</summary>
    public Hash256 Plain(ReadOnlySpan<byte> bytes)
    {
        sha.AppendData(bytes);
        return Take();
    }

    /// <summary>Many messages at once, which is several times faster than one by one.</summary>
    internal HashBatch Batch { get; } = new();

    /// <summary>
    /// The parents of an even number of hashes, to half as many places; may be the start of the same span.
    /// </summary>
    internal void Parents(ReadOnlySpan<Hash256> hashes, Span<Hash256> to)
    {
        for (int i = 0; i < hashes.Length; i += 2)
            Batch.Add(NodePrefix, MemoryMarshal.AsBytes(hashes.Slice(i, 2)));
        Batch.Finish().CopyTo(to);
    }

    /// <summary>Adds a leaf to the batch.</summary>
    internal void AddLeaf(ReadOnlySpan<byte> leaf) => Batch.Add(LeafPrefix, leaf);

    /// <inheritdoc/>
    public void Dispose()
    {
        sha.Dispose();
        Batch.Dispose();
    }

    Hash256 Take()
    {
        Hash256 hash = default;
        sha.GetHashAndReset(MemoryMarshal.AsBytes(new Span<Hash256>(ref hash)));
        return hash;
    }
}
