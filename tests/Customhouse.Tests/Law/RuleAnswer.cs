using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Tests.Law;

/// <summary>What one rule says of a case when the whole filing is decided, in the words of the case tables.</summary>
readonly record struct RuleAnswer(string Law, string System)
{
    static readonly RuleAnswer NotCoded = new("not coded", "not coded");
    static readonly RuleAnswer Silent = new("-", "-");

    /// <summary>The answer under the coded law, or under a law that the caller bends.</summary>
    public static RuleAnswer To(Case row, Func<NodaTime.Instant, LawAt> lawAt)
    {
        var filing = new CaseFiling(row);
        if (filing.Received < Statutes.CodedFrom) return Refused(filing, lawAt);
        var facts = new Facts().Of(filing.Filing, filing.Known, lawAt(filing.Received));
        var findings = Decide.On(facts).Findings.Where(finding => finding.Rule == row.Rule).ToList();
        return findings.Count > 0
            ? new RuleAnswer(Say(findings[0].Law), Say(findings[0].Effect))
            : WithoutFinding(facts, row.Rule);
    }

    static RuleAnswer Refused(CaseFiling filing, Func<NodaTime.Instant, LawAt> lawAt)
    {
        Xunit.Assert.Throws<LawNotCodedException>(() => lawAt(filing.Received));
        return NotCoded;
    }

    /// <summary>
    /// No finding is three things: silent, kept, or unknown for want of a kind of fact that nobody supplied.
    /// </summary>
    static RuleAnswer WithoutFinding(Facts facts, string id)
    {
        if (facts.Law.Rules.FirstOrDefault(rule => rule.Rule.Id == id) is not { } at || !at.IsLawFor(facts))
            return Silent;
        var (first, last) = facts.Parts(at.Rule.Each);
        var answers = Enumerable.Range(first, last - first + 1)
            .Select(facts.Subject)
            .Where(at.Rule.IsAskedOf)
            .Select(at.Rule.Requires)
            .ToList();
        if (answers.Count == 0) return Silent;
        return new RuleAnswer(answers.Exists(answer => answer.Law == LawAnswer.Unknown) ? "unknown" : "kept", "-");
    }

    static string Say(LawAnswer answer) => answer switch
    {
        LawAnswer.Kept => "kept",
        LawAnswer.Broken => "broken",
        LawAnswer.Unknown => "unknown",
        _ => throw new InvalidOperationException($"Answer {answer}"),
    };

    static string Say(Effect effect) => effect switch
    {
        Effect.Note => "note",
        Effect.Warn => "warn",
        Effect.Hold => "hold",
        Effect.Reject => "reject",
        _ => throw new InvalidOperationException($"Effect {effect}"),
    };

    public override string ToString() => $"law {Law}, system {System}";
}
