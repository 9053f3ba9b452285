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

    static readonly byte[] LeafPrefix = [0x00];
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

    /// <summary>The root of a complete subtree over 1, 2, 4, 8 … hashes. The span is overwritten.</summary>
    public Hash256 Fold(Span<Hash256> hashes)
    {
        for (int width = hashes.Length; width > 1; width /= 2)
            for (int i = 0; i < width; i += 2)
                hashes[i / 2] = Node(hashes[i], hashes[i + 1]);
        return hashes[0];
    }

    /// <inheritdoc/>
    public void Dispose() => sha.Dispose();

    Hash256 Take()
    {
        Hash256 hash = default;
        sha.GetHashAndReset(MemoryMarshal.AsBytes(new Span<Hash256>(ref hash)));
        return hash;
    }
}
