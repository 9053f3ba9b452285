using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>How a broken requirement becomes an answer of the law, and findings become a verdict.</summary>
static class Answers
{
    /// <summary>
    /// What the law says of a broken requirement: broken when the rule is law at the instant that counts; unknown when
    /// only an estimated arrival decides that; else kept, although the system of the day may still refuse.
    /// </summary>
    public static LawAnswer LawWhenBroken(RuleAt rule, Facts facts)
    {
        var isLaw = rule.IsLawFor(facts);
        if (rule.Rule.Counts == Counts.Entered && facts.EnteredIsEstimate && isLaw != rule.IsLawAtReceipt)
            return LawAnswer.Unknown;
        return isLaw ? LawAnswer.Broken : LawAnswer.Kept;
    }

    public static Verdict VerdictOf(Effect gravest) => gravest switch
    {
        Effect.Reject => Verdict.Rejected,
        Effect.Hold => Verdict.Held,
        Effect.Warn => Verdict.AcceptedWithWarnings,
        Effect.Note => Verdict.Accepted,
        _ => throw new InvalidOperationException($"Effect {gravest}"),
    };
}
