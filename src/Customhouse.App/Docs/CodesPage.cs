using Customhouse.Law;

namespace Customhouse.App;

/// <summary>The condition codes of cargo release, with their sources and the rules that answer with them.</summary>
static class CodesPage
{
    /// <summary>The page.</summary>
    public static DocPage Page(string path)
    {
        var page = new Markdown("Condition codes");
        page.Paragraph("Codes that a cargo release answer carries (SE90). Z01 to Z99 are a private block: CBP surely has numbers for these " +
            "conditions, but they are not known here, and a number is never invented as if it were CBP's.");
        page.Table(["Code", "Text", "Whose", "Source", "Rules"], Codes.All.Select(Row));
        return new DocPage(path, page.ToString());
    }

    static string[] Row(Code code) =>
    [
        code.Number, code.Text, code.IsPrivate ? "ours" : "CBP's", code.Source.ToString(),
        string.Join(", ", Statutes.All.Where(rule => rule.Otherwise == code).Select(rule => $"[{rule.Id}](rules/{rule.Id}.md)")),
    ];
}
