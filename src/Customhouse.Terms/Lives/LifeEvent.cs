using NodaTime;

namespace Customhouse.Terms;

/// <summary>
/// Something that happens to an entry after it was accepted, its acceptance included: a closed set. It carries no
/// entry number: who feeds a decider knows whose life it is.
/// </summary>
public abstract record LifeEvent
{
    LifeEvent(Instant learned) => Learned = learned;

    /// <summary>When we learned of it. The law of this instant decides, and notices are of this instant.</summary>
    public Instant Learned { get; init; }

    /// <summary>The entry was accepted (SX 02).</summary>
    /// <param name="Learned">When it was received.</param>
    /// <param name="Entry">What it says.</param>
    /// <param name="Bill">How its bill stood then.</param>
    /// <param name="ManifestSaid">The arrival that the manifest foretold then; null when it said nothing.</param>
    public sealed record Accepted(Instant Learned, EntryParticulars Entry, BillMatch Bill, Instant? ManifestSaid = null)
        : LifeEvent(Learned);

    /// <summary>A correction of the whole entry was received (action R).</summary>
    /// <param name="Learned">When it was received.</param>
    /// <param name="Entry">What it says now.</param>
    /// <param name="Bill">How its bill stands, when it is another one; null when it is the same.</param>
    public sealed record Corrected(Instant Learned, EntryParticulars Entry, BillMatch? Bill = null)
        : LifeEvent(Learned);

    /// <summary>Port, bill or quantity were updated (action U).</summary>
    /// <param name="Learned">When it was received.</param>
    /// <param name="Port">Port of entry; none leaves it as it was.</param>
    /// <param name="Quantity">Quantity entered; 0 leaves it as it was.</param>
    /// <param name="Bill">How its bill stands, when it is another one; null when it is the same.</param>
    public sealed record UpdateOfBill(Instant Learned, PortOfEntry Port, int Quantity, BillMatch? Bill = null)
        : LifeEvent(Learned);

    /// <summary>The filer asks to cancel the entry (action D).</summary>
    /// <param name="Learned">When it was received.</param>
    /// <param name="Reason">Reason, 1 to 12. Source: SE13 note 1.</param>
    public sealed record CancellationAsked(Instant Learned, int Reason) : LifeEvent(Learned);

    /// <summary>An officer decided a correction or a cancellation that waited.</summary>
    /// <param name="Learned">When.</param>
    /// <param name="Request">What was asked for.</param>
    /// <param name="Outcome">What was decided.</param>
    /// <param name="Reason">Reason of a refusal, 1 to 17, see <see cref="RequestReasons"/>; 0 for none.</param>
    /// <param name="Comment">Comment for the filer; null for none.</param>
    /// <param name="Correction">The correction that waited, which an approval carries out; null otherwise.</param>
    public sealed record RequestDecided(Instant Learned, LifeRequest Request, RequestOutcome Outcome, int Reason = 0,
        string? Comment = null, Corrected? Correction = null) : LifeEvent(Learned);

    /// <summary>The entry's bill came on file, or its manifest was amended.</summary>
    /// <param name="Learned">When.</param>
    /// <param name="Bill">How it stands now.</param>
    public sealed record BillOnFile(Instant Learned, BillMatch Bill) : LifeEvent(Learned);

    /// <summary>The entry's bill was taken off its manifest.</summary>
    /// <param name="Learned">When.</param>
    public sealed record BillDeleted(Instant Learned) : LifeEvent(Learned);

    /// <summary>The conveyance left for the US.</summary>
    /// <param name="Happened">When it left.</param>
    /// <param name="Learned">When we learned of it.</param>
    public sealed record Departed(Instant Happened, Instant Learned) : LifeEvent(Learned);

    /// <summary>The conveyance arrived at the first US port.</summary>
    /// <param name="Happened">When it arrived.</param>
    /// <param name="Learned">When we learned of it.</param>
    public sealed record Arrived(Instant Happened, Instant Learned) : LifeEvent(Learned);

    /// <summary>
    /// It arrived at another instant than was told before. Where no arrival was told, it says nothing.
    /// </summary>
    /// <param name="Happened">When it arrived.</param>
    /// <param name="Learned">When we learned of the correction.</param>
    public sealed record ArrivalCorrected(Instant Happened, Instant Learned) : LifeEvent(Learned);

    /// <summary>A hold was set.</summary>
    /// <param name="Learned">When.</param>
    /// <param name="Hold">Manifest, Agriculture or Cbp; other bits say nothing here.</param>
    public sealed record HoldSet(Instant Learned, LifeHolds Hold) : LifeEvent(Learned);

    /// <summary>A hold was removed.</summary>
    /// <param name="Learned">When.</param>
    /// <param name="Hold">Manifest, Agriculture or Cbp; other bits say nothing here.</param>
    public sealed record HoldRemoved(Instant Learned, LifeHolds Hold) : LifeEvent(Learned);

    /// <summary>CBP takes the entry under review.</summary>
    /// <param name="Learned">When.</param>
    public sealed record ReviewSet(Instant Learned) : LifeEvent(Learned);

    /// <summary>The review ended, and nothing was found.</summary>
    /// <param name="Learned">When.</param>
    public sealed record ReviewDone(Instant Learned) : LifeEvent(Learned);

    /// <summary>An intensive examination was ordered.</summary>
    /// <param name="Learned">When.</param>
    public sealed record ExamOrdered(Instant Learned) : LifeEvent(Learned);

    /// <summary>The examination ended, and nothing was found.</summary>
    /// <param name="Learned">When.</param>
    public sealed record ExamDone(Instant Learned) : LifeEvent(Learned);

    /// <summary>Another agency told its status of the entry.</summary>
    /// <param name="Learned">When.</param>
    /// <param name="Status">What it said.</param>
    public sealed record PgaStatus(Instant Learned, AgencyStatus Status) : LifeEvent(Learned);

    /// <summary>An Eastern day began.</summary>
    /// <param name="Learned">An instant of that day.</param>
    public sealed record DayPassed(Instant Learned) : LifeEvent(Learned);

    /// <summary>A law came into force that takes the exemption from goods still under way.</summary>
    /// <param name="Learned">An instant at which it is in force.</param>
    public sealed record LawChanged(Instant Learned) : LifeEvent(Learned);

    /// <summary>
    /// A programme was shut to the filer before the goods arrived, and by its setting what was accepted does not stand.
    /// </summary>
    /// <param name="Learned">When.</param>
    public sealed record ProgrammeShut(Instant Learned) : LifeEvent(Learned);

    /// <summary>The programme takes the filer again.</summary>
    /// <param name="Learned">When.</param>
    public sealed record ProgrammeReopened(Instant Learned) : LifeEvent(Learned);

    /// <summary>This person's goods of the day of arrival, real or estimated, exceed the limit.</summary>
    /// <param name="Learned">When.</param>
    public sealed record DeMinimisMet(Instant Learned) : LifeEvent(Learned);

    /// <summary>
    /// This person's goods of the day do not exceed the limit with this entry any more: another one was cancelled or
    /// corrected, or arrived on another day or before it.
    /// </summary>
    /// <param name="Learned">When.</param>
    public sealed record DeMinimisCleared(Instant Learned) : LifeEvent(Learned);

    /// <summary>CBP found the goods not admissible.</summary>
    /// <param name="Learned">When.</param>
    public sealed record NotAdmissible(Instant Learned) : LifeEvent(Learned);

    /// <summary>Another entry was accepted on the same bill.</summary>
    /// <param name="Learned">When.</param>
    /// <param name="Type">Its type: 01 or 11; another changes nothing.</param>
    public sealed record Linked(Instant Learned, EntryType Type) : LifeEvent(Learned);

    /// <summary>The goods went another way than by entry.</summary>
    /// <param name="Learned">When.</param>
    /// <param name="How">Which way.</param>
    public sealed record Remedied(Instant Learned, Remedy How) : LifeEvent(Learned);
}
