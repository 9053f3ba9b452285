using System.Numerics;
using Customhouse.Law;

namespace Customhouse.Engine;

/// <summary>A part of a population that was sampled on its own.</summary>
/// <param name="Population">Entries in it, 1 or more.</param>
/// <param name="Draws">Entries drawn at random from it, 1 or more, at most the population.</param>
/// <param name="Faults">Faults found among them.</param>
public readonly record struct Stratum(long Population, long Draws, long Faults);

/// <summary>A share over several strata, with its bounds.</summary>
/// <param name="Low">The estimate, rounded down to ten decimals.</param>
/// <param name="High">The estimate, rounded up to ten decimals; the same where it has no more.</param>
/// <param name="Bounds">Its bounds, rounded outward.</param>
public readonly record struct StratifiedEstimate(decimal Low, decimal High, ShareBounds Bounds);

/// <summary>
/// The share of faults in a population that was sampled by strata: each stratum's share weighs as much as its part of
/// the population. Its bounds are the exact bounds of each stratum, weighed alike, with the chance to fail shared among
/// the strata; so they hold at least as often as the level says, whatever the strata are.
/// Source: Cochran, Sampling Techniques, 3rd ed. (1977), 5.3 for the estimate; Dunn, JASA 56 (1961), 52-64 for sharing.
/// </summary>
public static class StratifiedRate
{
    /// <summary>Estimates.</summary>
    public static StratifiedEstimate Of(IReadOnlyList<Stratum> strata, CoverageLevel level)
    {
        ArgumentNullException.ThrowIfNull(strata);
        ArgumentNullException.ThrowIfNull(level);
        ArgumentOutOfRangeException.ThrowIfZero(strata.Count, nameof(strata));
        if (strata.Any(stratum => stratum.Population < stratum.Draws))
            throw new ArgumentException("From a stratum at most its entries are drawn.", nameof(strata));
        var shared = level.SharedBy(strata.Count);
        ShareBounds[] bounds = [.. strata.Select(stratum => ExactInterval.Of(stratum.Faults, stratum.Draws, shared))];
        var all = strata.Aggregate(BigInteger.Zero, (sum, stratum) => sum + stratum.Population);
        var (over, under) = strata.Aggregate((Over: BigInteger.Zero, Under: BigInteger.One), (sum, stratum) =>
            (sum.Over * stratum.Draws + sum.Under * stratum.Population * stratum.Faults, sum.Under * stratum.Draws));
        return new(Down(over, under * all), Up(over, under * all), new(
            Down(Weighed(strata, i => bounds[i].Low), all * BinomialTail.Parts),
            Up(Weighed(strata, i => bounds[i].High), all * BinomialTail.Parts)));
    }

    static BigInteger Weighed(IReadOnlyList<Stratum> strata, Func<int, decimal> share) =>
        Enumerable.Range(0, strata.Count).Aggregate(BigInteger.Zero,
            (sum, i) => sum + (BigInteger)strata[i].Population * (long)(share(i) * BinomialTail.Parts));

    static decimal Down(BigInteger over, BigInteger under) =>
        ExactInterval.Share((long)(over * BinomialTail.Parts / under));

    static decimal Up(BigInteger over, BigInteger under) =>
        ExactInterval.Share((long)((over * BinomialTail.Parts + under - 1) / under));
}
