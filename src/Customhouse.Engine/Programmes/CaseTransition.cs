using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Engine;

/// <summary>An act that is asked for, with all that its transition may ask.</summary>
sealed record CaseAsk(Participation Case, ProgrammeAct Act, ProgrammeFacts Facts, ProgrammeLaw Law)
{
    /// <summary>The instant.</summary>
    public Instant Now => Facts.Now;

    /// <summary>Who acts.</summary>
    public Actor By => Facts.By;

    /// <summary>The ground of the notice in force.</summary>
    public ImmediateGround Ground => Case.Notice?.Ground ?? ImmediateGround.None;

    /// <summary>The clock of the step that is waited for.</summary>
    public ClockRule? Clock => Law.Procedure.ClockOf(Case.Standing.Step, Ground);
}

/// <summary>Something that a transition needs.</summary>
/// <param name="Id">Its name, such as PROOFS.</param>
/// <param name="Sentence">What is needed, without a full stop.</param>
/// <param name="Lacks">What is missing of it, a sentence each.</param>
sealed record Need(string Id, string Sentence, Func<CaseAsk, IEnumerable<string>> Lacks)
{
    /// <summary>A need of one sentence, which is said when it does not hold.</summary>
    public static Need That(string id, string sentence, Func<CaseAsk, bool> holds, Func<CaseAsk, string> found) =>
        new(id, sentence, ask => holds(ask) ? [] : [$"{sentence}; {found(ask)}."]);
}

/// <summary>
/// One sentence of a case: on which act, by whom, from which statuses and steps, with what it needs, to which status
/// and step. The decider walks a table of them and does nothing else, and the documents are made of the same table.
/// </summary>
/// <param name="id">Its name, such as SERVED. Storage format: never rename.</param>
/// <param name="sentence">What it says, a whole sentence without its full stop.</param>
public sealed class CaseTransition(string id, string sentence)
{
    /// <summary>Its name, such as SERVED.</summary>
    public string Id { get; } = id;

    /// <summary>What it says.</summary>
    public string Sentence { get; } = sentence;

    /// <summary>On which act.</summary>
    public required ProgrammeWord On { get; init; }

    /// <summary>In which capacity.</summary>
    public required IReadOnlyList<ProgrammeRole> By { get; init; }

    /// <summary>From which statuses.</summary>
    public required IReadOnlyList<ParticipantStatus> From { get; init; }

    /// <summary>From which steps; empty for any.</summary>
    public IReadOnlyList<ProcedureStep> FromStep { get; init; } = [];

    /// <summary>The status after it; null when it stays.</summary>
    public ParticipantStatus? To { get; init; }

    /// <summary>The step after it, whose clock starts; null when it stays, and its clock with it.</summary>
    public ProcedureStep? ToStep { get; init; }

    /// <summary>Ids and sentences of what it needs, in the order in which it is asked.</summary>
    public IEnumerable<(string Id, string Sentence)> Needed => Needs.Select(need => (need.Id, need.Sentence));

    internal IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>The condition by which it is chosen among others of the same act; null for none.</summary>
    internal Func<CaseAsk, bool>? When { get; init; }

    /// <summary>When the clock after it runs out, where the procedure's days do not say; null where they do.</summary>
    internal Func<CaseAsk, Instant?>? Due { get; init; }

    internal bool IsFrom(Standing standing) =>
        From.Contains(standing.Status) && (FromStep.Count == 0 || FromStep.Contains(standing.Step));

    internal bool IsChosen(CaseAsk ask) => When is null || When(ask);

    /// <summary>All that an act lacks for it, apart from the standing of the case.</summary>
    internal IEnumerable<Lack> Lacks(CaseAsk ask)
    {
        if (!By.Contains(ask.By.Role))
            yield return new Lack("ROLE", $"{ask.Act.Word} is done by {string.Join(" or ", By)}, not by " +
                $"{ask.By.Role}.");
        foreach (var need in Needs)
            foreach (var said in need.Lacks(ask)) yield return new Lack(need.Id, said);
    }

    /// <summary>How the case stands after it. A clock that starts on another's end starts at that instant.</summary>
    internal Standing After(CaseAsk ask, Instant from)
    {
        var standing = ask.Case.Standing;
        var step = ToStep ?? standing.Step;
        return new Standing(To ?? standing.Status, step,
            Due is not null ? Due(ask) : ToStep is null ? standing.Due : Clock(ask, step, from));
    }

    static Instant? Clock(CaseAsk ask, ProcedureStep step, Instant from)
    {
        var ground = ask.Act.Ground == ImmediateGround.None ? ask.Ground : ask.Act.Ground;
        return step is ProcedureStep.None or ProcedureStep.Charging ? null
            : ask.Law.Procedure.ClockOf(step, ground) is { } clock ? BusinessDays.Due(from, clock.Days, clock.Count)
            : throw new InvalidOperationException($"{ask.Law.Programme.Id} has no clock of {step}.");
    }
}
