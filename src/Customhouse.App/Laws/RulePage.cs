using Customhouse.Law;
using Spectre.Console;

namespace Customhouse.App;

/// <summary>A rule in full, for a terminal.</summary>
static class RulePage
{
    /// <summary>Writes it.</summary>
    public static void Write(IAnsiConsole page, Rule rule)
    {
        page.MarkupInterpolated($"[bold]{rule.Id}[/]  ");
        Wrapped.Write(page, $"{rule.Sentence}.", rule.Id.Length + 2);
        page.WriteLine();
        var rows = Rows.On(page);
        rows.Add("law", $"{Speech.Of(rule.InForce)}, by the instant {(rule.Counts == Counts.Entered ? "of entry" : "of receipt")}");
        rows.Add("from", rule.InForce.FromSource.ToString());
        if (rule.InForce.ToSource is { } ended) rows.Add("ended by", ended.ToString());
        rows.Add("system", Speech.OfSystem(rule));
        rows.Add("dates", Speech.Of(rule.Dates));
        rows.Add("authority", string.Join("; ", rule.Authority));
        rows.Add("confirmed", Speech.Of(rule.Verified));
        rows.Add("code", $"{rule.Otherwise.Number} {rule.Otherwise.Text}{(rule.Otherwise.IsPrivate ? " (ours; CBP's number is not known)" : "")}");
        rows.Add("our reading", rule.Reading ?? "");
        rows.Add("revision", rule.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture));
        rows.Write();
    }
}
