using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Tests.Law;

/// <summary>
/// What a rule ever answers, found by asking every rule about the filings of all tables, its own and the others': a
/// mutant that bends an answer which is never given would be no mutant.
/// </summary>
static class Reach
{
    static readonly ILookup<string, (Answer Answer, bool Supplied)> Given = CaseTables.All
        .SelectMany(table => table.Cases)
        .SelectMany(Answers)
        .Distinct()
        .ToLookup(given => given.Rule, given => (given.Answer, given.Supplied), StringComparer.Ordinal);

    public static bool CanBreak(Rule rule) => Given[rule.Id].Any(given => given.Answer.Law == LawAnswer.Broken);

    public static bool CanDoubt(Rule rule) => Given[rule.Id].Any(given => given.Answer.Law == LawAnswer.Unknown);

    /// <summary>In doubt although the kind of fact was supplied, so that something is said.</summary>
    public static bool CanSayDoubt(Rule rule) =>
        Given[rule.Id].Any(given => given.Answer.Law == LawAnswer.Unknown && given.Supplied);

    /// <summary>Law from the first coded instant on for ever is law at receipt and at arrival alike.</summary>
    public static bool IsDated(Rule rule) => rule.InForce.From > Statutes.CodedFrom || rule.InForce.To is not null;

    static IEnumerable<(string Rule, Answer Answer, bool Supplied)> Answers(Case row)
    {
        var filing = new CaseFiling(row);
        if (filing.Received < Statutes.CodedFrom) return [];
        var facts = new Facts().Of(filing.Filing, filing.Known, Statutes.At(filing.Received));
        return Statutes.All.SelectMany(rule => Answers(rule, facts));
    }

    static IEnumerable<(string, Answer, bool)> Answers(Rule rule, Facts facts)
    {
        var (first, last) = facts.Parts(rule.Each);
        return Enumerable.Range(first, last - first + 1)
            .Select(facts.Subject)
            .Where(rule.IsAskedOf)
            .Select(rule.Requires)
            .Select(answer => (rule.Id, answer, (facts.Known.Supplied & answer.Missing) == answer.Missing));
    }
}
