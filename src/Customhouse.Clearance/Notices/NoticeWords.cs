using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>What stands in notices, in plain words.</summary>
static class NoticeWords
{
    /// <summary>What nobody knew.</summary>
    public const string Unknown = "not known";

    /// <summary>A name of a closed set in words: OverLimit is "over limit".</summary>
    public static string Of(Enum name) => Named.Words(name.ToString());

    /// <summary>What happens by itself when a clock runs out.</summary>
    public static string Of(ClockDefault next) => next switch
    {
        ClockDefault.ProposalFalls => "the proposal falls, and the participant goes on",
        ClockDefault.ProposalFinal => "the proposal becomes final: the participant is suspended",
        ClockDefault.OnTheRecord => "it is decided on what is there",
        ClockDefault.SuspensionEnds => "the immediate suspension ends",
        ClockDefault.ActionStands => "the action stands",
        ClockDefault.Reinstated => "the participant is reinstated",
        ClockDefault.Unanswered => "the documents count as unanswered",
        _ => throw new InvalidOperationException($"Default {next}"),
    };

    /// <summary>How long a clock runs.</summary>
    public static string Of(ClockRule clock) => clock.Days == 0 ? "until the day that an act sets"
        : clock.Count == DayCount.Business
            ? $"{clock.Days} business days: Monday to Friday less federal holidays, Eastern"
            : $"{clock.Days} calendar days, Eastern; if the last is no business day, until the next that is";

    /// <summary>From what on a clock runs.</summary>
    public static string Starts(ProcedureStep step, bool atOnce) => step switch
    {
        ProcedureStep.Service => "the issue of this notice",
        ProcedureStep.Response => "the service of this notice",
        ProcedureStep.Decision => "the response, or the end of the time for it",
        ProcedureStep.Appeal => atOnce ? "the service of this notice" : "the decision",
        ProcedureStep.AppealDecision => "the appeal",
        ProcedureStep.Restoration => "the decision to reinstate",
        ProcedureStep.Documents => "a request for documents",
        _ => "the act that sets it",
    };

    /// <summary>A term of law.</summary>
    public static string Of(Term term) => $"from {Of(term.From)} ({term.FromSource})" +
        (term.To is { } to ? $" up to {Of(to)} ({term.ToSource})" : ", still open");

    static string Of(Instant instant) => PaperValue.Of(instant).Text;
}
