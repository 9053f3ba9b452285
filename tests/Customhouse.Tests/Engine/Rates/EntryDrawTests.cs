using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Customhouse.Engine;
using Customhouse.Terms;
using Customhouse.Tests.Engine.Programmes;
using Xunit;

namespace Customhouse.Tests.Engine.Rates;

/// <summary>Draws by seed against the plain way: hash everything, sort, take the first.</summary>
public class EntryDrawTests
{
    static EntryNumber Entry(int sequence) => EntryNumber.Of(MadeEntries.Filer("ABC"), sequence);

    // The seed in eight bytes, the larger first, and the number as printed.
    static string Rank(EntryNumber entry, long seed) => Convert.ToHexString(SHA256.HashData(
        [.. Convert.FromHexString(seed.ToString("X16", System.Globalization.CultureInfo.InvariantCulture)),
            .. Encoding.ASCII.GetBytes(entry.ToString())]));

    [Fact]
    public void Drawn_are_those_of_the_lowest_ranks() =>
        Gen.Select(Gen.Int[0, 9_999].HashSet[0, 200], Gen.Long, Gen.Double[0, 1]).Sample((sequences, seed, part) =>
        {
            var population = sequences.Select(Entry).ToList();
            var draws = (int)(part * population.Count);
            var plain = population.OrderBy(entry => Rank(entry, seed), StringComparer.Ordinal).Take(draws)
                .OrderBy(entry => entry.Key);
            Assert.Equal(plain, EntryDraw.AtRandom(population, draws, seed));
        });

    [Fact]
    public void The_order_of_the_population_changes_nothing_and_a_larger_draw_holds_the_smaller() =>
        Gen.Select(Gen.Int[0, 9_999].HashSet[2, 100], Gen.Long, Gen.Int[0, 1_000]).Sample((sequences, seed, turn) =>
        {
            var one = sequences.Select(Entry).ToList();
            var other = one.Skip(turn % one.Count).Concat(one.Take(turn % one.Count)).Reverse().ToList();
            var drawn = EntryDraw.AtRandom(one, one.Count / 2, seed);
            Assert.Equal(drawn, EntryDraw.AtRandom(other, one.Count / 2, seed));
            Assert.Subset(EntryDraw.AtRandom(one, one.Count / 2 + 1, seed).ToHashSet(), drawn.ToHashSet());
        });

    [Fact]
    public void Each_entry_is_drawn_about_as_often_as_any_other()
    {
        var population = Enumerable.Range(0, 40).Select(Entry).ToList();
        var counts = Enumerable.Range(0, 2_000).SelectMany(seed => EntryDraw.AtRandom(population, 10, seed))
            .CountBy(entry => entry).ToDictionary();

        // 500 expected, standard deviation 19.4: five of them.
        Assert.All(population, entry => Assert.InRange(counts[entry], 403, 597));
    }

    [Fact]
    public void Parted_draws_come_to_all_and_none_is_more_than_its_stratum() =>
        Gen.Select(Gen.Int[1, 500].List[1, 12], Gen.Double[0, 1]).Sample((sizes, part) =>
        {
            var draws = (int)(part * sizes.Sum());
            var parts = EntryDraw.Parted(sizes, draws);
            Assert.Equal(draws, parts.Sum());
            Assert.All(sizes.Zip(parts), one => Assert.InRange(one.Second, draws >= sizes.Count ? 1 : 0, one.First));
            Assert.All(sizes.Zip(parts), one => Assert.InRange(
                one.Second - one.First * (double)draws / sizes.Sum(), -sizes.Count - 1, sizes.Count + 1));
        });

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void No_more_than_there_are_is_drawn(int draws) => Assert.Throws<ArgumentOutOfRangeException>(
        () => EntryDraw.AtRandom([Entry(1), Entry(2), Entry(3)], draws, 7));
}
