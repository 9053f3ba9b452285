using Customhouse.Law;

namespace Customhouse.Engine;

/// <summary>Two bounds of a share, rounded outward to ten decimals.</summary>
/// <param name="Low">The lower bound; 0 where the level has one side and the upper one was asked for.</param>
/// <param name="High">The upper bound.</param>
public readonly record struct ShareBounds(decimal Low, decimal High);

/// <summary>
/// The exact binomial interval of a share: the lower bound is the share under which as many faults or more come by the
/// chance to fail, the upper one that under which as many or fewer do. Counted in whole numbers and rounded outward, so
/// two parties that count the same faults print the same digits.
/// Source: Clopper and Pearson, Biometrika 26 (1934), 404-413.
/// </summary>
public static class ExactInterval
{
    /// <summary>Draws at most.</summary>
    public const long DrawsMax = BinomialTail.DrawsMax;

    /// <summary>Both bounds of the share of faults; with a level of one side, each is for itself.</summary>
    /// <param name="faults">0 to <paramref name="draws"/>.</param>
    /// <param name="draws">1 to <see cref="DrawsMax"/>.</param>
    /// <param name="level">How sure it is.</param>
    public static ShareBounds Of(long faults, long draws, CoverageLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(draws, DrawsMax);
        ArgumentOutOfRangeException.ThrowIfNegative(faults);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(faults, draws);
        if (!level.IsSound) throw new ArgumentException($"{level} is no level.", nameof(level));
        return new(Share(BinomialTail.Parts - Upper(draws - faults, draws, level)), Share(Upper(faults, draws, level)));
    }

    /// <summary>A whole number of parts as a share.</summary>
    internal static decimal Share(long parts) => parts / (decimal)BinomialTail.Parts;

    /// <summary>The least number of parts under which so few faults come by at most the chance to fail.</summary>
    static long Upper(long faults, long draws, CoverageLevel level)
    {
        if (faults == draws) return BinomialTail.Parts;

        // Half of all samples and more have at most their mean of faults, so the share that was found is not enough.
        long tooLow = (long)((Int128)faults * BinomialTail.Parts / draws), enough = BinomialTail.Parts;
        while (enough - tooLow > 1)
        {
            var middle = tooLow + (enough - tooLow) / 2;
            if (BinomialTail.IsAtMost(draws, faults, middle, level.FailsPerBound, level.ChancesPerBound))
                enough = middle;
            else tooLow = middle;
        }
        return enough;
    }
}
