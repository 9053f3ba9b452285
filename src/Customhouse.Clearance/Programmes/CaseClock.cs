using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>What the system does in cases by itself as time goes on: clocks, removal, restoration.</summary>
static class CaseClock
{
    /// <summary>
    /// Rounds that one instant can need: what follows from a clock, and then what the system does about that.
    /// </summary>
    public const int Rounds = 2;

    /// <summary>What the system is to do by an instant, at most one act a case.</summary>
    public static IReadOnlyList<CaseCall> Due(CaseRegister cases, StationSettings settings, Instant now) =>
    [
        .. from one in cases.All()
           where settings.Programmes(one.Programme) is not null
           let word = WordOf(one, settings.Programmes(one.Programme)!.ProcedureAt(now), now)
           where word is not null
           select new CaseCall(one.Programme, one.Participant, Actor.System, new ProgrammeAct(word.Value), now),
    ];

    static ProgrammeWord? WordOf(Participation one, Procedure? procedure, Instant now)
    {
        if (procedure is null || one.Learned > now) return null;
        if (one.NextDue?.Due <= now) return ProgrammeWord.Lapse;
        if (one.Standing.Step == ProcedureStep.Restoration) return ProgrammeWord.Restore;
        return IsToRemove(one) && one.Effective <= now && procedure.Automatic?.Contains(now) == true
            ? ProgrammeWord.Remove : null;
    }

    // Who was not told why stays suspended, and is not removed.
    static bool IsToRemove(Participation one) => one.Notice?.Served is not null
        && one.Standing.Status is ParticipantStatus.Suspended or ParticipantStatus.ImmediatelySuspended
        && one.Standing.Step is ProcedureStep.None or ProcedureStep.Appeal or ProcedureStep.AppealDecision;
}
