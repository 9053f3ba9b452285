using Customhouse.Law;
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
}
