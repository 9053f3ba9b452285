using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>Counts all of a period, and by stratum what was drawn of it. Several of parts come to one.</summary>
public sealed class SampleTally
{
    readonly Dictionary<ulong, int> drawn = [];
    readonly HashSet<ulong> found = [];

    /// <summary>Counts nothing yet.</summary>
    /// <param name="sample">What was drawn; null to count all alone.</param>
    /// <param name="tally">Makes an empty tally.</param>
    public SampleTally(StratifiedSample? sample, Func<RateTally> tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var strata = sample?.Strata ?? [];
        foreach (var (i, stratum) in strata.Index())
            foreach (var number in stratum.Drawn) drawn.Add(number.Key, i);
        (Whole, Strata) = (tally(), [.. strata.Select(_ => tally())]);
    }

    /// <summary>All of the period.</summary>
    public RateTally Whole { get; }

    /// <summary>What was drawn from each stratum, in their order.</summary>
    public IReadOnlyList<RateTally> Strata { get; }

    /// <summary>Entries that were drawn and are not of what is counted, by number.</summary>
    public IReadOnlyList<EntryNumber> Missing => [.. drawn.Keys.Where(key => !found.Contains(key)).Order()
        .Select(EntryNumber.FromKey)];

    /// <summary>Takes in an event.</summary>
    public void Take(long position, in EntryGlance entry)
    {
        if (Whole.Take(position, entry) && drawn.TryGetValue(entry.Number, out var stratum) && found.Add(entry.Number))
            Strata[stratum].Take(position, entry);
    }

    /// <summary>Counts what waits for what was learned later.</summary>
    public void Settle(IReadOnlyDictionary<ulong, Hindsight> later)
    {
        Whole.Settle(later);
        foreach (var stratum in Strata) stratum.Settle(later);
    }

    /// <summary>Takes in the tally of another part.</summary>
    public void Add(SampleTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Whole.Add(other.Whole);
        foreach (var (stratum, part) in Strata.Zip(other.Strata)) stratum.Add(part);
        found.UnionWith(other.found);
    }

    /// <summary>Puts the faults in the order of the log.</summary>
    public void Close()
    {
        Whole.Close();
        foreach (var stratum in Strata) stratum.Close();
    }
}
