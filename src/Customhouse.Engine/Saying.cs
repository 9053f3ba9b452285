using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>A finding in words: its rule, why, and what to do.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Plain">Why, with the values that were read.</param>
/// <param name="Fix">What to do.</param>
public readonly record struct Saying(Rule Rule, string Plain, string Fix)
{
    /// <summary>Says a finding. The facts are those it was found on.</summary>
    public static Saying Of(Finding finding, Facts facts)
    {
        var rule = Statutes.Find(finding.Rule)
            ?? throw new InvalidOperationException($"There is no rule {finding.Rule}.");
        var subject = facts.Subject(rule.Each == Each.Entry ? -1 : finding.Index);
        return new Saying(rule, rule.Because(subject), rule.Fix(subject));
    }
}
