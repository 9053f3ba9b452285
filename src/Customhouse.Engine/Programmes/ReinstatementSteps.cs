using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using static Customhouse.Engine.CaseSets;
using static Customhouse.Engine.Needs;
using static Customhouse.Engine.ReinstatementNeeds;
using static Customhouse.Terms.ParticipantStatus;
using static Customhouse.Terms.ProcedureStep;

namespace Customhouse.Engine;

/// <summary>The way back: plan, conditions, review, relapse.</summary>
static class ReinstatementSteps
{
    public static readonly CaseTransition[] All =
    [
        new("PLANNED", "A remedial plan with dated steps is handed in")
        {
            On = ProgrammeWord.SubmitPlan, By = Filer, From = [ActionProposed, .. Out], Needs = [Person, PlanSteps],
        },
        new("PLAN.CONFIRMED", "An officer confirms a step of the plan as done")
        {
            On = ProgrammeWord.ConfirmStep, By = Officer, From = [ActionProposed, ConditionallyReinstated, .. Out],
            Needs = [Person, OpenStep],
        },
        new("REINSTATED.CONDITIONALLY", "Reinstated on a plan and on conditions that are measured, until a review")
        {
            On = ProgrammeWord.ReinstateConditionally, By = Decider, From = Shut, FromStep = Told,
            To = ConditionallyReinstated, ToStep = ProcedureStep.Review,
            Needs = [Person, Reasons, Served, ReinstatementNeeds.Plan, Conditions, ReviewDay],
            Due = ask => ask.Act.Day is { } day ? BusinessDays.EndOf(day) : null,
        },
        new("REVIEW.MET", "The conditions are found kept: the participant is reinstated")
        {
            On = ProgrammeWord.Review, By = Decider, From = [ConditionallyReinstated],
            FromStep = [ProcedureStep.Review], To = Reinstated, ToStep = ProcedureStep.None,
            Needs = [Person, Reasons, Measured], When = AreMet,
        },
        new("REVIEW.UNMET", "A condition is found broken: the suspension that the notice led to returns")
        {
            On = ProgrammeWord.Review, By = Decider, From = [ConditionallyReinstated],
            FromStep = [ProcedureStep.Review], To = Suspended, ToStep = ProcedureStep.Appeal,
            Needs = [Person, Reasons, Served, Measured], When = ask => !AreMet(ask),
        },
        new("RELAPSED", "A condition is broken before the review: the suspension returns")
        {
            On = ProgrammeWord.Relapse, By = [ProgrammeRole.DecidingOfficial, ProgrammeRole.System],
            From = [ConditionallyReinstated], FromStep = [ProcedureStep.Review], To = Suspended,
            ToStep = ProcedureStep.Appeal, Needs = [Person, Served, Broken],
        },
        new("REINSTATED", "Reinstated without conditions")
        {
            On = ProgrammeWord.Reinstate, By = Decider, From = Shut, To = Reinstated, ToStep = ProcedureStep.None,
            Needs = [Person, Reasons],
        },
    ];
}

/// <summary>What the system does by itself with a suspended participant, from the day on which it can.</summary>
static class RemovalSteps
{
    public static readonly CaseTransition[] All =
    [
        new("REMOVED", "The system removes a suspended participant that was told why; its clocks run on")
        {
            On = ProgrammeWord.Remove, By = CaseSets.System, From = Shut, FromStep = Told, To = Removed,
            Needs = [Automatic, Served, InEffect],
        },
        new("REINSTATED.REMOVED", "A removed participant is reinstated, and the system has to restore it")
        {
            On = ProgrammeWord.Reinstate, By = Decider, From = [Removed], FromStep = Told, ToStep = Restoration,
            Needs = [Person, Reasons],
        },
        new("CONDITIONS.REMOVED", "A removed participant is reinstated on conditions, and the system has to restore it")
        {
            On = ProgrammeWord.ReinstateConditionally, By = Decider, From = [Removed], FromStep = Told,
            ToStep = Restoration,
            Needs = [Person, Reasons, Served, ReinstatementNeeds.Plan, Conditions, ReviewDay],
        },
        new("RESTORED", "The system restores a participant")
        {
            On = ProgrammeWord.Restore, By = CaseSets.System, From = [Removed], FromStep = [Restoration],
            To = Reinstated, ToStep = ProcedureStep.None, When = ask => !IsConditional(ask),
        },
        new("RESTORED.CONDITIONALLY", "The system restores a participant on conditions")
        {
            On = ProgrammeWord.Restore, By = CaseSets.System, From = [Removed], FromStep = [Restoration],
            To = ConditionallyReinstated, ToStep = ProcedureStep.Review, When = IsConditional, Due = Reviewed,
        },
    ];

    /// <summary>True when a removed participant is reinstated on conditions.</summary>
    public static bool IsConditional(CaseAsk ask) => ask.Case.Conditions.Count > 0;

    /// <summary>When its review is over.</summary>
    public static Instant? Reviewed(CaseAsk ask) =>
        ask.Case.ReviewDay is { } day ? BusinessDays.EndOf(day) : null;
}
