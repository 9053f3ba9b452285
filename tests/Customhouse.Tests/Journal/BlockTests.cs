using System.Security.Cryptography;
using CsCheck;
using Customhouse.Journal;
using Xunit;

namespace Customhouse.Tests.Journal;

public sealed class BlockTests : IDisposable
{
    readonly TestFolder folder = new();
    readonly BlockBuilder builder = new();

    public void Dispose()
    {
        builder.Dispose();
        folder.Dispose();
    }

    /// <summary>
    /// Entries of every length, so that each way of padding and of grouping hashes occurs; the framework's
    /// SHA-256 says what they must be.
    /// </summary>
    [Fact]
    public void Whatever_is_built_is_read_back_and_hashes_as_the_framework_hashes()
    {
        using SqliteJournal journal = SqliteJournal.Create(folder.Under("j"), "customs.example/log");
        Gen.Select(Gen.Int[0, 300], Gen.Byte.Array[0, 300],
            Gen.OneOf(Gen.Byte.Array[0, 200], Gen.Byte.Array[3900, 4300]), Gen.Bool, Gen.ULong)
            .Array[1, 40].Sample(entries =>
            {
                long first = journal.Size;
                foreach ((int body, byte[] personal, byte[] rest, bool sides, ulong key) in entries)
                {
                    if (sides)
                        builder.Commit(personal, rest);
                    builder.Add(Text(body), key);
                }
                PreparedBlock block = builder.Build();
                Assert.True(journal.Append(new([block])).Accepted);
                using LeafReader reader = journal.ReadLeaves(first, journal.Size, sides: true);
                for (int i = 0; reader.Next(); i++)
                {
                    (int body, byte[] personal, byte[] rest, bool sides, ulong key) = entries[i];
                    Assert.Equal(Text(body), reader.Body.ToArray());
                    Assert.Equal(key, reader.Key);
                    Assert.Equal(new Hash256(SHA256.HashData([0, .. reader.Leaf])), block.LeafHashes[i]);
                    Assert.Equal(sides, reader.HasSides);
                    if (!sides)
                        continue;
                    Assert.Equal(personal, reader.Personal.ToArray());
                    Assert.Equal(rest, reader.Rest.ToArray());
                    Assert.Equal(new Commitments(
                        new(SHA256.HashData([.. reader.PersonalSalt, .. personal])),
                        new(SHA256.HashData([.. reader.RestSalt, .. rest]))), reader.Commitments);
                }
            }, iter: 60, threads: 1);
        Assert.Null(JournalVerifier.Verify(journal.Folder).FirstBad);
    }

    [Fact]
    public void Salts_are_never_the_same_twice()
    {
        using SqliteJournal journal = SqliteJournal.Create(folder.Under("j"), "customs.example/log");
        for (int i = 0; i < 3; i++)
            journal.Append(new([Made.Block(builder, 0, 700)]));
        HashSet<string> salts = [];
        int sides = 0;
        using LeafReader reader = journal.ReadLeaves(0, journal.Size, sides: true);
        while (reader.Next())
            if (reader.HasSides)
            {
                sides++;
                salts.Add(Convert.ToHexString(reader.PersonalSalt));
                salts.Add(Convert.ToHexString(reader.RestSalt));
            }
        Assert.Equal(2 * sides, salts.Count);
    }

    [Fact]
    public void A_key_is_found_wherever_it_is_and_nowhere_else()
    {
        using SqliteJournal journal = SqliteJournal.Create(folder.Under("j"), "customs.example/log");
        ulong[] keys = [5, ulong.MaxValue, 0, 1ul << 63, 7, 5, (1ul << 63) - 1, 0, 5];
        foreach (ulong[] part in (ulong[][])[keys[..3], keys[3..6], keys[6..]])
        {
            foreach (ulong key in part)
                builder.Add(Text(3), key);
            journal.Append(new([builder.Build()]));
        }
        Assert.Equal([0, 5, 8], journal.FindByKey(5));
        Assert.Equal([1], journal.FindByKey(ulong.MaxValue));
        Assert.Equal([3], journal.FindByKey(1ul << 63));
        Assert.Equal([6], journal.FindByKey((1ul << 63) - 1));
        Assert.Empty(journal.FindByKey(6));
    }

    [Fact]
    public void Verify_holds_the_keys_against_what_the_bodies_say()
    {
        string path = folder.Under("j");
        using (SqliteJournal journal = SqliteJournal.Create(path, "customs.example/log"))
            journal.Append(new([Made.Block(builder, 0, 10)]));
        Assert.True(
            JournalVerifier.Verify(path,
                new()
                {
                    KeyOf = body =>
                        Made.Key(System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(body[3..]) - (1L << 40)),
                }).Holds);
        BadRecord bad = Assert.IsType<BadRecord>(
            JournalVerifier.Verify(path, new() { KeyOf = _ => Made.Key(0) }).FirstBad);
        Assert.Equal(("block 0", 1L, "key"), (bad.Where, bad.Index, bad.What));
    }

    [Fact]
    public void A_leaf_has_at_most_65535_bytes()
    {
        builder.Add(Text(LeafEnvelope.MaxLeaf - LeafEnvelope.BareHead - 3));
        Assert.Throws<ArgumentException>(() => builder.Add(Text(LeafEnvelope.MaxLeaf - LeafEnvelope.BareHead - 2)));
        builder.Commit([], []);
        builder.Add(Text(LeafEnvelope.MaxLeaf - LeafEnvelope.CommittedHead - 3));
        Assert.Equal(2, builder.Build().Count);
    }

    [Fact]
    public void A_builder_used_wrongly_throws()
    {
        Assert.Throws<InvalidOperationException>(() => builder.Build());
        builder.Commit([], []);
        Assert.Throws<InvalidOperationException>(() => builder.Commit([], []));
        Assert.Throws<InvalidOperationException>(() => builder.Build());
        builder.Clear();
        for (int i = 0; i < PreparedBlock.MaxLeaves; i++)
            builder.Add(Text(1));
        Assert.True(builder.IsFull);
        Assert.Throws<InvalidOperationException>(() => builder.Add(Text(1)));
        Assert.Throws<InvalidOperationException>(() => builder.Commit([], []));
    }

    /// <summary>A CBOR byte string of the given length; 3 bytes of head from 256 on.</summary>
    static byte[] Text(int length) => length switch
    {
        < 24 => [(byte)(0x40 + length), .. new byte[length]],
        < 256 => [0x58, (byte)length, .. new byte[length]],
        _ => [0x59, (byte)(length >> 8), (byte)(length & 255), .. new byte[length]],
    };
}
