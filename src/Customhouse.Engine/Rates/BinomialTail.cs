using System.Numerics;

namespace Customhouse.Engine;

/// <summary>
/// Compares the chance of at most so many faults in so many draws with a given chance, in whole numbers alone. So the
/// answer is the same on every machine.
/// </summary>
/// <remarks>
/// <code>
/// t(j) = chance of j faults, divided by that of the likeliest number M, which makes t(M) 1
/// t(j-1) = t(j) * j (1-p) / ((n-j+1) p)        going down from M, every factor at most 1
/// t(j+1) = t(j) * (n-j) p / ((j+1) (1-p))      going up from M, every factor at most 1
/// </code>
/// Each step is cut to a whole number of 10^-40. A factor of at most 1 does not enlarge an earlier cut, so after m
/// steps a term is at most m units too small. What lies beyond the last term that is not 0 is less than a geometric
/// series. The sums below and above are thus known between two bounds, and so is their share.
/// </remarks>
static class BinomialTail
{
    /// <summary>A chance is a whole number of these parts.</summary>
    public const long Parts = 10_000_000_000;

    /// <summary>Draws at most, so that draws times parts fit a long.</summary>
    public const long DrawsMax = 900_000_000;

    /// <summary>Draws up to which a tie is settled by whole powers.</summary>
    const int ExactMax = 64;

    static readonly BigInteger One = BigInteger.Pow(10, 40);

    /// <summary>
    /// True when at most <paramref name="faults"/> of <paramref name="draws"/> come with a chance of at most
    /// <paramref name="fails"/> of <paramref name="of"/>; false when it is more, and when the arithmetic can't tell.
    /// </summary>
    /// <param name="draws">1 to <see cref="DrawsMax"/>.</param>
    /// <param name="faults">0 to <paramref name="draws"/>.</param>
    /// <param name="part">Chance of a fault in a draw, as so many <see cref="Parts"/>.</param>
    /// <param name="fails">Chance to compare with, as a part of <paramref name="of"/>.</param>
    /// <param name="of">What it is a part of.</param>
    public static bool IsAtMost(long draws, long faults, long part, long fails, long of)
    {
        if (faults >= draws || part <= 0) return false;
        if (part >= Parts) return true;
        var (below, above) = Sums(draws, faults, part);
        if (below.Most * (of - fails) <= fails * above.Least) return true;
        if (below.Least * (of - fails) > fails * above.Most || draws > ExactMax) return false;
        return IsAtMostByPowers((int)draws, (int)faults, part, fails, of);
    }

    static (Bounds Below, Bounds Above) Sums(long draws, long faults, long part)
    {
        Bounds below = new(), above = new();
        long rest = Parts - part, likeliest = (long)((Int128)(draws + 1) * part / Parts);
        (likeliest <= faults ? below : above).Add(One, 0);

        // Down: the number of faults goes from the likeliest to none.
        Walk(likeliest, j => (j * rest, (draws - j + 1) * part), j => j - 1 <= faults ? below : above);

        // Up: the number of draws without a fault goes to none.
        Walk(draws - likeliest, j => (j * part, (draws - j + 1) * rest), j => draws - j + 1 <= faults ? below : above);
        return (below, above);
    }

    static void Walk(long from, Func<long, (long Over, long Under)> factor, Func<long, Bounds> to)
    {
        var term = One;
        for (long j = from, steps = 1; j > 0; j--, steps++)
        {
            var (over, under) = factor(j);
            term = term * over / under;
            to(j).Add(term, steps);
            if (!term.IsZero) continue;

            // What lies beyond belongs to this sum and to the last one; each may have all of it.
            var beyond = (BigInteger)steps * under / (under - over) + 1;
            to(j).Allow(beyond);
            to(1).Allow(beyond);
            return;
        }
    }

    static bool IsAtMostByPowers(int draws, int faults, long part, long fails, long of)
    {
        BigInteger sum = 0, ways = 1;
        for (var j = 0; j <= faults; j++)
        {
            sum += ways * BigInteger.Pow(part, j) * BigInteger.Pow(Parts - part, draws - j);
            ways = ways * (draws - j) / (j + 1);
        }
        return sum * of <= fails * BigInteger.Pow(Parts, draws);
    }

    /// <summary>A sum that is known between two bounds.</summary>
    sealed class Bounds
    {
        BigInteger slack;

        public BigInteger Least { get; private set; }

        public BigInteger Most => Least + slack;

        public void Add(in BigInteger term, long unitsTooSmall)
        {
            Least += term;
            slack += unitsTooSmall;
        }

        public void Allow(in BigInteger more) => slack += more;
    }
}
