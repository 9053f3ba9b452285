using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>
/// The life of an entry type 86 after its acceptance: pure, total and deterministic. The first transition of the event
/// that applies is taken, then every consequence, until none applies. What has no transition changes nothing.
/// </summary>
public static class EntryLife
{
    /// <summary>What follows when something happens to an entry.</summary>
    /// <param name="entry">The entry as it stands; <c>default</c> before its acceptance.</param>
    /// <param name="happened">What happens.</param>
    /// <param name="law">The law of <see cref="LifeEvent.Learned"/>.</param>
    public static LifeAnswer On(in LifeState entry, LifeEvent happened, LifeLaw law)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(law);
        if (First(Transitions.Of(happened), entry, happened, law) is not { } first)
            return new LifeAnswer(entry, [], [], null);
        var course = new Course(entry, happened, law);
        course.Take(first);
        while (First(Transitions.Consequences, course.Entry, happened, law) is { } next) course.Take(next);
        return course.Close();
    }

    internal static Transition? First(Transition[] table, in LifeState entry, LifeEvent happened, LifeLaw law)
    {
        foreach (var transition in table)
            if (transition.Applies(entry, happened, law)) return transition;
        return null;
    }

    /// <summary>One event being carried out.</summary>
    ref struct Course(in LifeState before, LifeEvent happened, LifeLaw law)
    {
        readonly LifeState before = before;
        readonly List<Transition> steps = [];
        readonly List<StatusNotice> notices = [];

        public LifeState Entry { get; private set; } = before;

        public void Take(Transition transition)
        {
            Entry = transition.Carry(Entry, happened, law);
            steps.Add(transition);
            foreach (var code in transition.Says) notices.Add(Say(code));
        }

        readonly StatusNotice Say(StatusCode code)
        {
            var notice = new StatusNotice(code, happened.Learned);
            if (code == StatusCodes.Released || code == StatusCodes.ReleaseDateUpdate)
                return notice with { ReleaseDate = Entry.ReleaseDay, Origin = Entry.Origin };
            return happened switch
            {
                LifeEvent.RequestDecided decided => notice with
                {
                    Reason = RequestReasons.Find(decided.Reason),
                    Comment = decided.Comment,
                },
                LifeEvent.PgaStatus told when code.Record == StatusRecord.Agency =>
                    notice with { Agency = told.Status },
                _ => notice,
            };
        }

        public readonly LifeAnswer Close() => new(Entry, notices, steps, Fact());

        readonly TimelinessFact? Fact()
        {
            var late = Entry.Has(LifeMarks.Untimely);
            if (late == before.Has(LifeMarks.Untimely) || Entry.Arrived is not { } arrived) return null;
            var rule = Deadline.RuleOf(Entry.Filed)?.Id ?? "";
            return late
                ? new UntimelyFound(rule, Entry.Filed, arrived, happened.Learned, Entry.Eda, Entry.ManifestSaid)
                : new UntimelyCleared(rule, Entry.Filed, arrived, happened.Learned, Entry.Eda, Entry.ManifestSaid);
        }
    }
}
