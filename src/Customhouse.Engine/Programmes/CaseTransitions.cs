using System.Collections.Frozen;
using Customhouse.Terms;
using static Customhouse.Terms.ParticipantStatus;

namespace Customhouse.Engine;

/// <summary>The whole table of transitions of a case, in the order in which they are asked.</summary>
public static class CaseTransitions
{
    /// <summary>All.</summary>
    public static IReadOnlyList<CaseTransition> All { get; } =
    [
        .. JoiningSteps.All, .. ChargeSteps.All, .. DecisionSteps.All, .. AppealSteps.All, .. ReinstatementSteps.All,
        .. RemovalSteps.All, .. DocumentSteps.All, .. LapseSteps.All,
    ];

    static readonly FrozenDictionary<ProgrammeWord, CaseTransition[]> ByWord =
        All.GroupBy(transition => transition.On).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    internal static CaseTransition[] Of(ProgrammeWord word) =>
        ByWord.TryGetValue(word, out var found) ? found : [];
}

/// <summary>Statuses and roles that many transitions have.</summary>
static class CaseSets
{
    public static readonly ParticipantStatus[] Free = [Participating, Reinstated];

    public static readonly ParticipantStatus[] In =
        [Participating, Reinstated, ConditionallyReinstated, ActionProposed];

    public static readonly ParticipantStatus[] Shut = [Suspended, ImmediatelySuspended];

    public static readonly ParticipantStatus[] Out = [Suspended, ImmediatelySuspended, Removed];

    public static readonly ParticipantStatus[] OutForGood = [Suspended, ImmediatelySuspended, Removed, Expelled];

    public static readonly ParticipantStatus[] Anyone = [.. In, .. Out];

    /// <summary>Steps of a participant that is out and was told why.</summary>
    public static readonly ProcedureStep[] Told =
        [ProcedureStep.None, ProcedureStep.Appeal, ProcedureStep.AppealDecision];

    public static readonly ProgrammeRole[] Filer = [ProgrammeRole.Participant];

    public static readonly ProgrammeRole[] Officer = [ProgrammeRole.Officer];

    public static readonly ProgrammeRole[] Decider = [ProgrammeRole.DecidingOfficial];

    public static readonly ProgrammeRole[] Hearer = [ProgrammeRole.AppealOfficial];

    public static readonly ProgrammeRole[] System = [ProgrammeRole.System];
}
