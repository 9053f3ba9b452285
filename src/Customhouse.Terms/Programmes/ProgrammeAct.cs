using NodaTime;

namespace Customhouse.Terms;

/// <summary>What is done in a case. Numbers are storage format.</summary>
public enum ProgrammeWord : byte
{
    /// <summary>A filer applies.</summary>
    Apply = 1,
    /// <summary>An applicant is admitted.</summary>
    Admit = 2,
    /// <summary>An applicant is not admitted; said: the reasons.</summary>
    Deny = 3,
    /// <summary>A participant leaves.</summary>
    Withdraw = 4,
    /// <summary>An action is proposed; said: why.</summary>
    Propose = 5,
    /// <summary>A charge is stated.</summary>
    Charge = 6,
    /// <summary>A notice of charges is issued.</summary>
    IssueNotice = 7,
    /// <summary>The notice is served; said: how and to whom.</summary>
    Serve = 8,
    /// <summary>The participant responds; said: the response, or its hash.</summary>
    Respond = 9,
    /// <summary>A late response is accepted; said: for which cause.</summary>
    AcceptLate = 10,
    /// <summary>A clock is extended by so many of its days; said: for which cause.</summary>
    Extend = 11,
    /// <summary>Decided: suspended; said: the reasons.</summary>
    Suspend = 12,
    /// <summary>Decided: no action; said: the reasons.</summary>
    Dismiss = 13,
    /// <summary>Suspended at once, on a ground, by a notice of charges; said: the facts of the ground.</summary>
    SuspendImmediately = 14,
    /// <summary>The participant appeals; said: its answer to the facts, and how it complies.</summary>
    Appeal = 15,
    /// <summary>Decided on appeal: the action falls; said: the reasons.</summary>
    GrantAppeal = 16,
    /// <summary>Decided on appeal: the action stands; said: the reasons.</summary>
    RefuseAppeal = 17,
    /// <summary>A remedial plan is handed in.</summary>
    SubmitPlan = 18,
    /// <summary>A step of the plan is confirmed as done; number: which, from 1.</summary>
    ConfirmStep = 19,
    /// <summary>Reinstated on conditions until a review; said: the reasons.</summary>
    ReinstateConditionally = 20,
    /// <summary>The conditions are reviewed; said: the reasons.</summary>
    Review = 21,
    /// <summary>A condition is not kept.</summary>
    Relapse = 22,
    /// <summary>Reinstated; said: the reasons.</summary>
    Reinstate = 23,
    /// <summary>The system removes a suspended participant.</summary>
    Remove = 24,
    /// <summary>The system restores one whose reinstatement was decided.</summary>
    Restore = 25,
    /// <summary>Expelled; said: the reasons.</summary>
    Expel = 26,
    /// <summary>The standing of a participant becomes public; said: the reasons.</summary>
    Publish = 27,
    /// <summary>Documents are asked for.</summary>
    RequestDocuments = 28,
    /// <summary>A document is produced.</summary>
    Produce = 29,
    /// <summary>What the documents of an entry show; said: the reasons.</summary>
    Find = 30,
    /// <summary>A clock ran out; number: the request whose clock it was, 0 for that of the case.</summary>
    Lapse = 31,
}

/// <summary>
/// One act in a case as it is asked for, and as it is kept. What the word does not take stays as it is here.
/// </summary>
/// <param name="Word">What is done.</param>
/// <param name="Said">Reasons, cause, facts; what the word says. Empty for nothing.</param>
public sealed record ProgrammeAct(ProgrammeWord Word, string Said = "")
{
    /// <summary>Days, step or request, as the word says; 0 for none.</summary>
    public int Number { get; init; }

    /// <summary>Numbers of the charges of a notice.</summary>
    public IReadOnlyList<int> Charges { get; init; } = [];

    /// <summary>The ground of an immediate suspension.</summary>
    public ImmediateGround Ground { get; init; }

    /// <summary>From when a suspension takes effect; null for at once.</summary>
    public Instant? Effective { get; init; }

    /// <summary>The day of a review.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>A charge.</summary>
    public Charge? Charge { get; init; }

    /// <summary>Steps of a plan.</summary>
    public IReadOnlyList<PlanStep> Plan { get; init; } = [];

    /// <summary>Conditions of a reinstatement.</summary>
    public IReadOnlyList<ReinstatementCondition> Conditions { get; init; } = [];

    /// <summary>What documents are asked for.</summary>
    public DocumentRequest? Request { get; init; }

    /// <summary>A document.</summary>
    public ProducedDocument? Document { get; init; }

    /// <summary>What is found of documents.</summary>
    public DocumentFinding? Finding { get; init; }
}
