using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// Figures for the conditions of a reinstatement, computed from the journal over whole Eastern days: none before that
/// of the reinstatement, the last the one before the measuring. What the participant could not have known is no fault.
/// </summary>
static class CaseMeasures
{
    /// <summary>One figure for each condition of a case.</summary>
    public static IReadOnlyList<Measurement> Of(SqliteJournal journal, CaseHistory told, Instant now)
    {
        var (source, since, last) = (new JournalLeaves(journal), Since(told.History), When.Day(now).PlusDays(-1));
        return
        [
            .. told.Standing.Conditions.Select((condition, i) => Measure(source, told.Standing, condition, i,
                LocalDate.Max(since, last.PlusDays(1 - condition.Days)), last)),
        ];
    }

    static LocalDate Since(IReadOnlyList<ProgrammeTold> history)
    {
        var at = history.Count - 1;
        while (at > 0 && history[at - 1].After.Status == ParticipantStatus.ConditionallyReinstated) at--;
        return When.Day(history[at].Learned);
    }

    static Measurement Measure(JournalLeaves source, Participation one, ReinstatementCondition condition, int index,
        LocalDate first, LocalDate last)
    {
        if (first > last) return new Measurement(index, 0, 0);
        if (condition.Measure == ConditionMeasure.UnansweredRate) return Unanswered(one, index, first, last);
        var figure = RateReading.Of(source, one.Participant, first, last, DefinitionOf(condition.Measure));
        return new Measurement(index, figure.KnowableFaults, figure.Tally.Counted);
    }

    static RateDefinition DefinitionOf(ConditionMeasure measure) => RateDefinitions.Find(measure switch
    {
        ConditionMeasure.UntimelyRate => "ET86.UNTIMELY",
        ConditionMeasure.UnlawfulRate => "LAW.BROKEN",
        ConditionMeasure.RejectedRate => "SYSTEM.REJECTED",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No definition measures it."),
    })!;

    // By the day on which the time to answer ended.
    static Measurement Unanswered(Participation one, int index, LocalDate first, LocalDate last)
    {
        var ended = one.Requests.Where(request => When.Day(request.Due).PlusDays(-1) is var day
            && day >= first && day <= last).ToList();
        return new Measurement(index, ended.Count(request => request.HasLapsed), ended.Count);
    }
}
