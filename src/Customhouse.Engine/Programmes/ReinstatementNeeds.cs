using Customhouse.Law;
using Customhouse.Terms;
using static Customhouse.Engine.Need;

namespace Customhouse.Engine;

/// <summary>What plans, conditions and reviews need.</summary>
static class ReinstatementNeeds
{
    /// <summary>Steps of a plan at most.</summary>
    const int StepsMax = 50;

    /// <summary>Characters of a step at most.</summary>
    const int SaidMax = 500;

    /// <summary>Conditions at most.</summary>
    const int ConditionsMax = 10;

    public static readonly Need PlanSteps = new("PLAN.STEPS",
        $"A plan has 1 to {StepsMax} steps, each with words and a day from today on, in order", StepsLacking);

    public static readonly Need OpenStep = That("PLAN.STEP", "The plan has this step, and it is not confirmed yet",
        ask => ask.Act.Number >= 1 && ask.Act.Number <= ask.Case.Plan.Count
            && !ask.Case.Plan[ask.Act.Number - 1].IsConfirmed,
        ask => $"of {ask.Case.Plan.Count} steps {ask.Act.Number} is none that waits");

    public static readonly Need Plan = That("PLAN", "There is a remedial plan",
        ask => ask.Case.Plan.Count > 0, _ => "none was handed in");

    public static readonly Need Conditions = new("CONDITIONS",
        $"There are 1 to {ConditionsMax} conditions, each with a bound of 1 to 1,000,000 parts and 1 to 366 days",
        ConditionsLacking);

    public static readonly Need ReviewDay = That("REVIEW.DAY", "The day of review comes after today",
        ask => ask.Act.Day > When.Day(ask.Now),
        ask => $"it is {ask.Act.Day?.ToString("uuuu-MM-dd", null) ?? "not said"}");

    public static readonly Need Measured = new("MEASURED", "Every condition was measured", Unmeasured);

    public static readonly Need Broken = That("BROKEN", "A condition was measured and is not kept",
        ask => ask.Facts.Measured.Any(one => IsOf(ask, one) && !IsMet(ask, one)), _ => "none is broken by the figures");

    /// <summary>True when the figures keep every condition.</summary>
    public static bool AreMet(CaseAsk ask) =>
        ask.Facts.Measured.Where(one => IsOf(ask, one)).All(one => IsMet(ask, one));

    static IEnumerable<string> StepsLacking(CaseAsk ask)
    {
        var (plan, today) = (ask.Act.Plan, When.Day(ask.Now));
        if (plan.Count is < 1 or > StepsMax) yield return $"A plan has 1 to {StepsMax} steps; this has {plan.Count}.";
        for (var i = 0; i < plan.Count; i++)
        {
            if (plan[i].Said.Length is < 1 or > SaidMax)
                yield return $"Step {i + 1} has 1 to {SaidMax} characters; this has {plan[i].Said.Length}.";
            if (plan[i].Due < today) yield return $"Step {i + 1} is due {plan[i].Due:uuuu-MM-dd}, which is over.";
            if (i > 0 && plan[i].Due < plan[i - 1].Due) yield return $"Step {i + 1} is due before step {i}.";
        }
    }

    static IEnumerable<string> ConditionsLacking(CaseAsk ask)
    {
        if (ask.Act.Conditions.Count is < 1 or > ConditionsMax)
            yield return $"There are 1 to {ConditionsMax} conditions; this names {ask.Act.Conditions.Count}.";
        foreach (var (i, one) in ask.Act.Conditions.Index())
            if (!IsMeasurable(one))
                yield return $"Condition {i + 1} has a measure, a bound of 1 to 1,000,000 parts and 1 to 366 days; " +
                    $"this has {one.Measure}, {one.BelowPerMillion} and {one.Days}.";
    }

    static IEnumerable<string> Unmeasured(CaseAsk ask)
    {
        for (var i = 0; i < ask.Case.Conditions.Count; i++)
            if (!ask.Facts.Measured.Any(one => one.Condition == i && one.Numerator >= 0
                && one.Numerator <= one.Denominator))
                yield return $"Condition {i + 1} ({ask.Case.Conditions[i].Measure}) has no figure.";
    }

    static bool IsMeasurable(ReinstatementCondition one) => Enum.IsDefined(one.Measure)
        && one.BelowPerMillion is >= 1 and <= 1_000_000 && one.Days is >= 1 and <= 366;

    static bool IsOf(CaseAsk ask, Measurement one) =>
        one.Condition >= 0 && one.Condition < ask.Case.Conditions.Count;

    static bool IsMet(CaseAsk ask, Measurement one) =>
        ask.Case.Conditions[one.Condition].IsMet(one.Numerator, one.Denominator);
}
