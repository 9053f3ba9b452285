using Customhouse.Law;
using Customhouse.Wire;
using Spectre.Console;

namespace Customhouse.App;

/// <summary>A condition code in full, for a terminal.</summary>
static class CodePage
{
    /// <summary>Writes it with the rules that answer with it.</summary>
    public static void Write(IAnsiConsole page, Code code, IReadOnlyList<Rule> rules)
    {
        page.MarkupLineInterpolated($"[bold]{code.Number}[/]  {code.Text}");
        page.WriteLine();
        var rows = Rows.On(page);
        rows.Add("whose", code.IsPrivate ? "ours: CBP's number for this is not known" : "CBP's");
        rows.Add("source", code.Source.ToString());
        foreach (var rule in rules) rows.Add("said by", $"{rule.Id}: {rule.Sentence}");
        rows.Write();
    }

    /// <summary>Writes a condition of batch control.</summary>
    public static void Write(IAnsiConsole page, BatchCondition condition)
    {
        page.MarkupLineInterpolated($"[bold]{condition.Code}[/]  {condition.Narrative}");
        page.WriteLine();
        var rows = Rows.On(page);
        rows.Add("effect", "the whole batch is rejected, and none of its transactions becomes an entry");
        rows.Add("source", $"{Guide.BatchBlock.Title} {Guide.BatchBlock.Version}");
        rows.Add("what to do", condition.Fix);
        rows.Write();
    }
}
