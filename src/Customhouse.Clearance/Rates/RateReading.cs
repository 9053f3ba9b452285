using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>A rate as it was computed, with all that it takes to compute it again.</summary>
/// <param name="Definition">By which definition.</param>
/// <param name="Filer">Of whom.</param>
/// <param name="From">The first Eastern day.</param>
/// <param name="To">The last Eastern day.</param>
/// <param name="Tally">What was counted.</param>
/// <param name="Source">Where it was read.</param>
public sealed record RateFigure(
    RateDefinition Definition, FilerCode Filer, LocalDate From, LocalDate To, RateTally Tally, ILeafSource Source)
{
    /// <summary>The bounds with all that is known now; null where nothing was counted.</summary>
    public ShareBounds? Bounds => BoundsOf(Tally.Faults.Count);

    /// <summary>Faults without what the filer could not have known.</summary>
    public long KnowableFaults { get; } = Tally.KnowableFaults;

    /// <summary>What a sample comes to; null where all of the period are counted.</summary>
    public SampleEstimate? Sample { get; init; }

    /// <summary>The bounds without what the filer could not have known; null where nothing was counted.</summary>
    public ShareBounds? KnowableBounds => BoundsOf(KnowableFaults);

    ShareBounds? BoundsOf(long faults) =>
        Tally.Counted == 0 ? null : ExactInterval.Of(faults, Tally.Counted, Definition.Level);
}

/// <summary>Computes a rate from the leaves of a journal or of a bundle: the same code, so the same digits.</summary>
public static class RateReading
{
    /// <summary>Computes.</summary>
    /// <param name="source">Where to read.</param>
    /// <param name="filer">Of whom.</param>
    /// <param name="from">The first Eastern day.</param>
    /// <param name="to">The last Eastern day.</param>
    /// <param name="definition">By which definition.</param>
    /// <param name="sample">What was drawn, for a definition that samples; null for one that counts all.</param>
    public static RateFigure Of(ILeafSource source, FilerCode filer, LocalDate from, LocalDate to,
        RateDefinition definition, StratifiedSample? sample = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(definition);
        var looksBack = definition.LooksBack && source.HasCarriers;
        List<SampleTally> tallies = [];
        source.Scan(filer, () =>
        {
            var tally = Make();
            lock (tallies) tallies.Add(tally);
            return (in LeafView leaf) => Take(tally, leaf, source);
        });
        var whole = Make();
        foreach (var part in tallies) whole.Add(part);
        if (looksBack) whole.Settle(LookBack(source, filer, whole.Whole.Waiting.Where(key => key != 0).ToHashSet()));
        whole.Close();
        return new RateFigure(definition, filer, from, to, whole.Whole, source)
        {
            Sample = sample is null ? null : new SampleEstimate(sample, whole.Strata, whole.Missing, definition.Level),
        };

        SampleTally Make() => new(sample,
            () => new RateTally(definition, When.StartOf(from), When.StartOf(to.PlusDays(1)), looksBack));
    }

    static void Take(SampleTally tally, in LeafView leaf, ILeafSource source)
    {
        if (EntryFiled.KindOf(leaf.Body) != EntryFiled.Kind) return;
        if (!EntryGlance.TryRead(leaf.Body, out var entry))
            throw new JournalFault(JournalTrouble.Corrupt, $"{source.Origin}, leaf {leaf.Index}", "no entry",
                "an entry and its decision", "Run verify, and restore a copy.");
        tally.Take(leaf.Index, entry);
    }

    static Dictionary<ulong, Hindsight> LookBack(ILeafSource source, FilerCode filer, IReadOnlySet<ulong> numbers)
    {
        var lives = FilerLives.Of(source, filer, numbers, long.MaxValue, (_, _, _, _) => { });
        var facts = lives.Facts().GroupBy(fact => fact.Entry.Number.Key)
            .ToDictionary(facts => facts.Key, facts => facts.Last().Fact);
        return numbers.ToDictionary(number => number, number => new Hindsight(
            facts.GetValueOrDefault(number), lives.Find(EntryNumber.FromKey(number))?.State.Arrived is not null));
    }
}
