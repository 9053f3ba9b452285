using Customhouse.Law;
using NodaTime;

namespace Customhouse.Tests.Law;

/// <summary>
/// Every instant at which a rule's answer may change: the ends of its law and of each thing the system did.
/// </summary>
static class RuleEdges
{
    public static IReadOnlyList<Instant> Of(Rule rule) =>
        [.. Terms(rule).SelectMany(Ends).Distinct().Order()];

    public static IEnumerable<Term> Terms(Rule rule) =>
        [rule.InForce, .. rule.System.Select(enforcement => enforcement.During)];

    static IEnumerable<Instant> Ends(Term term) => term.To is { } to ? [term.From, to] : [term.From];
}
