using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>
/// What a sample says of its population. A drawn entry that the law's answer is not known of is kept for whatever lies
/// low, and broken for whatever lies high: leaving it out would take for granted that it is like the others.
/// </summary>
public sealed class SampleEstimate
{
    /// <summary>Estimates; where something drawn is missing, or nothing was drawn, there is no estimate.</summary>
    /// <param name="sample">What was drawn.</param>
    /// <param name="tallies">What was found of it, by stratum.</param>
    /// <param name="missing">What was drawn and not found.</param>
    /// <param name="level">How sure its bounds are.</param>
    public SampleEstimate(StratifiedSample sample, IReadOnlyList<RateTally> tallies, IReadOnlyList<EntryNumber> missing,
        CoverageLevel level)
    {
        ArgumentNullException.ThrowIfNull(sample);
        (Sample, Tallies, Missing) = (sample, tallies, missing);
        if (missing.Count > 0) return;
        var high = Of(tally => tally.Faults.Count + tally.Unknown);
        All = Between(Of(tally => tally.Faults.Count), high);
        Knowable = Between(Of(tally => tally.KnowableFaults), Of(tally => tally.KnowableFaults + tally.Unknown));

        StratifiedEstimate Of(Func<RateTally, long> faults) => StratifiedRate.Of(
            [.. sample.Strata.Zip(tallies, (stratum, tally) =>
                new Stratum(stratum.Population, stratum.Drawn.Count, faults(tally)))], level);
    }

    /// <summary>What was drawn.</summary>
    public StratifiedSample Sample { get; }

    /// <summary>What was found of it, by stratum.</summary>
    public IReadOnlyList<RateTally> Tallies { get; }

    /// <summary>What was drawn and is not of what is counted.</summary>
    public IReadOnlyList<EntryNumber> Missing { get; }

    /// <summary>The share with all that is known now; null where something is missing.</summary>
    public StratifiedEstimate? All { get; }

    /// <summary>The share without what the filer could not have known.</summary>
    public StratifiedEstimate? Knowable { get; }

    static StratifiedEstimate Between(in StratifiedEstimate low, in StratifiedEstimate high) =>
        new(low.Low, high.High, new(low.Bounds.Low, high.Bounds.High));
}
