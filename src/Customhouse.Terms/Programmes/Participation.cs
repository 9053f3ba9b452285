using NodaTime;

namespace Customhouse.Terms;

/// <summary>Status, step and clock of a case.</summary>
/// <param name="Status">How the participant stands.</param>
/// <param name="Step">What is waited for.</param>
/// <param name="Due">When the clock of the step runs out: the first instant after it; null when it has none.</param>
public readonly record struct Standing(ParticipantStatus Status, ProcedureStep Step, Instant? Due);

/// <summary>
/// A filer's part in a programme, folded from what was told of it, and from nothing else. Immutable.
/// </summary>
/// <param name="Programme">The programme.</param>
/// <param name="Participant">The filer.</param>
public sealed record Participation(ProgrammeId Programme, FilerCode Participant)
{
    /// <summary>Status, step and clock.</summary>
    public Standing Standing { get; init; }

    /// <summary>When the last act was told; an earlier one is refused.</summary>
    public Instant? Learned { get; init; }

    /// <summary>Charges stated, in the order of their numbers.</summary>
    public IReadOnlyList<Charge> Charges { get; init; } = [];

    /// <summary>Who stated each charge, in the same order.</summary>
    public IReadOnlyList<string> ChargedBy { get; init; } = [];

    /// <summary>Numbers of the charges whose obligation the system did not enforce then.</summary>
    public IReadOnlyList<int> Unenforced { get; init; } = [];

    /// <summary>The notice in force; null when none was issued, or what it said fell.</summary>
    public Notice? Notice { get; init; }

    /// <summary>Notices issued so far.</summary>
    public int Notices { get; init; }

    /// <summary>Numbers of the charges that stood in a notice, so that none is made of them again.</summary>
    public IReadOnlyList<int> Noticed { get; init; } = [];

    /// <summary>Who proposed the action under way; null for none.</summary>
    public string? Proposer { get; init; }

    /// <summary>Who decided last; null for nobody, and for a clock.</summary>
    public string? Decider { get; init; }

    /// <summary>The response to the notice in force.</summary>
    public Response? Response { get; init; }

    /// <summary>True when the suspension is what follows from silence.</summary>
    public bool IsByDefault { get; init; }

    /// <summary>From when the suspension takes effect; null when there is none.</summary>
    public Instant? Effective { get; init; }

    /// <summary>True when the step's clock was extended.</summary>
    public bool IsExtended { get; init; }

    /// <summary>The remedial plan.</summary>
    public IReadOnlyList<PlanStep> Plan { get; init; } = [];

    /// <summary>The conditions of a reinstatement.</summary>
    public IReadOnlyList<ReinstatementCondition> Conditions { get; init; } = [];

    /// <summary>The day of review; null for none.</summary>
    public LocalDate? ReviewDay { get; init; }

    /// <summary>True when how it stands was made public.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Document requests, in the order of their numbers.</summary>
    public IReadOnlyList<OpenRequest> Requests { get; init; } = [];

    /// <summary>
    /// The clock that runs out first: when, and of which document request; 0 for that of the case. Null for none.
    /// </summary>
    public (Instant Due, int Request)? NextDue
    {
        get
        {
            var due = Requests.Where(one => !one.HasLapsed && !one.IsAnswered)
                .Select(one => (one.Due, one.Request.Number));
            if (Standing.Due is { } step) due = due.Append((step, 0));
            return due.OrderBy(one => one).Cast<(Instant, int)?>().FirstOrDefault();
        }
    }

    /// <summary>The case after something was told of it.</summary>
    public Participation After(ProgrammeTold told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var (act, before) = (told.Act, Standing);
        var next = this with
        {
            Learned = told.Learned,
            Standing = told.After,
            IsExtended = act.Word == ProgrammeWord.Extend || IsExtended && told.After.Step == before.Step,
        };
        next = next.ByWord(told, before);
        return told.After.Status == before.Status ? next : next.Closed(before.Status);
    }

    Participation ByWord(ProgrammeTold told, Standing before) => told.Act.Word switch
    {
        ProgrammeWord.Propose => this with { Proposer = told.By.Person, Decider = null, Response = null },
        ProgrammeWord.Charge => this with
        {
            Charges = [.. Charges, told.Act.Charge!],
            ChargedBy = [.. ChargedBy, told.By.Person],
            Unenforced = told.Unenforced.Count == 0 ? Unenforced : [.. Unenforced, told.Act.Charge!.Number],
        },
        ProgrammeWord.IssueNotice => WithNotice(told),
        ProgrammeWord.SuspendImmediately => WithNotice(told) with
        {
            Decider = told.By.Person,
            Effective = told.Learned,
            Response = null,
            IsByDefault = false,
        },
        ProgrammeWord.Serve => this with { Notice = Notice! with { Served = told.Learned } },
        ProgrammeWord.Respond => Responded(told, before),
        ProgrammeWord.AcceptLate => this with { Response = Response! with { IsAccepted = true } },
        ProgrammeWord.Suspend => this with
        {
            Decider = told.By.Person,
            Effective = told.Act.Effective ?? told.Learned,
            IsByDefault = false,
        },
        ProgrammeWord.Dismiss or ProgrammeWord.Reinstate => this with { Decider = told.By.Person },
        ProgrammeWord.SubmitPlan => this with { Plan = told.Act.Plan },
        ProgrammeWord.ConfirmStep => this with { Plan = Confirmed(told.Act.Number - 1) },
        ProgrammeWord.ReinstateConditionally => this with
        {
            Decider = told.By.Person,
            Conditions = told.Act.Conditions,
            ReviewDay = told.Act.Day,
        },
        ProgrammeWord.Publish => this with { IsPublished = true },
        ProgrammeWord.RequestDocuments => this with
        {
            Requests = [.. Requests, new OpenRequest(told.Act.Request!, told.Due!.Value, false, [], [])],
        },
        ProgrammeWord.Produce => OfRequest(told.Act.Document!.Request, request => request with
        {
            Produced = [.. request.Produced, told.Act.Document],
        }),
        ProgrammeWord.Find => OfRequest(told.Act.Finding!.Request, request => request with
        {
            Findings = [.. request.Findings, told.Act.Finding],
        }),
        ProgrammeWord.Lapse when told.Act.Number > 0 =>
            OfRequest(told.Act.Number, request => request with { HasLapsed = true }),
        ProgrammeWord.Lapse or ProgrammeWord.Relapse or ProgrammeWord.Review when told.After.Status.IsOut()
            && !before.Status.IsOut() => this with
            {
                Effective = told.Due ?? told.Learned,
                IsByDefault = told.Act.Word == ProgrammeWord.Lapse,
                Decider = null,
            },
        _ => this,
    };

    Participation WithNotice(ProgrammeTold told) => this with
    {
        Noticed = [.. Noticed.Union(told.Act.Charges)],
        Notices = Notices + 1,
        Notice = new Notice(Notices + 1, told.Act.Charges, told.Learned, told.Head!, told.Act.Ground),
    };

    // Late is what comes when nobody waits for a response any more.
    Participation Responded(ProgrammeTold told, Standing before)
    {
        var late = before.Step != ProcedureStep.Response;
        return this with { Response = new Response(told.Learned, late, !late) };
    }

    PlanStep[] Confirmed(int step) =>
        [.. Plan.Select((one, i) => i == step ? one with { IsConfirmed = true } : one)];

    Participation OfRequest(int number, Func<OpenRequest, OpenRequest> change) => this with
    {
        Requests = [.. Requests.Select(one => one.Request.Number == number ? change(one) : one)],
    };

    // What belongs to a suspension or a proposal goes with it. A notice stays as long as conditions hang on it.
    Participation Closed(ParticipantStatus before) => Standing.Status switch
    {
        ParticipantStatus.Participating or ParticipantStatus.Reinstated or ParticipantStatus.Withdrawn
            or ParticipantStatus.None => this with
            {
                Notice = null,
                Proposer = null,
                Response = null,
                IsByDefault = false,
                Effective = null,
                Plan = [],
                Conditions = [],
                ReviewDay = null,
                IsPublished = false,
            },
        ParticipantStatus.ConditionallyReinstated => this with { Effective = null, IsPublished = false },
        ParticipantStatus.ActionProposed when before.IsOut() => this with
        {
            Effective = null,
            IsByDefault = false,
            IsPublished = false,
        },
        ParticipantStatus.Expelled => this with { IsPublished = false },
        var status when status.IsOut() && !before.IsOut() => this with { Conditions = [], ReviewDay = null },
        _ => this,
    };
}
