namespace Customhouse.Terms;

/// <summary>What kind of wrong a charge is of. Numbers are storage format.</summary>
public enum BreachKind : byte
{
    /// <summary>Filed after the deadline.</summary>
    Untimely = 1,

    /// <summary>Over the limit of value.</summary>
    OverLimit = 2,

    /// <summary>Goods that are excluded.</summary>
    ExcludedGoods = 3,

    /// <summary>Goods described as others. A suspicion until an exam, a seizure or documents show it.</summary>
    Misdescription = 4,

    /// <summary>Value stated too low. A suspicion until an exam, a seizure or documents show it.</summary>
    Undervaluation = 5,

    /// <summary>
    /// Several entries for one bill. A suspicion until an exam, a seizure or documents show it: a bill may be entered
    /// again after a cancellation.
    /// </summary>
    SeveralEntries = 6,

    /// <summary>Documents that were asked for and did not come.</summary>
    DocumentsUnanswered = 7,

    /// <summary>Another obligation of the programme.</summary>
    OtherObligation = 8,
}

/// <summary>By which act an officer established the facts. Numbers are storage format.</summary>
public enum OfficerAct : byte
{
    /// <summary>Reviewed what a rule found in the records.</summary>
    RecordReview = 1,

    /// <summary>Examined the goods.</summary>
    Exam = 2,

    /// <summary>Seized the goods.</summary>
    Seizure = 3,

    /// <summary>Read documents that were asked for, or their absence.</summary>
    DocumentReview = 4,
}

/// <summary>
/// What is claimed of the participant's fault. Numbers are storage format. Source: 19 USC 1592(a), (c).
/// </summary>
public enum Culpability : byte
{
    /// <summary>Nothing is claimed.</summary>
    None = 0,

    /// <summary>Negligence.</summary>
    Negligence = 1,

    /// <summary>Gross negligence.</summary>
    GrossNegligence = 2,

    /// <summary>Fraud.</summary>
    Fraud = 3,
}

/// <summary>What makes a suspicion, an attempt or a wrong that can be charged.</summary>
public static class Breaches
{
    /// <summary>
    /// True when what an act established is no more than a suspicion: records alone do not show that goods were
    /// others, that a value was too low, or that one bill was entered twice without a cancellation between.
    /// </summary>
    public static bool IsSuspicion(BreachKind kind, OfficerAct act) => act == OfficerAct.RecordReview
        && kind is (BreachKind.Misdescription or BreachKind.Undervaluation or BreachKind.SeveralEntries);

    /// <summary>True of a rejected transmission: counted apart, and never a wrong that can be charged.</summary>
    public static bool IsAttempt(Verdict verdict) => verdict == Verdict.Rejected;
}
