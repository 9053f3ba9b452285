using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using static Customhouse.Engine.CaseSets;
using static Customhouse.Engine.Needs;
using static Customhouse.Terms.ParticipantStatus;
using static Customhouse.Terms.ProcedureStep;

namespace Customhouse.Engine;

/// <summary>What an official decides of a proposal, of a late response, of more time.</summary>
static class DecisionSteps
{
    public static readonly CaseTransition[] All =
    [
        new("LATE.ACCEPTED", "A late response is accepted for cause before the decision")
        {
            On = ProgrammeWord.AcceptLate, By = Decider, From = [ActionProposed], FromStep = [ProcedureStep.Decision],
            Needs = [Person, Reasons, LateResponse],
        },
        new("LATE.REOPENS", "A late response that is accepted for cause lifts what followed from silence")
        {
            On = ProgrammeWord.AcceptLate, By = Decider, From = [Suspended, Removed],
            FromStep = [ProcedureStep.Appeal], To = ActionProposed, ToStep = ProcedureStep.Decision,
            Needs = [Person, Reasons, LateResponse],
            When = ask => ask.Case.IsByDefault,
        },
        new("EXTENDED", "A clock is extended for cause")
        {
            On = ProgrammeWord.Extend, By = [ProgrammeRole.DecidingOfficial, ProgrammeRole.AppealOfficial],
            From = [ActionProposed, .. OutForGood],
            FromStep = [Service, ProcedureStep.Response, ProcedureStep.Decision, ProcedureStep.Appeal, AppealDecision],
            Needs = [Person, Reasons, Extension], Due = Extended,
        },
        new("SUSPENDED", "Suspended by a decision on a served notice, after the participant could respond")
        {
            On = ProgrammeWord.Suspend, By = Decider, From = [ActionProposed],
            FromStep = [ProcedureStep.Response, ProcedureStep.Decision], To = Suspended, ToStep = ProcedureStep.Appeal,
            Needs = [Person, Reasons, Served, Heard, OtherThanProposer, Effective],
        },
        new("DISMISSED", "The proposal is dismissed")
        {
            On = ProgrammeWord.Dismiss, By = Decider, From = [ActionProposed], To = Participating,
            ToStep = ProcedureStep.None, Needs = [Person, Reasons],
        },
        new("SUSPENDED.AT.ONCE", "Suspended at once on a ground, by a notice of charges whose proofs verify")
        {
            On = ProgrammeWord.SuspendImmediately, By = Decider, From = In, To = ImmediatelySuspended,
            ToStep = Service,
            Needs = [Person, Reasons, Ground, NamedCharges, ProofsVerify, OtherThanProposer],
        },
        new("EXPELLED", "Expelled once the suspension stands and the time to appeal it is over")
        {
            On = ProgrammeWord.Expel, By = Decider, From = Out, FromStep = [ProcedureStep.None], To = Expelled,
            ToStep = ProcedureStep.Appeal, Needs = [Person, Reasons, Expels, Served, OtherThanProposer],
        },
        new("PUBLISHED", "How the participant stands is made public")
        {
            On = ProgrammeWord.Publish, By = Decider, From = OutForGood, FromStep = Told,
            Needs = [Person, Reasons, Served],
        },
    ];

    // The days are added to the last day of the clock, and counted as the clock counts.
    static Instant? Extended(CaseAsk ask)
    {
        if (ask.Case.Standing.Due is not { } due || ask.Clock is not { } clock) return ask.Case.Standing.Due;
        var last = When.Day(due).PlusDays(-1);
        return BusinessDays.EndOf(BusinessDays.Last(last, ask.Act.Number, clock.Count));
    }
}
