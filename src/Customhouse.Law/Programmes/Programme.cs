using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>What a participant owes: a rule that runs, or a duty that no rule can ask of a filing.</summary>
/// <param name="Id">Its id; the rule's, where it is one.</param>
/// <param name="Sentence">What is owed.</param>
/// <param name="InForce">When it is law.</param>
/// <param name="Authority">Where it is written.</param>
/// <param name="Rule">The rule; null for a duty that no rule asks of a filing.</param>
public sealed record Obligation(string Id, string Sentence, Term InForce, IReadOnlyList<Cite> Authority,
    Rule? Rule = null)
{
    /// <summary>Its revision.</summary>
    public int Revision => Rule?.Revision ?? 1;

    /// <summary>That of a rule.</summary>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static Obligation Of(string rule) => Statutes.Find(rule) is { } found
        ? new Obligation(found.Id, found.Sentence, found.InForce, found.Authority, found)
        : throw new ArgumentException($"There is no rule {rule}.", nameof(rule));

    /// <summary>Is it law for an entry, by the instant that counts?</summary>
    /// <param name="received">When the entry was received.</param>
    /// <param name="arrived">When its goods arrived; null when that is not known.</param>
    public bool IsLaw(Instant received, Instant? arrived) =>
        InForce.Contains(Rule?.Counts == Counts.Entered && arrived > received ? arrived.Value : received);

    /// <summary>Did the system do something about it then? A duty without a rule it could not.</summary>
    /// <param name="received">When the entry was received.</param>
    public bool IsEnforced(Instant received) => Rule?.EnforcementAt(received) is not null;
}

/// <summary>What a status does to filings and benefits.</summary>
/// <param name="Status">The status.</param>
/// <param name="IsShut">True when filings of the programme's entry types are rejected.</param>
/// <param name="HasBenefits">True when the programme's benefits are given.</param>
public sealed record StatusEffect(ParticipantStatus Status, bool IsShut, bool HasBenefits);

/// <summary>A tier and what it brings, for targeting to read.</summary>
/// <param name="Tier">From 1.</param>
/// <param name="Name">Its name.</param>
/// <param name="Benefits">What it brings.</param>
/// <param name="Source">Where it is written.</param>
public sealed record ProgrammeTier(int Tier, string Name, IReadOnlyList<string> Benefits, Cite Source);

/// <summary>A programme that filers take part in, as dated data.</summary>
/// <param name="Id">Its short name.</param>
/// <param name="Name">Its name.</param>
/// <param name="InForce">When it takes applications.</param>
public sealed record Programme(ProgrammeId Id, string Name, Term InForce)
{
    /// <summary>Where it is written.</summary>
    public required IReadOnlyList<Cite> Authority { get; init; }

    /// <summary>Who may join, each with its source.</summary>
    public required IReadOnlyList<(string Who, Cite Source)> Joiners { get; init; }

    /// <summary>What a participant owes.</summary>
    public required IReadOnlyList<Obligation> Obligations { get; init; }

    /// <summary>How it proceeds, by terms that follow one another.</summary>
    public required IReadOnlyList<Procedure> Procedures { get; init; }

    /// <summary>Entry types that only a participant may file; none where it shuts nothing.</summary>
    public IReadOnlyList<EntryType> EntryTypes { get; init; } = [];

    /// <summary>Do entries that were accepted and have not arrived stand when their filer is suspended?</summary>
    public Parameter<bool>? AcceptedStand { get; init; }

    /// <summary>Its tiers; none where it has none.</summary>
    public IReadOnlyList<ProgrammeTier> Tiers { get; init; } = [];

    /// <summary>The procedure of an instant; null when none is coded.</summary>
    public Procedure? ProcedureAt(Instant instant) =>
        Procedures.FirstOrDefault(procedure => procedure.InForce.Contains(instant));

    /// <summary>The obligation with this id; null when it has none.</summary>
    public Obligation? Owes(string id) => Obligations.FirstOrDefault(owed => owed.Id == id);

    /// <summary>What a status does: filings are shut while the participant is out, benefits given while in.</summary>
    public StatusEffect EffectOf(ParticipantStatus status) =>
        new(status, EntryTypes.Count > 0 && status.IsOut(), Tiers.Count > 0 && status.IsIn());

    /// <summary>What every status does.</summary>
    public IEnumerable<StatusEffect> Effects => Enum.GetValues<ParticipantStatus>().Select(EffectOf);
}
