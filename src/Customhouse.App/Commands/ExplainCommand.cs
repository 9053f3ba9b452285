using System.CommandLine;
using Customhouse.Law;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>explain: a rule or a code in full.</summary>
static class ExplainCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var what = new Argument<string>("CODE-or-RULE") { Description = "Id of a rule (ET86.EDA), or a condition code (282, Z09, X40)" };
        var json = Ask.Json();
        var command = new Command("explain", "Says everything about a rule or a code: what, since when, by what authority, and how we read it") { what, json };
        command.SetAction(call => Run(terminal, call.GetValue(what)!, call.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, string name, bool json)
    {
        var wanted = name.Trim().ToUpperInvariant();
        var condition = BatchCondition.All.FirstOrDefault(known => known.Code == wanted);
        if (Statutes.Find(wanted) is { } rule) Say(terminal, rule, json);
        else if (Codes.Find(wanted) is { } code) Say(terminal, code, json);
        else if (condition is null) throw Unknown(name, wanted);
        if (condition is not null) Say(terminal, condition, json);
        return Exit.Good;
    }

    static void Say(Terminal terminal, Rule rule, bool json)
    {
        if (json) WriteJson(terminal, line => RuleJson.Write(rule, line));
        else RulePage.Write(terminal.Page, rule);
    }

    static void Say(Terminal terminal, Code code, bool json)
    {
        var rules = Statutes.All.Where(rule => rule.Otherwise.Number == code.Number).ToList();
        if (json) WriteJson(terminal, line => RuleJson.Write(code, rules, line));
        else CodePage.Write(terminal.Page, code, rules);
    }

    static void Say(Terminal terminal, BatchCondition condition, bool json)
    {
        if (json) WriteJson(terminal, line => RuleJson.Write(condition, line));
        else CodePage.Write(terminal.Page, condition);
    }

    static void WriteJson(Terminal terminal, Action<JsonLine> write)
    {
        using var line = new JsonLine(terminal.Out);
        write(line);
    }

    static Trouble Unknown(string name, string wanted)
    {
        var near = Statutes.All.Select(rule => rule.Id).Where(id => id.Contains(wanted, StringComparison.Ordinal)).Take(5).ToList();
        var todo = near.Count > 0 ? $"Did you mean {string.Join(", ", near)}?" : "customhouse rules lists them all.";
        return new Trouble(name, "there is no such rule or code", todo) { Expected = "the id of a rule, such as ET86.EDA, or a condition code, such as 282" };
    }
}
