using Customhouse.Law;

namespace Customhouse.Engine;

/// <summary>How many random checks it takes to support a claim of compliance.</summary>
public static class ClaimSize
{
    /// <summary>
    /// The fewest checks after which the lower bound of compliance is not under the claim, when so many faults are
    /// found; null when it takes more than <see cref="ExactInterval.DrawsMax"/>.
    /// </summary>
    /// <param name="claim">The share without a fault that is claimed: ten decimals at most, above 0, under 1.</param>
    /// <param name="faults">Faults found, 0 or more.</param>
    /// <param name="level">How sure it is.</param>
    public static long? Of(decimal claim, long faults, CoverageLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentOutOfRangeException.ThrowIfNegative(faults);
        var part = (1 - claim) * BinomialTail.Parts;
        if (claim is <= 0 or >= 1 || part != decimal.Truncate(part))
            throw new ArgumentOutOfRangeException(nameof(claim), claim, "A share of ten decimals between 0 and 1.");
        return Fewest((long)part, faults, level);
    }

    static long? Fewest(long part, long faults, CoverageLevel level)
    {
        bool IsEnough(long draws) =>
            BinomialTail.IsAtMost(draws, faults, part, level.FailsPerBound, level.ChancesPerBound);
        long tooFew = faults, enough = faults + 1;
        for (; !IsEnough(enough); enough = Math.Min(2 * enough, BinomialTail.DrawsMax))
        {
            if (enough == BinomialTail.DrawsMax) return null;
            tooFew = enough;
        }
        while (enough - tooFew > 1)
        {
            var middle = tooFew + (enough - tooFew) / 2;
            if (IsEnough(middle)) enough = middle;
            else tooFew = middle;
        }
        return enough;
    }
}
