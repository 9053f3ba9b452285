using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// What the records show against one entry: a wrong that can be charged, or no more than a suspicion, which an exam, a
/// seizure or documents have to show first.
/// </summary>
/// <param name="Entry">The entry.</param>
/// <param name="Position">The leaf of the transmission.</param>
/// <param name="Kind">The kind of wrong.</param>
/// <param name="Obligation">Id of the obligation.</param>
/// <param name="Revision">Its revision when it was decided.</param>
/// <param name="Received">When it was received.</param>
/// <param name="Facts">The facts, in a sentence.</param>
public sealed record Breach(EntryNumber Entry, long Position, BreachKind Kind, string Obligation, int Revision,
    Instant Received, string Facts)
{
    /// <summary>True when records alone do not show it.</summary>
    public bool IsSuspicion => Breaches.IsSuspicion(Kind, OfficerAct.RecordReview);

    /// <summary>True when only an arrival that was learned later shows it.</summary>
    public bool InHindsight { get; init; }

    /// <summary>False when the filer could not know it when it filed.</summary>
    public bool CouldBeKnown { get; init; } = true;

    /// <summary>True when the system did something about it then.</summary>
    public bool WasEnforced { get; init; } = true;
}

/// <summary>
/// What was told of an entry that an officer may charge by: a hold, an exam, a decision on admission.
/// </summary>
/// <param name="Entry">The entry.</param>
/// <param name="Position">The leaf.</param>
/// <param name="Word">What was told.</param>
/// <param name="Learned">When.</param>
public sealed record EntryWord(EntryNumber Entry, long Position, LifeWord Word, Instant Learned);

/// <summary>What records show against a filer in a period.</summary>
/// <param name="Found">Breaches and suspicions, in the order of the log.</param>
/// <param name="Told">What was told of its entries, in the order of the log.</param>
/// <param name="Attempts">Rejected transmissions: counted apart, and no breach.</param>
/// <param name="Counted">Accepted transmissions that were looked at.</param>
public sealed record BreachList(
    IReadOnlyList<Breach> Found, IReadOnlyList<EntryWord> Told, long Attempts, long Counted);
