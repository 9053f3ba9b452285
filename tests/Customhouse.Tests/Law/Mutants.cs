using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Tests.Law;

/// <summary>A rule bent in one place, or a law without it.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Bend">What was done to it.</param>
/// <param name="Law">The law of an instant with the bent rule in it.</param>
sealed record Mutant(string Rule, string Bend, Func<Instant, LawAt> Law);

/// <summary>
/// Mistakes that could be made in a rule: each is one wrong word, one wrong day or one wrong number. The case tables
/// must notice every one.
/// </summary>
static class Mutants
{
    static readonly Duration Minute = Duration.FromMinutes(1), Day = Duration.FromDays(1);

    public static IEnumerable<Mutant> Of(Rule rule)
    {
        yield return new Mutant(
            rule.Id, "removed", received => LawAt.Of(received, Statutes.All.Where(other => other != rule)));
        foreach (var (bend, bent) in Wrong(rule).Concat(Terms(rule)).Concat(Systems(rule)))
            yield return new Mutant(rule.Id, bend,
                received => LawAt.Of(received, Statutes.All.Select(other => other == rule ? bent : other)));
        foreach (var (bend, parameter, value) in Numbers(rule.Id))
            yield return new Mutant(rule.Id, bend,
                received =>
                    LawAt.Of(received, Statutes.All, new Dictionary<Parameter, object> { [parameter] = value }));
    }

    static IEnumerable<(string, Rule)> Wrong(Rule rule)
    {
        yield return ("covers the opposite",
            rule with { Among = Among.Any, Covers = f => !rule.IsAskedOf(f) && CanBeAsked(rule, f) });
        yield return ("covers nothing", rule with { Covers = _ => false });
        yield return ("requires the opposite", rule with { Requires = f => Opposite(rule.Requires(f)) });
        if (Reach.CanDoubt(rule))
            yield return ("takes doubt for a breach", rule with { Requires = f => Doubtless(rule.Requires(f)) });
        if (Reach.CanSayDoubt(rule))
            yield return ("does more in doubt", rule with { WhenUnknown = rule.WhenUnknown + 1 });
        if (Reach.IsDated(rule)) yield return ("counts the other instant", rule with { Counts = 1 - rule.Counts });
    }

    static Answer Doubtless(Answer answer) => answer.Law == LawAnswer.Unknown ? Answer.Broken : answer;

    /// <summary>
    /// The opposite of a cover may be asked of what the requirement cannot read, such as a missing value.
    /// </summary>
    static bool CanBeAsked(Rule rule, Subject subject)
    {
        try
        {
            rule.Requires(subject);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        catch (IndexOutOfRangeException)
        {
            return false;
        }
    }

    static Answer Opposite(Answer answer) => answer.Law switch
    {
        LawAnswer.Kept => Answer.Broken,
        LawAnswer.Broken => Answer.Kept,
        LawAnswer.Unknown => Answer.Kept,
        _ => throw new InvalidOperationException($"Answer {answer.Law}"),
    };

    static IEnumerable<(string, Rule)> Terms(Rule rule) => Moved(rule.InForce)
        .Select(moved => ($"law {moved.Bend}", rule with { InForce = moved.Term }));

    static IEnumerable<(string, Rule)> Systems(Rule rule)
    {
        if (rule.System.Count == 0 && Reach.CanBreak(rule))
            yield return ("the system rejects", rule with { System = [new Enforcement(Effect.Reject, rule.InForce)] });
        for (var i = 0; i < rule.System.Count; i++)
        {
            var enforcement = rule.System[i];
            yield return ($"enforcement {i + 1} forgotten", With(rule, i, null));
            yield return ($"enforcement {i + 1} milder",
                With(rule, i, enforcement with { Effect = enforcement.Effect - 1 }));
            if (enforcement.Sees is not null)
                yield return ($"enforcement {i + 1} sees everything", With(rule, i, enforcement with { Sees = null }));
            foreach (var (bend, term) in Moved(enforcement.During).Where(moved => !CannotBeSeen(rule, moved.Bend)))
                yield return ($"enforcement {i + 1} {bend}", With(rule, i, enforcement with { During = term }));
        }
    }

    // No tariff is carried for 2019, so that nothing is known then of which the system could have made anything.
    static bool CannotBeSeen(Rule rule, string bend) =>
        rule.Id == "HTS.EXISTS" && bend.StartsWith("begins", StringComparison.Ordinal);

    static Rule With(Rule rule, int index, Enforcement? enforcement) => rule with
    {
        System = [.. rule.System.Take(index), .. enforcement is null ? [] : new[] { enforcement },
            .. rule.System.Skip(index + 1)],
    };

    /// <summary>
    /// Each end a minute and a day off. What would lie before the first coded instant can't be seen, and is left out.
    /// </summary>
    static IEnumerable<(string Bend, Term Term)> Moved(Term term)
    {
        var moves = new List<(string, Term)>();
        foreach (var (off, how) in new[] { (Minute, "a minute"), (Day, "a day") })
        {
            if (term.From >= Statutes.CodedFrom)
                moves.Add(($"begins {how} late", term with { From = term.From + off }));
            if (term.From > Statutes.CodedFrom)
                moves.Add(($"begins {how} early", term with { From = term.From - off }));
            if (term.To is { } to)
            {
                moves.Add(($"ends {how} late", term with { To = to + off }));
                moves.Add(($"ends {how} early", term with { To = to - off }));
            }
        }
        return moves;
    }

    static IEnumerable<(string, Parameter, object)> Numbers(string rule) => rule switch
    {
        "S321.ENTRY" or "S321.LINES" =>
            [("limit a dollar more", Limits.Daily, Usd.Dollars(801)), ("limit a dollar less", Limits.Daily, Usd.Dollars(799))],
        "S321.800" =>
            [("limit a cent more", Limits.Daily, new Usd(80001)), ("limit a cent less", Limits.Daily, new Usd(79999))],
        "ENTRY.UPDATE" => [("a day more", Limits.UpdateDays, 16), ("a day less", Limits.UpdateDays, 14)],
        "ET86.LATE.15" => [("a day more", Limits.EntryDays, 16), ("a day less", Limits.EntryDays, 14)],
        "ET86.LATE.RULE" or "ET86.LATE.REJECT" => [("upon arrival is late", Limits.UponArrivalIsTimely, false)],
        _ => [],
    };
}
