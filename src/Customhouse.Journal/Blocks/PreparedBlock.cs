namespace Customhouse.Journal;

/// <summary>
/// A block of leaves, compressed and hashed, that only wants its place in the log. Immutable; may be handed
/// from the thread that built it to the one that appends it, and again after a refused append.
/// </summary>
public sealed class PreparedBlock
{
    /// <summary>Leaves that a block may hold.</summary>
    public const int MaxLeaves = 4096;

    internal PreparedBlock(Hash256[] hashes, ulong least, ulong most, byte[] keys, byte[] leaves, byte[] salts,
        byte[] personal, byte[] rest) =>
        (Hashes, LeastKey, MostKey, Keys, Leaves, Salts, Personal, Rest) = (hashes, least, most, keys, leaves, salts,
            personal, rest);

    /// <summary>Leaves in the block, at least one.</summary>
    public int Count => Hashes.Length;

    /// <summary>The RFC 6962 hash of each leaf.</summary>
    public ReadOnlySpan<Hash256> LeafHashes => Hashes;

    /// <summary>The least key that is not zero; zero when no leaf has a key.</summary>
    public ulong LeastKey { get; }

    /// <summary>The greatest key; zero when no leaf has a key.</summary>
    public ulong MostKey { get; }

    /// <summary>Bytes that the block takes at rest, without the store's own.</summary>
    public int StoredBytes =>
        Hashes.Length * Hash256.Size + Keys.Length + Leaves.Length + Salts.Length + Personal.Length + Rest.Length;

    internal Hash256[] Hashes { get; }
    internal byte[] Keys { get; }
    internal byte[] Leaves { get; }
    internal byte[] Salts { get; }
    internal byte[] Personal { get; }
    internal byte[] Rest { get; }
}
