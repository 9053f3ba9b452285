using System.CommandLine;
using Customhouse.Law;
using NodaTime;

namespace Customhouse.App;

/// <summary>rules: what is coded, or what can speak on a day.</summary>
static class RulesCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var asOf = Ask.AsOf(
            "Only rules that can speak about a filing received at this instant, with what the system did then");
        var json = Ask.Json();
        var command = new Command("rules",
            "Lists the rules: what the law requires, since when, and what the system did about it") { asOf, json };
        command.SetAction(call => Run(terminal, call.GetValue(asOf), call.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, Instant? asOf, bool json)
    {
        IReadOnlyList<Rule> rules = asOf is { } instant ? [.. Statutes.At(instant).Rules.Select(at => at.Rule)]
            : Statutes.All;
        if (json) WriteJson(terminal, rules, asOf);
        else WriteList(terminal.Page, rules, asOf);
        return Exit.Good;
    }

    static void WriteJson(Terminal terminal, IReadOnlyList<Rule> rules, Instant? asOf)
    {
        using var lines = new JsonLine(terminal.Out);
        foreach (var rule in rules) RuleJson.Write(rule, lines, asOf);
    }

    static void WriteList(Sheet page, IReadOnlyList<Rule> rules, Instant? asOf)
    {
        foreach (var rule in rules)
        {
            page.Write(rule.Id, Ink.Bold);
            page.Write("  ");
            Wrapped.Write(page, rule.Sentence, rule.Id.Length + 2);
            Wrapped.WriteIndented(page, Standing(rule, asOf), 4);
        }
        page.WriteLine();
        var when = asOf is { } instant
            ? $" that can speak at {When.Say(instant)}, {rules.Count(rule => instant < rule.InForce.From)} of them " +
                $"not yet law then" : "";
        Wrapped.Write(page,
            $"{Counted.Of(rules.Count, "rule")}{when}. Law version {Statutes.Version}; " +
            $"read through {Speech.Of(Statutes.ReadThrough)}.");
        page.WriteLine("customhouse explain RULE says more about one.");
    }

    /// <summary>
    /// A rule can speak before it is law, of goods on their way, and after it, where the system still did something.
    /// </summary>
    static string InTime(Rule rule, Instant then) =>
        rule.InForce.Contains(then) ? ""
        : then >= rule.InForce.From ? " (no longer law then)"
        : rule.Counts == Counts.Entered ? " (not yet law then: asked only of goods that arrive once it is)"
            : " (not yet law then)";

    static string Standing(Rule rule, Instant? asOf)
    {
        var system = asOf is not { } instant ? Speech.OfSystem(rule)
            : rule.EnforcementAt(instant) is { } did ? Speech.Of(did) : Speech.NoSystem;
        return $"law {Speech.Of(rule.InForce)}{(asOf is { } then ? InTime(rule, then) : "")} · system: {system} · " +
            $"code {rule.Otherwise.Number} · {Speech.Of(rule.Verified)}";
    }
}
