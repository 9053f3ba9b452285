using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>
/// The rules that can speak about a filing received at an instant, in the order of their ids, each with what the
/// system of that day did. Made once per instant by <see cref="Statutes.At"/>; immutable.
/// </summary>
public sealed class LawAt
{
    readonly IReadOnlyDictionary<Parameter, object>? settings;
    readonly Panel[] panels;

    readonly Instant since;
    readonly Instant until;

    LawAt(Instant received, IEnumerable<Rule> rules, IReadOnlyDictionary<Parameter, object>? settings)
    {
        this.settings = settings;
        Received = received;
        Day = When.Day(received);
        (since, until) = Unchanged(rules, received);
        Spoken = [.. rules.Select(rule => new RuleAt(rule, received)).Where(rule => rule.CanSpeak)];
        panels =
        [
            .. Spoken.GroupBy(rule => (rule.Rule.Among, rule.Rule.Each))
                .Select(rules => new Panel(rules.Key.Among, rules.Key.Each, [.. rules])),
        ];
    }

    /// <summary>The law of an instant under a list of rules and, where the law is contested, other settings.</summary>
    /// <param name="received">The instant of receipt.</param>
    /// <param name="rules">The rules, in the order of their ids.</param>
    /// <param name="settings">Values that stand in place of a parameter's own; null for none.</param>
    public static LawAt Of(
        Instant received, IEnumerable<Rule> rules, IReadOnlyDictionary<Parameter, object>? settings = null) =>
        new(received, rules, settings);

    LawAt(LawAt same, Instant received)
    {
        (settings, since, until) = (same.settings, same.since, same.until);
        (Spoken, panels) = (same.Spoken, same.panels);
        (Received, Day) = (received, When.Day(received));
    }

    /// <summary>
    /// The law of another instant of receipt, at almost no cost, for those who receive all day long; null when a rule
    /// begins or ends between the two.
    /// </summary>
    public LawAt? TryAt(Instant received) => received >= since && received < until ? new LawAt(this, received) : null;

    /// <summary>The time around an instant in which no rule begins or ends, in law or in the system.</summary>
    static (Instant Since, Instant Until) Unchanged(IEnumerable<Rule> rules, Instant received)
    {
        var (since, until) = (Instant.MinValue, Instant.MaxValue);
        foreach (var term in rules.SelectMany(rule => rule.System.Select(did => did.During).Prepend(rule.InForce)))
        {
            Instant[] ends = term.To is { } to ? [term.From, to] : [term.From];
            foreach (var end in ends)
            {
                if (end <= received) since = Instant.Max(since, end);
                else until = Instant.Min(until, end);
            }
        }
        return (since, until);
    }

    /// <summary>The instant of receipt.</summary>
    public Instant Received { get; }

    /// <summary>The Eastern day of receipt.</summary>
    public LocalDate Day { get; }

    /// <summary>The rules that can speak.</summary>
    public IReadOnlyList<RuleAt> Rules => Spoken;

    internal RuleAt[] Spoken { get; }

    /// <summary>The same rules in groups that are asked of the same, for deciding.</summary>
    public ReadOnlySpan<Panel> Panels => panels;

    /// <summary>A parameter's value at the instant of receipt.</summary>
    public T Of<T>(Parameter<T> parameter)
        where T : notnull =>
        settings is not null && settings.TryGetValue(parameter, out var value) ? (T)value : parameter.At(Received);
}

/// <summary>Rules that are asked of the same filings and of the same parts of them.</summary>
/// <param name="Among">Of which filings.</param>
/// <param name="Each">Of what.</param>
/// <param name="Rules">The rules, in the order of their ids.</param>
public sealed record Panel(Among Among, Each Each, RuleAt[] Rules);

/// <summary>A rule at an instant of receipt.</summary>
public sealed class RuleAt
{
    readonly Enforcement? enforcement;

    internal RuleAt(Rule rule, Instant received)
    {
        Rule = rule;
        enforcement = rule.EnforcementAt(received);
        IsLawAtReceipt = rule.InForce.Contains(received);
        Covers = rule.Covers == Rule.Everyone ? null : rule.Covers;
        IsOnlyForLaterEntries = Effect is null && !IsLawAtReceipt;
        CanSpeak = Effect is not null || IsLawAtReceipt ||
            rule.Counts == Counts.Entered && !(received >= rule.InForce.To);
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>What the system did that day; null when it did nothing.</summary>
    public Effect? Effect => enforcement?.Effect;

    /// <summary>What the system did about this subject that day; null when it did nothing or did not see it.</summary>
    public Effect? EffectOn(Subject subject) => enforcement?.Sees is not { } sees || sees(subject) ? Effect : null;

    /// <summary>True when the rule is law at the instant of receipt.</summary>
    public bool IsLawAtReceipt { get; }

    /// <summary>
    /// True when only goods that are still on their way at receipt can fall under it: the system does nothing yet, and
    /// it is not yet law.
    /// </summary>
    public bool IsOnlyForLaterEntries { get; }

    /// <summary>Who is covered among the filings it is asked of; null for everyone.</summary>
    public Func<Subject, bool>? Covers { get; }

    internal bool CanSpeak { get; }

    /// <summary>True when the rule is law for these facts, by the instant that counts.</summary>
    public bool IsLawFor(Facts facts) =>
        Rule.Counts == Counts.Received ? IsLawAtReceipt : Rule.InForce.Contains(facts.Entered);
}
