using System.Text;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Engine;

/// <summary>What is known of an entry's timeliness beyond what was known when it was filed.</summary>
/// <param name="Fact">The last fact that an arrival learned later made; null when it changed no answer.</param>
/// <param name="HasArrived">True when an arrival is known now.</param>
public readonly record struct Hindsight(TimelinessFact? Fact, bool HasArrived)
{
    /// <summary>
    /// True when the filer could know when it filed: the manifest had foretold an arrival by which it was late.
    /// </summary>
    public bool CouldBeKnown =>
        Fact is { ManifestSaid: { } foretold } && !Deadline.IsKept(Fact.Filed, foretold);
}

/// <summary>An entry, or a transmission, that is a fault by a definition.</summary>
/// <param name="Position">Its leaf.</param>
/// <param name="Number">Key of its entry number; 0 when that could not be read.</param>
/// <param name="Received">When it was received.</param>
/// <param name="InHindsight">True when only an arrival that was learned later says so.</param>
/// <param name="CouldBeKnown">False when the filer could not know it when it filed.</param>
public readonly record struct RateFaultFound(
    long Position, ulong Number, Instant Received, bool InHindsight, bool CouldBeKnown);

/// <summary>
/// Counts by a definition what was received from one instant up to another. Pure; several tallies of parts come to one
/// by <see cref="Add"/>.
/// </summary>
/// <param name="definition">What is counted.</param>
/// <param name="from">From when.</param>
/// <param name="to">Up to when, itself not.</param>
/// <param name="waits">
/// True when things may have been learned later of entries of type 86: they are counted when <see cref="Settle"/> says
/// what, so that it has to be found for those alone that matter.
/// </param>
public sealed class RateTally(RateDefinition definition, Instant from, Instant to, bool waits)
{
    readonly byte[][] rules = [.. definition.Rules.Select(rule => Encoding.ASCII.GetBytes(rule.Id))];
    readonly List<RateFaultFound> faults = [];
    readonly List<Answered> waiting = [];

    /// <summary>What is counted: the denominator.</summary>
    public long Counted { get; private set; }

    /// <summary>The faults: the numerator with all that is known now.</summary>
    public IReadOnlyList<RateFaultFound> Faults => faults;

    /// <summary>Faults without what the filer could not have known.</summary>
    public long KnowableFaults => faults.Count(fault => fault.CouldBeKnown);

    /// <summary>Rejected transmissions that were left out.</summary>
    public long Attempts { get; private set; }

    /// <summary>Corrections, updates and cancellations that were left out: their entry counts by its first.</summary>
    public long Changes { get; private set; }

    /// <summary>Entries of another type that were left out.</summary>
    public long OtherTypes { get; private set; }

    /// <summary>Entries that were left out because the law's answer is not known.</summary>
    public long Unknown { get; private set; }

    /// <summary>Takes in an event; one of another time is passed over.</summary>
    /// <returns>True when it belongs to what is counted, whether the law's answer to it is known or not.</returns>
    public bool Take(long position, in EntryGlance entry)
    {
        if (entry.Received < from || entry.Received >= to) return false;
        var isEntry = definition.Unit == RateUnit.Entry;
        if (definition.Type is { } type && entry.EntryType != type.Code) OtherTypes++;
        else if (isEntry && entry.Verdict == Verdict.Rejected) Attempts++;
        else if (isEntry && entry.Action != ActionCode.Add) Changes++;
        else
        {
            Count(position, entry);
            return true;
        }
        return false;
    }

    void Count(long position, in EntryGlance entry)
    {
        var one = new Answered(position, entry.Number, entry.Received, AnswerOf(entry));
        if (waits && entry.EntryType == EntryType.Section321.Code) waiting.Add(one);
        else Count(one, one.Then, couldBeKnown: true);
    }

    /// <summary>Keys of the entry numbers that wait; 0 for one that could not be read.</summary>
    public IEnumerable<ulong> Waiting => waiting.Select(one => one.Number);

    /// <summary>Counts what waits.</summary>
    /// <param name="later">What was learned later, by key of the entry number.</param>
    public void Settle(IReadOnlyDictionary<ulong, Hindsight> later)
    {
        ArgumentNullException.ThrowIfNull(later);
        foreach (var one in waiting)
        {
            var (now, couldBeKnown) =
                later.TryGetValue(one.Number, out var known) ? Now(one.Then, known) : (one.Then, true);
            Count(one, now, couldBeKnown);
        }
        waiting.Clear();
    }

    void Count(in Answered one, LawAnswer now, bool couldBeKnown)
    {
        if (now == LawAnswer.Unknown)
        {
            Unknown++;
            return;
        }
        Counted++;
        if (now == LawAnswer.Broken)
            faults.Add(new(one.Position, one.Number, one.Received, one.Then != LawAnswer.Broken, couldBeKnown));
    }

    (LawAnswer Now, bool CouldBeKnown) Now(LawAnswer then, Hindsight known) => known.Fact switch
    {
        UntimelyFound => (LawAnswer.Broken, then == LawAnswer.Broken || known.CouldBeKnown),

        // Only the one rule that was asked is cleared; of any rule at all another may still be broken.
        UntimelyCleared when definition.Fault == RateFault.RuleBroken => (LawAnswer.Kept, true),
        null when then == LawAnswer.Unknown && known.HasArrived && definition.Fault == RateFault.RuleBroken =>
            (LawAnswer.Kept, true),
        _ => (then, true),
    };

    LawAnswer AnswerOf(in EntryGlance entry) => definition.Fault switch
    {
        RateFault.RuleBroken => entry.AnswerOf(rules),
        RateFault.LawBroken => entry.Lawful switch
        {
            null => LawAnswer.Unknown,
            true => LawAnswer.Kept,
            false => LawAnswer.Broken,
        },
        _ => entry.Verdict == Verdict.Rejected ? LawAnswer.Broken : LawAnswer.Kept,
    };

    /// <summary>Takes in the tally of another part.</summary>
    public void Add(RateTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Counted += other.Counted;
        Attempts += other.Attempts;
        Changes += other.Changes;
        OtherTypes += other.OtherTypes;
        Unknown += other.Unknown;
        faults.AddRange(other.faults);
        waiting.AddRange(other.waiting);
    }

    /// <summary>Puts the faults in the order of the log.</summary>
    public void Close() => faults.Sort((one, other) => one.Position.CompareTo(other.Position));

    /// <summary>What belongs to what is counted, with the law's answer by what was known when it was filed.</summary>
    readonly record struct Answered(long Position, ulong Number, Instant Received, LawAnswer Then);
}
