using System.CommandLine;
using Customhouse.Law;

namespace Customhouse.App;

/// <summary>explain: a rule or a code in full.</summary>
static class ExplainCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var what = new Argument<string>("CODE-or-RULE")
        {
            Description = "Id of a rule (ET86.EDA), or any code of an answer (282, Z09, X40, W07)",
        };
        var json = Ask.Json();
        var command = new Command("explain",
            "Says everything about a rule or a code: what, since when, by what authority, and how we read it")
        { what, json };
        command.SetAction(call => Run(terminal, call.GetValue(what)!, call.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, string name, bool json)
    {
        var wanted = name.Trim().ToUpperInvariant();
        if (Statutes.Find(wanted) is { } rule) Say(terminal, rule, json);
        else if (AnswerCode.Find(wanted) is { } code) Say(terminal, code, json);
        else throw Unknown(name, wanted);
        return Exit.Good;
    }

    static void Say(Terminal terminal, Rule rule, bool json)
    {
        if (json) WriteJson(terminal, line => RuleJson.Write(rule, line));
        else RulePage.Write(terminal.Page, rule);
    }

    static void Say(Terminal terminal, AnswerCode code, bool json)
    {
        if (json) WriteJson(terminal, line => RuleJson.Write(code, line));
        else CodePage.Write(terminal.Page, code);
    }

    static void WriteJson(Terminal terminal, Action<JsonLine> write)
    {
        using var line = new JsonLine(terminal.Out);
        write(line);
    }

    static Trouble Unknown(string name, string wanted)
    {
        var near = Statutes.All.Select(rule => rule.Id).Where(id => id.Contains(wanted, StringComparison.Ordinal))
            .Take(5).ToList();
        var todo = near.Count > 0 ? $"Did you mean {string.Join(", ", near)}?"
            : "customhouse rules lists the rules, docs/codes/codes.md the codes.";
        return new Trouble(name, "there is no such rule or code", todo)
        {
            Expected = "the id of a rule, such as ET86.EDA, or a code, such as 282",
        };
    }
}
