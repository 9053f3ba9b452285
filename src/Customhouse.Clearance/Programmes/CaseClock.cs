using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// What the system does in cases by itself as time goes on: clocks, removal, restoration, and once on each Eastern day
/// a look at the conditions of a reinstatement.
/// </summary>
sealed class CaseClock(StationSettings settings)
{
    /// <summary>
    /// Rounds that one instant can need: what follows from a clock, and then what the system does about that.
    /// </summary>
    public const int Rounds = 2;

    readonly Dictionary<(ProgrammeId, FilerCode), LocalDate> measured = [];

    /// <summary>What the system is to do by an instant, at most one act a case.</summary>
    public IReadOnlyList<CaseCall> Due(CaseRegister cases, Instant now) =>
    [
        .. from one in cases.All()
           let word = WordOf(one, settings.Programmes(one.Programme)?.ProcedureAt(now), now)
           where word is not null
           select new CaseCall(one.Programme, one.Participant, Actor.System, new ProgrammeAct(word.Value), now),
    ];

    ProgrammeWord? WordOf(Participation one, Procedure? procedure, Instant now)
    {
        if (procedure is null || one.Learned > now) return null;
        if (one.NextDue?.Due <= now) return ProgrammeWord.Lapse;
        if (one.Standing.Step == ProcedureStep.Restoration) return ProgrammeWord.Restore;
        if (IsToMeasure(one, When.Day(now))) return ProgrammeWord.Relapse;
        return IsToRemove(one) && one.Effective <= now && procedure.Automatic?.Contains(now) == true
            ? ProgrammeWord.Remove : null;
    }

    // A relapse is asked for on every day, and refused as long as the figures keep the conditions.
    bool IsToMeasure(Participation one, LocalDate today)
    {
        if (one.Standing is not { Status: ParticipantStatus.ConditionallyReinstated, Step: ProcedureStep.Review }
            || measured.TryGetValue((one.Programme, one.Participant), out var day) && day >= today) return false;
        measured[(one.Programme, one.Participant)] = today;
        return true;
    }

    // Who was not told why stays suspended, and is not removed.
    static bool IsToRemove(Participation one) => one.Notice?.Served is not null
        && one.Standing.Status is ParticipantStatus.Suspended or ParticipantStatus.ImmediatelySuspended
        && one.Standing.Step is ProcedureStep.None or ProcedureStep.Appeal or ProcedureStep.AppealDecision;
}
