using Customhouse.Journal;
using Xunit;

namespace Customhouse.Tests.Journal;

/// <summary>Assertions over a journal that was filled from <see cref="Made"/>.</summary>
static class Check
{
    public static void Reads(SqliteJournal journal, long from, long to)
    {
        using LeafReader reader = journal.ReadLeaves(from, to, sides: true);
        for (long number = from; number < to; number++)
        {
            Assert.True(reader.Next());
            Assert.Equal(number, reader.Index);
            Assert.Equal(Made.Body(number), reader.Body.ToArray());
            Assert.Equal(Made.Key(number), reader.Key);
            Assert.Equal(Made.HasSides(number), reader.HasSides);
            if (Made.HasSides(number))
                Sides(reader, number);
        }
        Assert.False(reader.Next());
    }

    static void Sides(LeafReader reader, long number)
    {
        using var hasher = new TreeHasher();
        Assert.Equal(Made.Personal(number), reader.Personal.ToArray());
        Assert.Equal(Made.Rest(number), reader.Rest.ToArray());
        Assert.Equal(
            new Commitments(hasher.Commitment(reader.PersonalSalt, reader.Personal),
                hasher.Commitment(reader.RestSalt, reader.Rest)), reader.Commitments);
    }

    /// <summary>The signed head is the root of the leaves as a naive reading of RFC 6962 computes it.</summary>
    public static void Heads(SqliteJournal journal)
    {
        using var hasher = new TreeHasher();
        List<Hash256> hashes = [];
        using LeafReader reader = journal.ReadLeaves(0, journal.Size);
        while (reader.Next())
            hashes.Add(hasher.Leaf(reader.Leaf));
        Assert.Equal(new Checkpoint(journal.Origin, hashes.Count, NaiveTree.Root([.. hashes])),
            Checkpoint.Open(journal.CheckpointNote, journal.Verifier));
    }
}

/// <summary>RFC 6962 section 2.1, word for word and slow.</summary>
static class NaiveTree
{
    public static Hash256 Root(ReadOnlySpan<Hash256> leaves)
    {
        if (leaves.Length == 0)
            return new(System.Security.Cryptography.SHA256.HashData([]));
        if (leaves.Length == 1)
            return leaves[0];
        int split = 1;
        while (split * 2 < leaves.Length)
            split *= 2;
        return new(System.Security.Cryptography.SHA256.HashData(
            [1, .. Root(leaves[..split]).ToArray(), .. Root(leaves[split..]).ToArray()]));
    }
}
