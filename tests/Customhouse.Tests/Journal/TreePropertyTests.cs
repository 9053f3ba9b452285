using System.Security.Cryptography;
using CsCheck;
using Customhouse.Journal;
using Xunit;

namespace Customhouse.Tests.Journal;

/// <summary>The tree against a naive reading of the RFC, at sizes that a person would not choose.</summary>
public sealed class TreePropertyTests : IDisposable
{
    readonly TreeHasher hasher = new();

    public void Dispose() => hasher.Dispose();

    [Fact]
    public void A_tree_grown_in_any_portions_has_the_naive_root_after_each() =>
        Gen.Int[0, 70].Array[1, 8].Sample(portions =>
        {
            Hash256[] leaves = Leaves(portions.Sum());
            using var own = new TreeHasher();
            var tree = new Tree();
            int done = 0;
            foreach (int portion in portions)
            {
                tree.Append(leaves.AsSpan(done, portion), own);
                done += portion;
                Assert.Equal(NaiveTree.Root(leaves.AsSpan(0, done)), tree.Root(own));
            }
        }, iter: 200);

    [Fact]
    public void Every_inclusion_path_leads_to_the_root_and_to_no_other_place()
    {
        Hash256[] leaves = Leaves(130);
        for (int size = 1; size <= leaves.Length; size += size < 20 ? 1 : 11)
        {
            Hash256 root = NaiveTree.Root(leaves.AsSpan(0, size));
            for (int index = 0; index < size; index++)
            {
                Hash256[] path = Proof.Inclusion(index, size, Node(leaves), hasher);
                Assert.True(Proof.Includes(index, size, leaves[index], path, root, hasher));
                Assert.False(Proof.Includes(index + 1, size, leaves[index], path, root, hasher));
                Assert.False(Proof.Includes(index, size, leaves[(index + 1) % 130], path, root, hasher));
                Assert.False(Proof.Includes(index, size, leaves[index], [.. path, root], root, hasher));
            }
        }
    }

    [Fact]
    public void Every_consistency_proof_leads_from_the_old_root_to_the_new_one()
    {
        Hash256[] leaves = Leaves(70);
        for (int size = 1; size <= leaves.Length; size += 3)
            for (int old = 1; old <= size; old++)
            {
                Hash256 before = NaiveTree.Root(leaves.AsSpan(0, old)), after = NaiveTree.Root(leaves.AsSpan(0, size));
                Hash256[] proof = Proof.Consistency(old, size, Node(leaves), hasher);
                Assert.True(Proof.Extends(old, before, size, after, proof, hasher));
                Assert.Equal(before == after, Proof.Extends(old, after, size, after, proof, hasher));
                Assert.False(Proof.Extends(old, before, size, after, [.. proof, before], hasher));
            }
    }

    /// <summary>65,536 leaves fill the first tile of level 1: the roots of 256 leaves each.</summary>
    [Fact]
    public void A_full_tile_holds_the_roots_of_the_tiles_below()
    {
        Hash256[] leaves = Leaves(66_000);
        var tree = new Tree();
        int tiles = 0;
        for (int done = 0; done < leaves.Length; done += 1_000)
            tree.Append(leaves.AsSpan(done, 1_000), hasher, (level, index, hashes) =>
            {
                Assert.Equal((1, 0L), (level, index));
                for (int i = 0; i < 256; i += 17)
                    Assert.Equal(NaiveTree.Root(leaves.AsSpan(i * 256, 256)), hashes[i]);
                tiles++;
            });
        Assert.Equal(1, tiles);
        Assert.Equal(NaiveTree.Root(leaves.AsSpan(65_536, 256)), tree.Unfinished(1)[0]);
        Assert.Equal(NaiveTree.Root(leaves), tree.Root(hasher));
    }

    static Hash256[] Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Hash256(SHA256.HashData(BitConverter.GetBytes(i))))];

    static Func<int, long, Hash256> Node(Hash256[] leaves) =>
        (level, index) => NaiveTree.Root(leaves.AsSpan((int)index << level, 1 << level));
}
