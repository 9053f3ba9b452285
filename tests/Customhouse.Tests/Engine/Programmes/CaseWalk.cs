using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Tests.Engine.Programmes;

/// <summary>Cases one after the other, of acts drawn from one seed: most are possible, some lack something.</summary>
sealed class CaseWalk
{
    static readonly string[] Names = ["ET86", "ET86-", "CTPAT", "S321.PILOT", "S321.PILOT-", "NEXT"];

    static readonly ProgrammeWord[] Words = Enum.GetValues<ProgrammeWord>();

    /// <summary>What ends a case well; drawn less often, or few would go to their end.</summary>
    static readonly ProgrammeWord[] Ends = [ProgrammeWord.Withdraw, ProgrammeWord.Reinstate, ProgrammeWord.Dismiss,
        ProgrammeWord.GrantAppeal];

    readonly int seed;
    readonly Random random;
    string programme = Names[0];

    public CaseWalk(int seed)
    {
        (this.seed, random) = (seed, new Random(seed));
        Begin();
    }

    public Participation Case { get; private set; } = null!;

    /// <summary>True when the next act is the first of a new case, which stands here already.</summary>
    public bool IsNew { get; private set; }

    public bool IsBackwards { get; private set; }

    /// <summary>True when the last act was no more than the clock's.</summary>
    public bool IsClock { get; private set; }

    /// <summary>The instant of the last act.</summary>
    public Instant At { get; private set; }

    Instant Now { get; set; }

    /// <summary>Notices with those of their charges whose proofs were all there, by the walk's own check.</summary>
    public HashSet<(int Notice, int Charge)> Proven { get; } = [];

    /// <summary>How often each transition was taken.</summary>
    public Dictionary<string, int> Taken { get; } = new(StringComparer.Ordinal);

    public string Says(int step, string what) => $"Seed {seed}, step {step}: {what}; {Case.Programme} {Case.Standing}.";

    public ProgrammeAnswer Next()
    {
        if (IsNew) Proven.Clear();
        var before = Now;
        IsBackwards = random.Next(50) == 0 && Case.Learned is not null;
        Now = IsBackwards ? Case.Learned!.Value - Duration.FromMinutes(random.Next(1, 900))
            : Now + Duration.FromMinutes(random.Next(1, random.Next(12) == 0 ? 60_000 : 3_000));
        var act = Draw();
        IsClock = act.Word == ProgrammeWord.Lapse;
        var answer = ProgrammeCase.On(Case, act, Facts(act), CaseScript.LawOf(programme, Now));
        Keep(answer);
        At = Now;
        if (IsBackwards) Now = before;
        IsNew = random.Next(100) == 0;
        if (IsNew) Begin();
        return answer;
    }

    void Begin()
    {
        programme = Names[random.Next(Names.Length)];
        Now = When.Eastern(2024, 2, 20) + Duration.FromMinutes(random.Next(400_000));
        Case = new Participation(CaseScript.LawOf(programme, Now).Programme.Id, MadeEntries.Filer("ABC"));
    }

    bool isProven;

    void Keep(ProgrammeAnswer answer)
    {
        foreach (var told in answer.Told)
        {
            Taken[told.Transition] = Taken.GetValueOrDefault(told.Transition) + 1;
            if (told.Act.Charges.Count > 0 && isProven)
                foreach (var charge in told.Act.Charges) Proven.Add((answer.Case.Notices, charge));
        }
        Case = answer.Case;
    }

    ProgrammeFacts Facts(ProgrammeAct act)
    {
        var usual = CaseScript.Usual(act.Word);
        var by = random.Next(12) == 0 ? new Actor((ProgrammeRole)random.Next(1, 6), "K. Ames") : usual;
        isProven = random.Next(6) > 0;
        return new ProgrammeFacts(Now, by)
        {
            Entries = MadeEntries.Of((act.Charge?.Entries.Select(entry => entry.Number) ?? [])
                .Concat(act.Request?.Entries ?? [])),
            Proofs = MadeEntries.Checked(isProven ? Case.Charges : []),
            Measured = [new Measurement(0, random.Next(0, 90), 10_000)],
        };
    }

    ProgrammeAct Draw()
    {
        var word = random.Next(6) == 0 ? Words[random.Next(Words.Length)] : Possible();
        var said = random.Next(15) == 0 ? "" : "as the file shows";
        return new ProgrammeAct(word, said)
        {
            Number = random.Next(0, 3),
            Charges = word is ProgrammeWord.IssueNotice or ProgrammeWord.SuspendImmediately ? SomeCharges() : [],
            Ground = word == ProgrammeWord.SuspendImmediately ? (ImmediateGround)random.Next(7) : ImmediateGround.None,
            Effective = random.Next(4) == 0 ? Now + Duration.FromDays(random.Next(-1, 8)) : null,
            Day = When.Day(Now).PlusDays(random.Next(-1, 90)),
            Charge = word == ProgrammeWord.Charge ? Charge() : null,
            Plan = word == ProgrammeWord.SubmitPlan
                ? [new PlanStep(When.Day(Now).PlusDays(random.Next(-1, 30)), "teach"),
                    new PlanStep(When.Day(Now).PlusDays(30), "measure")] : [],
            Conditions = word == ProgrammeWord.ReinstateConditionally
                ? [new ReinstatementCondition(ConditionMeasure.UntimelyRate, random.Next(0, 9_000), 30)] : [],
            Request = word == ProgrammeWord.RequestDocuments ? new DocumentRequest(0, SampleDesign.Random, 7,
                [Entry()], [DocumentKind.Invoice]) : null,
            Document = word == ProgrammeWord.Produce && Case.Requests.Count > 0 ? new ProducedDocument(
                Case.Requests.Count, Case.Requests[^1].Request.Entries[0], DocumentKind.Invoice, random.Next(0, 99),
                new string('d', 64)) : null,
            Finding = word == ProgrammeWord.Find && Case.Requests.Count > 0
                ? new DocumentFinding(Case.Requests.Count, Case.Requests[^1].Request.Entries[0], true) : null,
        };
    }

    // Of two the one that was taken less often: so the walk comes to what is far off, too.
    ProgrammeWord Possible()
    {
        var possible = CaseTransitions.All.Where(transition => transition.From.Contains(Case.Standing.Status)
            && (transition.FromStep.Count == 0 || transition.FromStep.Contains(Case.Standing.Step))).ToList();
        if (possible.Count == 0) return ProgrammeWord.Apply;
        var (one, other) = (possible[random.Next(possible.Count)], possible[random.Next(possible.Count)]);
        var word = (Taken.GetValueOrDefault(one.Id) <= Taken.GetValueOrDefault(other.Id) ? one : other).On;
        return Ends.Contains(word) && random.Next(5) > 0 ? ProgrammeWord.Lapse : word;
    }

    int[] SomeCharges() => [.. Case.Charges.Select(charge => charge.Number)
        .Where(number => random.Next(9) > 0 && !Case.Noticed.Contains(number))];

    Charge Charge()
    {
        var owed = CaseScript.LawOf(programme, Now).Programme.Obligations;
        var charge = MadeEntries.Charge((BreachKind)random.Next(1, 9), owed[random.Next(owed.Count)].Id,
            [.. Enumerable.Range(0, random.Next(4) == 0 ? 0 : random.Next(1, 4)).Select(_ => Entry()).Distinct()]);
        return charge with { Act = (OfficerAct)random.Next(1, 5), Facts = random.Next(12) == 0 ? "" : charge.Facts };
    }

    EntryNumber Entry() => EntryNumber.Of(MadeEntries.Filer(random.Next(25) == 0 ? "XYZ" : "ABC"),
        random.Next(10) == 0 ? random.Next(650, 950) : random.Next(1, 600));
}
