using Customhouse.Terms;
using static Customhouse.Engine.CaseSets;
using static Customhouse.Engine.Needs;
using static Customhouse.Terms.ParticipantStatus;
using static Customhouse.Terms.ProcedureStep;

namespace Customhouse.Engine;

/// <summary>An appeal and its decision.</summary>
static class AppealSteps
{
    public static readonly CaseTransition[] All =
    [
        new("APPEALED", "The participant appeals in time; the action stays in force")
        {
            On = ProgrammeWord.Appeal, By = Filer, From = OutForGood, FromStep = [ProcedureStep.Appeal],
            ToStep = AppealDecision, Needs = [Person, Reasons],
        },
        new("APPEAL.GRANTED", "The appeal is granted: the participant is reinstated")
        {
            On = ProgrammeWord.GrantAppeal, By = Hearer, From = [Suspended, ImmediatelySuspended, Expelled],
            FromStep = [AppealDecision], To = Reinstated, ToStep = ProcedureStep.None,
            Needs = [Person, Reasons, OtherThanProposer, OtherThanDecider],
        },
        new("APPEAL.GRANTED.REMOVED", "The appeal of a participant that the system removed is granted")
        {
            On = ProgrammeWord.GrantAppeal, By = Hearer, From = [Removed], FromStep = [AppealDecision],
            ToStep = Restoration, Needs = [Person, Reasons, OtherThanProposer, OtherThanDecider],
        },
        new("APPEAL.REFUSED", "The appeal is refused: the action stands")
        {
            On = ProgrammeWord.RefuseAppeal, By = Hearer, From = OutForGood, FromStep = [AppealDecision],
            ToStep = ProcedureStep.None, Needs = [Person, Reasons, OtherThanProposer, OtherThanDecider],
        },
    ];
}
