using Customhouse.Terms;
using static Customhouse.Engine.CaseSets;
using static Customhouse.Engine.Needs;
using static Customhouse.Terms.ParticipantStatus;
using static Customhouse.Terms.ProcedureStep;

namespace Customhouse.Engine;

/// <summary>Coming and going of one's own will.</summary>
static class JoiningSteps
{
    public static readonly CaseTransition[] All =
    [
        new("APPLIED", "A filer applies")
        {
            On = ProgrammeWord.Apply, By = Filer, From = [ParticipantStatus.None, Withdrawn], To = Applied,
            Needs = [Person, Open],
        },
        new("ADMITTED", "An applicant is admitted")
        {
            On = ProgrammeWord.Admit, By = Officer, From = [Applied], To = Participating, Needs = [Person],
        },
        new("DENIED", "An applicant is not admitted, for reasons")
        {
            On = ProgrammeWord.Deny, By = Officer, From = [Applied], To = ParticipantStatus.None,
            Needs = [Person, Reasons],
        },
        new("WITHDRAWN", "Who is not suspended may leave; charges that were stated stay on file")
        {
            On = ProgrammeWord.Withdraw, By = Filer, From = [Applied, .. In], To = Withdrawn,
            ToStep = ProcedureStep.None, Needs = [Person],
        },
    ];
}

/// <summary>From a proposal to the service of its notice.</summary>
static class ChargeSteps
{
    public static readonly CaseTransition[] All =
    [
        new("PROPOSED", "An officer proposes an action and says why")
        {
            On = ProgrammeWord.Propose, By = Officer, From = Free, To = ActionProposed, ToStep = Charging,
            Needs = [Person, Reasons],
        },
        new("CHARGED", "A charge is stated, with all its parts, or not at all")
        {
            On = ProgrammeWord.Charge, By = Officer, From = In,
            FromStep = [ProcedureStep.None, Charging, ProcedureStep.Review],
            Needs = [Person, ChargeParts, Owed, Entries, NoSuspicion],
        },
        new("NOTICED", "A notice is issued of charges whose proofs verify at that moment")
        {
            On = ProgrammeWord.IssueNotice, By = Officer, From = [ActionProposed], FromStep = [Charging],
            ToStep = Service, Needs = [Person, NamedCharges, ProofsVerify],
        },
        new("SERVED", "The notice is served, and the time to respond begins")
        {
            On = ProgrammeWord.Serve, By = Officer, From = [ActionProposed], FromStep = [Service],
            ToStep = ProcedureStep.Response, Needs = [Person, Reasons],
        },
        new("SERVED.IMMEDIATE", "The notice of an immediate suspension is served, and the time to appeal begins")
        {
            On = ProgrammeWord.Serve, By = Officer, From = [ImmediatelySuspended], FromStep = [Service],
            ToStep = ProcedureStep.Appeal, Needs = [Person, Reasons],
        },
        new("RESPONDED", "The participant responds in time")
        {
            On = ProgrammeWord.Respond, By = Filer, From = [ActionProposed], FromStep = [ProcedureStep.Response],
            ToStep = ProcedureStep.Decision, Needs = [Person, Reasons],
        },
        new("RESPONDED.LATE", "A late response is kept as late")
        {
            On = ProgrammeWord.Respond, By = Filer, From = [ActionProposed, Suspended, Removed],
            FromStep = [ProcedureStep.Decision, ProcedureStep.Appeal], Needs = [Person, Reasons],
            When = ask => ask.Case.Response is null
                && (ask.Case.Standing.Status == ActionProposed || ask.Case.IsByDefault),
        },
    ];
}
