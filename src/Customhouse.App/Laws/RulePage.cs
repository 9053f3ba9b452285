using System.Globalization;
using Customhouse.Law;

namespace Customhouse.App;

/// <summary>A rule in full, for a terminal.</summary>
static class RulePage
{
    /// <summary>Writes it.</summary>
    public static void Write(Sheet page, Rule rule)
    {
        page.Write(rule.Id, Ink.Bold);
        page.Write("  ");
        Wrapped.Write(page, $"{rule.Sentence}.", rule.Id.Length + 2);
        page.WriteLine();
        var rows = Rows.On(page);
        rows.Add("law",
            $"{Speech.Of(rule.InForce)}, by the instant {(rule.Counts == Counts.Entered ? "of entry" : "of receipt")}");
        rows.Add("from", rule.InForce.FromSource.ToString());
        rows.Add("ended by", rule.InForce.ToSource?.ToString() ?? "");
        rows.Add("takes over", rule.TakesOver ?? "");
        rows.Add("system", Speech.OfSystem(rule));
        rows.Add("dates", Speech.Of(rule.Dates));
        rows.Add("authority", string.Join("; ", rule.Authority));
        rows.Add("confirmed", Speech.Of(rule.Verified));
        rows.Add("code",
            $"{rule.Otherwise.Number} " +
            $"{rule.Otherwise.Text}{(rule.Otherwise.IsPrivate ? " (ours; CBP's number is not known)" : "")}");
        rows.Add("our reading", rule.Reading ?? "");
        rows.Add("revision", rule.Revision.ToString(CultureInfo.InvariantCulture));
        rows.Write();
        if (CaseTables.Of(rule.Id) is { } table) Write(page, table);
    }

    static void Write(Sheet page, CaseTable table)
    {
        page.WriteLine();
        page.WriteLine("  Cases, each of which a test decides:");
        foreach (var example in table.Cases)
        {
            var facts = string.Join(", ", example.Facts.Select(fact => $"{fact.Key} {fact.Value}"));
            var given = facts.Length == 0 ? example.Received : $"{example.Received}, {facts}";
            Wrapped.WriteIndented(page, $"{example.Name} ({given}): law {example.Law}, system {example.System}", 4);
        }
    }
}
