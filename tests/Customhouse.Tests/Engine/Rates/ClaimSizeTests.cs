using System.Numerics;
using Customhouse.Engine;
using Customhouse.Law;
using Xunit;

namespace Customhouse.Tests.Engine.Rates;

/// <summary>What a claim of compliance takes.</summary>
public class ClaimSizeTests
{
    /// <summary>The logarithm of the chance to fail, divided by that of the claim, and rounded up.</summary>
    [Theory]
    [InlineData("0.99999", 1, 299_572)]
    [InlineData("0.99999", 2, 368_887)]
    [InlineData("0.999", 1, 2_995)]
    [InlineData("0.99", 1, 299)]
    [InlineData("0.95", 1, 59)]
    public void Without_a_fault_it_takes_so_many(string claim, int sides, long draws) =>
        Assert.Equal(draws, ClaimSize.Of(
            decimal.Parse(claim, System.Globalization.CultureInfo.InvariantCulture), 0,
            new CoverageLevel(5, 100, sides)));

    /// <summary>The published numbers for one, two and three faults at 95 %, one-sided, and a claim of 95 %.</summary>
    [Theory]
    [InlineData(1, 93)]
    [InlineData(2, 124)]
    [InlineData(3, 153)]
    public void Each_fault_takes_more(long faults, long draws) =>
        Assert.Equal(draws, ClaimSize.Of(0.95m, faults, CoverageLevel.OneSided95));

    [Theory]
    [InlineData(999, 1000)]
    [InlineData(99, 100)]
    public void Whole_powers_say_the_same(int claim, int of)
    {
        var size = (int)ClaimSize.Of((decimal)claim / of, 0, CoverageLevel.OneSided95)!;
        Assert.True(BigInteger.Pow(claim, size) * 20 <= BigInteger.Pow(of, size));
        Assert.True(BigInteger.Pow(claim, size - 1) * 20 > BigInteger.Pow(of, size - 1));
    }

    [Fact]
    public void So_many_checks_support_the_claim_and_one_less_does_not()
    {
        foreach (var faults in (long[])[0, 1, 4])
        {
            var draws = ClaimSize.Of(0.9999m, faults, CoverageLevel.TwoSided95)!.Value;
            Assert.True(ExactInterval.Of(faults, draws, CoverageLevel.TwoSided95).High <= 0.0001m);
            Assert.True(ExactInterval.Of(faults, draws - 1, CoverageLevel.TwoSided95).High > 0.0001m);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("0.99999999999")]
    public void It_refuses_what_is_no_claim(string claim) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ClaimSize.Of(
            decimal.Parse(claim, System.Globalization.CultureInfo.InvariantCulture), 0, CoverageLevel.OneSided95));

    [Fact]
    public void What_takes_more_than_can_be_drawn_has_no_answer() =>
        Assert.Null(ClaimSize.Of(0.9999999999m, 0, CoverageLevel.OneSided95));
}
