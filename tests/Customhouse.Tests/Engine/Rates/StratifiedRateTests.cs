using System.Numerics;
using Customhouse.Engine;
using Customhouse.Law;
using Xunit;

namespace Customhouse.Tests.Engine.Rates;

/// <summary>A share over strata.</summary>
public class StratifiedRateTests
{
    [Fact]
    public void One_stratum_is_a_plain_sample()
    {
        var estimate = StratifiedRate.Of([new(1000, 50, 2)], CoverageLevel.TwoSided95);
        Assert.Equal(0.04m, estimate.Low);
        Assert.Equal(0.04m, estimate.High);
        Assert.Equal(ExactInterval.Of(2, 50, CoverageLevel.TwoSided95), estimate.Bounds);
    }

    [Fact]
    public void Strata_weigh_as_much_as_they_are_large()
    {
        var estimate = StratifiedRate.Of([new(900, 10, 1), new(100, 10, 5)], CoverageLevel.TwoSided95);
        Assert.Equal(0.14m, estimate.Low);
        Assert.Equal(0.14m, estimate.High);
    }

    [Fact]
    public void What_has_more_decimals_is_rounded_both_ways()
    {
        var estimate = StratifiedRate.Of([new(10, 3, 1)], CoverageLevel.TwoSided95);
        Assert.Equal((0.3333333333m, 0.3333333334m), (estimate.Low, estimate.High));
    }

    /// <summary>Over all samples of two strata of a made-up truth, the bounds hold it as often as they say.</summary>
    [Fact]
    public void The_bounds_cover_what_is_true_as_often_as_they_say()
    {
        const int Draws = 12;
        foreach (var (first, second) in ((int, int)[])[(1, 40), (10, 10), (5, 90)])
        {
            BigInteger covered = 0;
            var truth = (3m * first + second) / 400;
            for (var i = 0; i <= Draws; i++)
                for (var j = 0; j <= Draws; j++)
                {
                    var bounds = StratifiedRate.Of(
                        [new(300, Draws, i), new(100, Draws, j)], CoverageLevel.TwoSided95).Bounds;
                    if (bounds.Low <= truth && truth <= bounds.High) covered += Ways(i, first) * Ways(j, second);
                }
            Assert.True(covered * 100 >= 95 * BigInteger.Pow(100, 2 * Draws), $"{first} %, {second} %");
        }

        static BigInteger Ways(int faults, int percent)
        {
            BigInteger ways = 1;
            for (var i = 0; i < faults; i++) ways = ways * (Draws - i) / (i + 1);
            return ways * BigInteger.Pow(percent, faults) * BigInteger.Pow(100 - percent, Draws - faults);
        }
    }

    [Fact]
    public void It_refuses_strata_that_can_not_be()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StratifiedRate.Of([], CoverageLevel.TwoSided95));
        Assert.Throws<ArgumentException>(() => StratifiedRate.Of([new(3, 4, 0)], CoverageLevel.TwoSided95));
    }
}
