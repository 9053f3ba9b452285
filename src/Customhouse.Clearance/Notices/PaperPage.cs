using System.Globalization;
using System.Net;
using System.Text;

namespace Customhouse.Clearance;

/// <summary>
/// A paper as a page that stands by itself: no script, nothing from elsewhere, landmarks, headings in order, a header
/// for each row and column, and it prints.
/// </summary>
public static class PaperPage
{
    const string Style = """
        <style>body{font:16px/1.4 sans-serif;margin:1em auto;max-width:75em;padding:0 1em;color:#111;background:#fff}
        dt{font-weight:bold}dd{margin:0 0 .5em 0;white-space:pre-wrap;overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%;margin:1em 0}caption{text-align:left;font-weight:bold}
        th,td{border:1px solid #767676;padding:.25em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
        @media print{body{font-size:9pt;max-width:none}thead{display:table-header-group}tr{break-inside:avoid}
        section{break-inside:auto}h2{break-after:avoid}}</style>
        """;

    static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>Writes the page, as UTF-8; the same paper gives the same bytes.</summary>
    public static byte[] Write(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        page.Append(Plain, $"style-src 'unsafe-inline'\">\n<title>{Safe(paper.Title)}</title>\n{Style}\n");
        page.Append(Plain, $"</head><body>\n<header><h1>{Safe(paper.Title)}</h1></header>\n<main>\n");
        for (var i = 0; i < paper.Parts.Count; i++) Write(page, paper.Parts[i], i + 1);
        page.Append(Plain, $"</main>\n<footer><p>{Safe(paper.Kind)}</p></footer>\n</body></html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    static void Write(StringBuilder page, PaperPart part, int number)
    {
        page.Append(Plain, $"<section aria-labelledby=\"part-{number}\">");
        page.Append(Plain, $"<h2 id=\"part-{number}\">{Safe(part.Title)}</h2>\n<dl>\n");
        foreach (var fact in part.Facts)
            page.Append(Plain, $"<dt>{Safe(fact.Label)}</dt><dd>{Safe(fact.Value.Text)}</dd>\n");
        page.Append("</dl>\n");
        foreach (var table in part.Tables) Write(page, table);
        page.Append("</section>\n");
    }

    static void Write(StringBuilder page, PaperTable table)
    {
        page.Append(Plain, $"<table><caption>{Safe(table.Caption)}</caption>\n<thead><tr>");
        foreach (var column in table.Columns) page.Append(Plain, $"<th scope=\"col\">{Safe(column.Label)}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr><th scope=\"row\">").Append(Safe(row[0].Text)).Append("</th>");
            foreach (var value in row.AsSpan(1)) page.Append("<td>").Append(Safe(value.Text)).Append("</td>");
            page.Append("</tr>\n");
        }
        page.Append("</tbody></table>\n");
    }

    static string Safe(string text) => WebUtility.HtmlEncode(text);
}
