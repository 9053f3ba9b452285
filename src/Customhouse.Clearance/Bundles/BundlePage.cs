using System.Globalization;
using System.Net;
using System.Text;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>The case as a page for a reader without tools: no script, nothing from elsewhere.</summary>
static class BundlePage
{
    const string Head = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Evidence</title>
        <style>body{font:16px sans-serif;margin:1em}table{border-collapse:collapse}
        th,td{border:1px solid #767676;padding:.3em;text-align:left;vertical-align:top}</style></head><body>

        """;

    static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>Writes the page.</summary>
    public static byte[] Write(Bundle bundle)
    {
        var page = new StringBuilder(Head);
        var (scope, leaves) = (bundle.Scope, bundle.Leaves);
        page.Append(Plain, $"<h1>Entries of filer {scope.Filer}: {scope.Of}</h1>\n");
        page.Append(Plain, $"<p>{leaves.Count} leaves of the log {Text(bundle.Origin)}, by the authority of ");
        page.Append(Text(scope.Authority)).Append(scope.IsMasked ? ". Personal records are left out" : "");
        page.Append(".</p>\n");
        page.Append("<p>Each leaf is proved to stand in the log under the checkpoint below; <code>customhouse verify");
        page.Append("</code> checks it offline. That no other entry was filed is not proved: the filer's receipts, ");
        page.Append("or the whole journal, can show it.</p>\n");
        page.Append(Plain, $"<pre>{Text(bundle.Note)}</pre>\n");
        page.Append("<table><caption>What was filed, told and decided</caption>\n");
        page.Append("<tr><th scope=\"col\">Leaf</th><th scope=\"col\">Entry</th><th scope=\"col\">When</th>");
        page.Append("<th scope=\"col\">Arrival known then</th><th scope=\"col\">What</th></tr>\n");
        foreach (var leaf in leaves) WriteRow(page, leaf);
        page.Append("</table></body></html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    static void WriteRow(StringBuilder page, BundleLeaf leaf)
    {
        var number = leaf.Key == 0 ? "" : EntryNumber.FromKey(leaf.Key).ToString();
        var (at, arrived, what) = leaf.Kind switch
        {
            EntryFiled.Kind => OfEntry(EntryFiled.Read(leaf.Body)),
            ManifestFiled.Kind => (When.Say(ManifestFiled.Read(leaf.Body).Received), "", "a carrier's message"),
            LifeTold.Kind => OfWord(LifeTold.Read(leaf.Body)),
            ProgrammeTold.Kind => OfCase(ProgrammeTold.Read(leaf.Body)),
            _ => ("", "", "an event that this release does not know"),
        };
        page.Append(Plain, $"<tr><td>{leaf.Index}</td><td>{number}</td><td>{at}</td><td>{arrived}</td>");
        page.Append(Plain, $"<td>{Text(what)}</td></tr>\n");
    }

    static (string, string, string) OfEntry(EntryFiled filed)
    {
        var broken = filed.Decision.Findings.Where(finding => finding.Law == LawAnswer.Broken)
            .Select(finding => $"{finding.Rule}: {Statutes.Find(finding.Rule)?.Sentence}").Distinct();
        return (When.Say(filed.Received), filed.Known.Arrived is { } arrived ? When.Say(arrived) : "unknown",
            $"{filed.Action}, {Words.Of(filed.Decision.Verdict)}. {string.Join(". ", broken)}");
    }

    static (string, string, string) OfWord(LifeTold told) =>
        (When.Say(told.Learned), "", $"told: {told.Word} {(told.Argument == 0 ? "" : told.Argument)} {told.Said}");

    static (string, string, string) OfCase(ProgrammeTold told) =>
        (When.Say(told.Learned), "", $"{told.Programme}: {told.Transition}, by {told.By.Role}. {told.Act.Said}");

    static string Text(string text) => WebUtility.HtmlEncode(text);
}
