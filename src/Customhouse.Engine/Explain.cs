using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>One rule that was asked, with every value it read and what came of it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Index">Which part it was asked of, from 0; -1 for the entry.</param>
/// <param name="Covered">Whether it covers this.</param>
/// <param name="Answer">What it said, when it covers this.</param>
/// <param name="Read">The values it read, in the order read, each once.</param>
public sealed record Asked(Rule Rule, int Index, bool Covered, Answer Answer, IReadOnlyList<Reading> Read);

/// <summary>The same decision again, with all that was read on the way.</summary>
/// <param name="Decision">Equal to what <see cref="Decide"/> gave.</param>
/// <param name="Rules">Every rule that could speak, in order of id.</param>
public sealed record Explanation(Decision Decision, IReadOnlyList<Asked> Rules);

/// <summary>Explains a decision by deciding it again with a trace.</summary>
public static class Explain
{
    /// <summary>Decides and explains.</summary>
    public static Explanation On(Facts facts)
    {
        var asked = facts.Law.Rules.SelectMany(rule => Ask(rule.Rule, facts)).ToList();
        return new Explanation(Decide.On(facts), asked);
    }

    static IEnumerable<Asked> Ask(Rule rule, Facts facts)
    {
        var (first, last) = facts.Parts(rule.Each);
        for (var i = first; i <= last; i++) yield return AskOne(rule, facts, i);
    }

    static Asked AskOne(Rule rule, Facts facts, int index)
    {
        var trace = facts.Trace = [];
        var subject = facts.Subject(index);
        var covered = rule.IsAskedOf(subject);
        var answer = covered ? rule.Requires(subject) : Answer.Kept;
        facts.Trace = null;
        return new Asked(rule, index, covered, answer, [.. trace.Distinct()]);
    }
}
