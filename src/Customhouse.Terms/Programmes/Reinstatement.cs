using NodaTime;

namespace Customhouse.Terms;

/// <summary>One step of a remedial plan.</summary>
/// <param name="Due">The day by which it is done.</param>
/// <param name="Said">What is done.</param>
/// <param name="IsConfirmed">True when an officer confirmed it.</param>
public sealed record PlanStep(LocalDate Due, string Said, bool IsConfirmed = false);

/// <summary>What a condition of a reinstatement measures. Numbers are storage format.</summary>
public enum ConditionMeasure : byte
{
    /// <summary>Entries filed late among all entries.</summary>
    UntimelyRate = 1,

    /// <summary>Entries not lawful among all entries.</summary>
    UnlawfulRate = 2,

    /// <summary>Transmissions rejected among all transmissions: attempts, no wrongs.</summary>
    RejectedRate = 3,

    /// <summary>Document requests that went unanswered among all requests.</summary>
    UnansweredRate = 4,
}

/// <summary>A condition that can be measured: a rate stays under a bound over so many days.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="BelowPerMillion">The bound, parts of a million: 5,000 is 0.5 %. The rate must lie below it.</param>
/// <param name="Days">Over how many calendar days to the day of measuring.</param>
public sealed record ReinstatementCondition(ConditionMeasure Measure, int BelowPerMillion, int Days)
{
    /// <summary>True when a figure keeps it. No case at all keeps it.</summary>
    /// <param name="numerator">Cases against it.</param>
    /// <param name="denominator">All cases.</param>
    public bool IsMet(long numerator, long denominator) =>
        denominator == 0 || (Int128)numerator * 1_000_000 < (Int128)BelowPerMillion * denominator;
}

/// <summary>A figure for one condition.</summary>
/// <param name="Condition">Which condition of the case, from 0.</param>
/// <param name="Numerator">Cases against it.</param>
/// <param name="Denominator">All cases.</param>
public sealed record Measurement(int Condition, long Numerator, long Denominator);
