using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>
/// Draws entries at random by a seed, so that both sides draw the same: each entry has a rank, which is SHA-256 over
/// the seed as eight bytes, the larger first, and its number as it is printed; those of the lowest ranks are drawn.
/// The order in which the population is read changes nothing, and of one entry alone its rank can be told.
/// </summary>
public static class EntryDraw
{
    const int SeedLength = 8, NumberLength = 13;

    /// <summary>Draws from a population.</summary>
    /// <param name="population">Its entries, each once.</param>
    /// <param name="draws">How many, 0 to all of them.</param>
    /// <param name="seed">The seed, which is recorded.</param>
    /// <returns>Those drawn, in the order of their numbers.</returns>
    public static IReadOnlyList<EntryNumber> AtRandom(
        IReadOnlyCollection<EntryNumber> population, int draws, long seed)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentOutOfRangeException.ThrowIfNegative(draws);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(draws, population.Count);
        var drawn = new PriorityQueue<EntryNumber, UInt128>(
            Comparer<UInt128>.Create((one, other) => other.CompareTo(one)));
        foreach (var entry in population)
        {
            drawn.Enqueue(entry, RankOf(entry, seed));
            if (drawn.Count > draws) drawn.Dequeue();
        }
        return [.. drawn.UnorderedItems.Select(item => item.Element).OrderBy(entry => entry.Key)];
    }

    /// <summary>
    /// Parts draws among strata by their sizes: whole numbers that come to all draws, what is left going to the largest
    /// remainders, the earlier first; at least one from each where there are as many draws as strata.
    /// </summary>
    /// <param name="sizes">Entries of each stratum, 1 or more.</param>
    /// <param name="draws">How many in all, at most all entries.</param>
    public static IReadOnlyList<int> Parted(IReadOnlyList<int> sizes, int draws)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        var all = sizes.Sum(size => (long)size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(draws, all);
        if (draws == 0 || all == 0) return new int[sizes.Count];
        var least = draws >= sizes.Count ? 1 : 0;
        int[] parts = [.. sizes.Select(size => Math.Max(least, (int)(size * (long)draws / all)))];
        foreach (var i in Enumerable.Range(0, sizes.Count).OrderByDescending(i => sizes[i] * (long)draws % all))
            if (parts.Sum() < draws && parts[i] < sizes[i]) parts[i]++;
        while (parts.Sum() > draws) parts[Array.IndexOf(parts, parts.Max())]--;
        for (var i = 0; parts.Sum() < draws; i = (i + 1) % parts.Length)
            if (parts[i] < sizes[i]) parts[i]++;
        return parts;
    }

    /// <summary>The rank of an entry: the first 128 bits of the hash.</summary>
    public static UInt128 RankOf(EntryNumber entry, long seed)
    {
        Span<byte> text = stackalloc byte[SeedLength + NumberLength];
        BinaryPrimitives.WriteInt64BigEndian(text, seed);
        Encoding.ASCII.GetBytes(entry.ToString(), text[SeedLength..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
