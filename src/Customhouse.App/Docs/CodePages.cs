using System.Globalization;
using System.Text;
using Customhouse.Law;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>The page of all condition codes: CBP's, and our private block.</summary>
static class CodePages
{
    /// <summary>The pages.</summary>
    public static IEnumerable<Page> All => [new Page("codes/codes.md", Write())];

    static string Write()
    {
        var text = new StringBuilder();
        text.Append(Page.Mark).Append("\n\n# Condition codes\n\n");
        text.Append("A number is CBP's only where CBP published it. Where its number is not known to us, ours stands in the private block Z01 to Z99.\n");
        text.Append("\n## Of entries (SE90)\n\n| Code | Text | Whose | Source | Said by |\n|---|---|---|---|---|\n");
        foreach (var code in Codes.All)
            text.Append(CultureInfo.InvariantCulture, $"| {code.Number} | {code.Text} | {(code.IsPrivate ? "ours" : "CBP")} | {code.Source} | {string.Join(", ", Rules(code))} |\n");
        text.Append("\n## Of batches (X1)\n\nAny of these rejects the whole batch. Those of authority need CBP's registers and are not checked.\n");
        text.Append("\n| Code | Text | What to do |\n|---|---|---|\n");
        foreach (var condition in BatchCondition.All) text.Append(CultureInfo.InvariantCulture, $"| {condition.Code} | {condition.Narrative} | {condition.Fix} |\n");
        return text.ToString();
    }

    static IEnumerable<string> Rules(Code code) =>
        Statutes.All.Where(rule => rule.Otherwise.Number == code.Number).Select(rule => $"[{rule.Id}](../rules/{rule.Id}.md)");
}
