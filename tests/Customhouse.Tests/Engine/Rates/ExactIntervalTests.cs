using System.Globalization;
using System.Numerics;
using CsCheck;
using Customhouse.Engine;
using Customhouse.Law;
using Xunit;

namespace Customhouse.Tests.Engine.Rates;

/// <summary>
/// The exact interval against published values, against whole powers over all small samples, and by its properties.
/// </summary>
public class ExactIntervalTests
{
    static readonly CoverageLevel TwoSided99 = new(1, 100, 2);
    static readonly CoverageLevel OneSided99 = new(1, 100, 1);
    static readonly BigInteger Parts = 10_000_000_000;

    /// <summary>Values as binom.test of R prints them, to six decimals.</summary>
    [Theory]
    [InlineData(0, 10, 2, "0", "0.308497")]
    [InlineData(1, 10, 2, "0.002529", "0.445016")]
    [InlineData(5, 10, 2, "0.187086", "0.812914")]
    [InlineData(10, 10, 2, "0.691503", "1")]
    [InlineData(0, 1, 2, "0", "0.975")]
    [InlineData(0, 100, 1, "0", "0.029513")]
    public void It_is_as_published(long faults, long draws, int sides, string low, string high)
    {
        var bounds = ExactInterval.Of(faults, draws, new CoverageLevel(5, 100, sides));
        Assert.Equal(decimal.Parse(low, CultureInfo.InvariantCulture), decimal.Round(bounds.Low, 6));
        Assert.Equal(decimal.Parse(high, CultureInfo.InvariantCulture), decimal.Round(bounds.High, 6));
    }

    /// <summary>For no fault the bound is 1 minus a root, which whole powers check at its own digits.</summary>
    [Theory]
    [InlineData(3_000)]
    [InlineData(20_000)]
    public void Without_a_fault_it_is_a_root(int draws)
    {
        var upper = (BigInteger)(ExactInterval.Of(0, draws, CoverageLevel.OneSided95).High * (decimal)Parts);
        Assert.True(BigInteger.Pow(Parts - upper, draws) * 20 <= BigInteger.Pow(Parts, draws));
        Assert.True(BigInteger.Pow(Parts - upper + 1, draws) * 20 > BigInteger.Pow(Parts, draws));
    }

    [Fact]
    public void Of_all_samples_of_up_to_24_it_is_what_whole_powers_say()
    {
        foreach (var level in (CoverageLevel[])[CoverageLevel.TwoSided95, OneSided99])
            for (var draws = 1; draws <= 24; draws++)
                for (var faults = 0; faults <= draws; faults++)
                {
                    var bounds = ExactInterval.Of(faults, draws, level);
                    Assert.Equal(Naive(faults, draws, level), bounds.High);
                    Assert.Equal(1 - Naive(draws - faults, draws, level), bounds.Low);
                }
    }

    /// <summary>Where whole powers say that both are alike, one tenth of a tenth, the bound lies on it.</summary>
    [Fact]
    public void A_tie_is_settled()
    {
        Assert.Equal(0.9m, ExactInterval.Of(0, 2, OneSided99).High);
        Assert.Equal(0.97m, ExactInterval.Of(0, 1, new CoverageLevel(3, 100, 1)).High);
    }

    [Fact]
    public void The_bounds_widen_with_the_level_and_rise_with_the_faults() =>
        Gen.Select(Gen.Long[1, 100_000], Gen.Long[0, 60]).Where((draws, faults) => faults < draws)
            .Sample((draws, faults) =>
            {
                var at95 = ExactInterval.Of(faults, draws, CoverageLevel.TwoSided95);
                var at99 = ExactInterval.Of(faults, draws, TwoSided99);
                var more = ExactInterval.Of(faults + 1, draws, CoverageLevel.TwoSided95);
                var wider = ExactInterval.Of(faults, draws + 1, CoverageLevel.TwoSided95);
                var other = ExactInterval.Of(draws - faults, draws, CoverageLevel.TwoSided95);
                return at99.Low <= at95.Low && at95.High <= at99.High && at95.Low <= more.Low && at95.High <= more.High
                    && wider.High <= at95.High && at95.Low * draws <= faults && faults <= at95.High * draws
                    && other.Low == 1 - at95.High && other.High == 1 - at95.Low;
            }, iter: 100);

    /// <summary>The chance that the bounds hold the truth, summed over all samples, is not under the level.</summary>
    [Fact]
    public void The_interval_covers_what_is_true_as_often_as_it_says()
    {
        const int Draws = 30;
        ShareBounds[] bounds = [.. Enumerable.Range(0, Draws + 1)
            .Select(faults => ExactInterval.Of(faults, Draws, CoverageLevel.TwoSided95))];
        for (var percent = 1; percent < 100; percent++)
        {
            BigInteger covered = 0, ways = 1;
            for (var faults = 0; faults <= Draws; faults++)
            {
                if (bounds[faults].Low * 100 <= percent && percent <= bounds[faults].High * 100)
                    covered += ways * BigInteger.Pow(percent, faults) * BigInteger.Pow(100 - percent, Draws - faults);
                ways = ways * (Draws - faults) / (faults + 1);
            }
            Assert.True(covered * 100 >= 95 * BigInteger.Pow(100, Draws), $"{percent} %");
        }
    }

    /// <summary>Tens of millions of draws are counted, and their bounds are narrow.</summary>
    [Theory]
    [InlineData(0, 40_000_000)]
    [InlineData(137, 40_000_000)]
    [InlineData(20_000_000, 40_000_000)]
    [InlineData(39_999_999, 40_000_000)]
    public void It_holds_at_tens_of_millions(long faults, long draws)
    {
        var bounds = ExactInterval.Of(faults, draws, CoverageLevel.TwoSided95);
        var share = (decimal)faults / draws;
        Assert.InRange(share, bounds.Low, bounds.High);
        Assert.InRange(bounds.High - bounds.Low, 0, 0.000_32m);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    [InlineData(0, ExactInterval.DrawsMax + 1)]
    public void It_refuses_what_is_no_sample(long faults, long draws) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => ExactInterval.Of(faults, draws, CoverageLevel.TwoSided95));

    [Theory]
    [InlineData(50, 100, 1)]
    [InlineData(0, 100, 2)]
    [InlineData(5, 100, 3)]
    public void It_refuses_what_is_no_level(int fails, int of, int sides) =>
        Assert.Throws<ArgumentException>(() => ExactInterval.Of(1, 5, new CoverageLevel(fails, of, sides)));

    static decimal Naive(int faults, int draws, CoverageLevel level)
    {
        BigInteger tooLow = -1, enough = Parts;
        while (enough - tooLow > 1)
        {
            var middle = (tooLow + enough) / 2;
            BigInteger sum = 0, ways = 1;
            for (var j = 0; j <= faults; j++)
            {
                sum += ways * BigInteger.Pow(middle, j) * BigInteger.Pow(Parts - middle, draws - j);
                ways = ways * (draws - j) / (j + 1);
            }
            if (faults < draws && sum * level.ChancesPerBound <= level.FailsPerBound * BigInteger.Pow(Parts, draws))
                enough = middle;
            else tooLow = middle;
        }
        return (decimal)enough / (decimal)Parts;
    }
}
