using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>
/// The decision of a filing: pure, total and deterministic. Every rule that can speak is asked of everything it
/// covers; all findings come out, never only the first.
/// </summary>
public static class Decide
{
    /// <summary>Decides. The facts carry the filing, what is known, and the law at receipt.</summary>
    public static Decision On(Facts facts)
    {
        var sheet = new Sheet(facts);
        foreach (var panel in facts.Law.Panels) sheet.Ask(panel);
        return sheet.Close();
    }

    /// <summary>The findings so far. A struct on the stack: a clean filing allocates nothing.</summary>
    ref struct Sheet(Facts facts)
    {
        List<Finding>? findings;
        FactKinds unsupplied;

        public void Ask(Panel panel)
        {
            if (!facts.Subject(-1).IsOf(panel.Among)) return;
            var (first, last) = facts.Parts(panel.Each);
            foreach (var rule in panel.Rules)
            {
                // A rule that comes into force after this entry is only asked where goods may still be on their way
                // then.
                if (rule.IsOnlyForLaterEntries && !rule.IsLawFor(facts)) continue;
                for (var i = first; i <= last; i++) Ask(rule, facts.Subject(i));
            }
        }

        void Ask(RuleAt rule, Subject subject)
        {
            if (rule.Covers is { } covers && !covers(subject)) return;
            var answer = rule.Rule.Requires(subject);
            if (answer.Law == LawAnswer.Broken) Broken(rule, subject);
            else if (answer.Law == LawAnswer.Unknown && rule.IsLawFor(facts)) Unknown(rule, subject, answer.Missing);
        }

        void Broken(RuleAt rule, Subject subject)
        {
            var law = Answers.LawWhenBroken(rule, facts);
            var effect = rule.EffectOn(subject);
            if (law == LawAnswer.Kept && effect is null) return;
            Add(rule, subject, effect ?? Effect.Note, law);
        }

        void Unknown(RuleAt rule, Subject subject, FactKinds missing)
        {
            if (missing != FactKinds.None && (facts.Known.Supplied & missing) == 0)
            {
                unsupplied |= missing;
                return;
            }
            Add(rule, subject, rule.Rule.WhenUnknown, LawAnswer.Unknown);
        }

        void Add(RuleAt rule, Subject subject, Effect effect, LawAnswer law)
        {
            var index = rule.Rule.Index?.Invoke(subject) ?? subject.Index;
            (findings ??= []).Add(new Finding(rule.Rule.Id, rule.Rule.Revision, effect, law, rule.Rule.At, index));
        }

        public readonly Decision Close()
        {
            if (findings is null) return new Decision(Verdict.Accepted, Lawful(), [], unsupplied);
            findings.Sort(Gravest);
            var leftOut = Math.Max(0, findings.Count - Decision.FindingsMax);
            Finding[] listed = [.. leftOut == 0 ? findings : findings.Take(Decision.FindingsMax)];
            return new Decision(Answers.VerdictOf(findings[0].Effect), Lawful(), listed, unsupplied, leftOut);
        }

        readonly bool? Lawful()
        {
            var unknown = unsupplied != FactKinds.None;
            if (findings is null) return unknown ? null : true;
            foreach (var finding in findings)
            {
                if (finding.Law == LawAnswer.Broken) return false;
                unknown |= finding.Law == LawAnswer.Unknown;
            }
            return unknown ? null : true;
        }
    }

    static int Gravest(Finding left, Finding right)
    {
        var order = right.Effect.CompareTo(left.Effect);
        if (order == 0) order = string.CompareOrdinal(left.Rule, right.Rule);
        return order != 0 ? order : left.Index.CompareTo(right.Index);
    }
}
