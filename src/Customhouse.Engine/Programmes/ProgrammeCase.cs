using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Engine;

/// <summary>
/// A participant's case: pure, total and deterministic. Clocks that ran out come first, each with what follows by
/// itself; then the act, by the first transition for it. What is refused says everything that it lacks.
/// </summary>
public static class ProgrammeCase
{
    /// <summary>What follows when someone acts in a case.</summary>
    /// <param name="before">The case as it stands.</param>
    /// <param name="act">What is asked for. Charges and requests are numbered here.</param>
    /// <param name="facts">What is known, with the instant and who acts.</param>
    /// <param name="law">The programme as it proceeds at that instant.</param>
    public static ProgrammeAnswer On(
        Participation before, ProgrammeAct act, ProgrammeFacts facts, ProgrammeLaw law)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(facts);
        facts = facts with { Now = Whole(facts.Now) };
        if (before.Learned > facts.Now) return new ProgrammeAnswer(before, [], [Backwards(before, facts.Now)]);
        var course = new Course(before, facts, law);
        course.Lapse();
        var lacks = act.Word != ProgrammeWord.Lapse ? course.Take(Numbered(course.Case, act))
            : course.Told.Count == 0 ? [new Lack("CLOCK", $"No clock has run out by {When.Say(facts.Now)}.")] : [];
        return new ProgrammeAnswer(course.Case, course.Told, lacks);
    }

    // The journal keeps milliseconds, and a fold of it must give the same case.
    static Instant Whole(Instant instant) => Instant.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());

    static Lack Backwards(Participation before, Instant now) => new("TIME",
        $"The clock says {When.Say(now)}, and the last act was told {When.Say(before.Learned!.Value)}: a clock that " +
        $"is moved backwards decides nothing.");

    static ProgrammeAct Numbered(Participation before, ProgrammeAct act) => act with
    {
        Charge = act.Charge is { } charge ? charge with { Number = before.Charges.Count + 1 } : null,
        Request = act.Request is { } request ? request with { Number = before.Requests.Count + 1 } : null,
        Effective = act.Effective is { } effective ? Whole(effective) : null,
    };

    /// <summary>One act being carried out.</summary>
    sealed class Course(Participation before, ProgrammeFacts facts, ProgrammeLaw law)
    {
        public Participation Case { get; private set; } = before;

        public List<ProgrammeTold> Told { get; } = [];

        /// <summary>Every clock that ran out, the earliest first.</summary>
        public void Lapse()
        {
            while (Case.NextDue is { } lapsed && lapsed.Due <= facts.Now)
            {
                var ask = new CaseAsk(Case, new ProgrammeAct(ProgrammeWord.Lapse) { Number = lapsed.Request },
                    facts with { By = Actor.System }, law);
                var transition = CaseTransitions.Of(ProgrammeWord.Lapse)
                    .FirstOrDefault(one => one.IsFrom(Case.Standing) && one.IsChosen(ask))
                    ?? throw new InvalidOperationException(
                        $"{law.Programme.Id}: nothing follows when the clock of {Case.Standing.Step} runs out.");
                Tell(transition, ask, lapsed.Due);
            }
        }

        /// <summary>Carries an act out; gives what it lacks instead.</summary>
        public List<Lack> Take(ProgrammeAct act)
        {
            var ask = new CaseAsk(Case, act, facts, law);
            var all = CaseTransitions.Of(act.Word);
            var transition = all.FirstOrDefault(one => one.IsFrom(Case.Standing) && one.IsChosen(ask));
            var nearest = transition ?? all.FirstOrDefault(one => one.IsFrom(Case.Standing)) ?? all[0];
            var lacks = nearest.Lacks(ask).ToList();
            if (transition is null) lacks.Insert(0, Standing(act.Word, all));
            if (lacks.Count == 0) Tell(nearest, ask, null);
            return lacks;
        }

        Lack Standing(ProgrammeWord word, CaseTransition[] all) => new("STANDING",
            $"{word} is not possible while {Case.Participant} is {Case.Standing.Status} and the step is " +
            $"{Case.Standing.Step}; it is from {string.Join(", ", all.SelectMany(one => one.From).Distinct())}, step " +
            $"{string.Join(", ", all.SelectMany(Steps).Distinct())}.");

        static IEnumerable<string> Steps(CaseTransition transition) => transition.FromStep.Count == 0 ? ["any"]
            : transition.FromStep.Select(step => step.ToString());

        void Tell(CaseTransition transition, CaseAsk ask, Instant? lapsed)
        {
            var told = new ProgrammeTold(facts.Now, Case.Programme, Case.Participant, ask.By, ask.Act, transition.Id,
                transition.After(ask, lapsed ?? facts.Now))
            {
                Head = ask.Act.Charges.Count > 0 ? facts.Proofs?.Head : null,
                Unenforced = CaseCharges.Unenforced(ask),
                Measured = ask.Act.Word is ProgrammeWord.Review or ProgrammeWord.Relapse ? facts.Measured : [],
                Due = lapsed ?? (ask.Act.Request is null ? null : DocumentSteps.Due(ask)),
            };
            Told.Add(told);
            Case = Case.After(told);
        }
    }
}
