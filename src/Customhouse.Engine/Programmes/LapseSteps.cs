using Customhouse.Law;
using Customhouse.Terms;
using static Customhouse.Engine.CaseSets;
using static Customhouse.Terms.ParticipantStatus;
using static Customhouse.Terms.ProcedureStep;

namespace Customhouse.Engine;

/// <summary>
/// What follows by itself when a clock runs out. That of a document request comes first: it changes nothing else.
/// </summary>
static class LapseSteps
{
    const ProgrammeWord Lapse = ProgrammeWord.Lapse;

    public static readonly CaseTransition[] All =
    [
        new("DOCUMENTS.LAPSED", "Documents did not come in time: they count as unanswered")
        {
            On = Lapse, By = CaseSets.System, From = Enum.GetValues<ParticipantStatus>(),
            When = ask => ask.Act.Number > 0,
        },
        new("SERVICE.LAPSED", "The notice was not served in time: the proposal falls")
        {
            On = Lapse, By = CaseSets.System, From = [ActionProposed], FromStep = [Service], To = Participating,
            ToStep = ProcedureStep.None, When = Falls,
        },
        new("SERVICE.LAPSED.AT.ONCE", "The notice of an immediate suspension was not served in time: it ends")
        {
            On = Lapse, By = CaseSets.System, From = [ImmediatelySuspended], FromStep = [Service], To = Participating,
            ToStep = ProcedureStep.None, When = ask => ask.Clock?.Default == ClockDefault.SuspensionEnds,
        },
        new("RESPONSE.FINAL", "No response came in time: the proposal is final")
        {
            On = Lapse, By = CaseSets.System, From = [ActionProposed], FromStep = [ProcedureStep.Response],
            To = Suspended, ToStep = ProcedureStep.Appeal,
            When = ask => ask.Clock?.Default == ClockDefault.ProposalFinal,
        },
        new("RESPONSE.RECORD", "No response came in time: it is decided on the record")
        {
            On = Lapse, By = CaseSets.System, From = [ActionProposed], FromStep = [ProcedureStep.Response],
            ToStep = ProcedureStep.Decision, When = ask => ask.Clock?.Default == ClockDefault.OnTheRecord,
        },
        new("DECISION.LAPSED", "Nothing was decided in time: the proposal falls")
        {
            On = Lapse, By = CaseSets.System, From = [ActionProposed], FromStep = [ProcedureStep.Decision],
            To = Participating, ToStep = ProcedureStep.None, When = Falls,
        },
        new("APPEAL.LAPSED", "No appeal came in time: the action stands")
        {
            On = Lapse, By = CaseSets.System, From = OutForGood, FromStep = [ProcedureStep.Appeal],
            ToStep = ProcedureStep.None, When = Stands,
        },
        new("APPEAL.UNDECIDED", "The appeal was not decided in time: the action stands, and a court may be asked")
        {
            On = Lapse, By = CaseSets.System, From = OutForGood, FromStep = [AppealDecision],
            ToStep = ProcedureStep.None, When = Stands,
        },
        new("REVIEW.LAPSED", "The day of review passed without a review: the participant is reinstated")
        {
            On = Lapse, By = CaseSets.System, From = [ConditionallyReinstated], FromStep = [ProcedureStep.Review],
            To = Reinstated, ToStep = ProcedureStep.None, When = Returns,
        },
        new("RESTORED.LAPSED", "The system did not restore a participant in time: it is restored")
        {
            On = Lapse, By = CaseSets.System, From = [Removed], FromStep = [Restoration], To = Reinstated,
            ToStep = ProcedureStep.None, When = ask => Returns(ask) && !RemovalSteps.IsConditional(ask),
        },
        new("RESTORED.LAPSED.CONDITIONALLY", "The system did not restore a participant in time: it is, on conditions")
        {
            On = Lapse, By = CaseSets.System, From = [Removed], FromStep = [Restoration], To = ConditionallyReinstated,
            ToStep = ProcedureStep.Review, When = ask => Returns(ask) && RemovalSteps.IsConditional(ask),
            Due = RemovalSteps.Reviewed,
        },
    ];

    static bool Falls(CaseAsk ask) => ask.Clock?.Default == ClockDefault.ProposalFalls;

    static bool Stands(CaseAsk ask) => ask.Clock?.Default == ClockDefault.ActionStands;

    static bool Returns(CaseAsk ask) => ask.Clock?.Default == ClockDefault.Reinstated;
}
