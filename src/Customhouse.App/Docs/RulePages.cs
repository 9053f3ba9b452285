using Customhouse.Law;

namespace Customhouse.App;

/// <summary>The pages that are made from the rules: one a rule, and their index.</summary>
static class RulePages
{
    /// <summary>The pages, made anew; the same law gives the same bytes.</summary>
    public static IEnumerable<Page> All =>
    [
        RuleIndex.Page("rules/README.md"),
        .. Statutes.All.Select(rule => new Page($"rules/{rule.Id}.md", Of(rule))),
    ];

    static string Of(Rule rule)
    {
        var page = new Markdown(rule.Id);
        page.Paragraph($"**{rule.Sentence}.**");
        page.Facts(
            ("In force", $"{Sourced(rule.InForce)}, by the instant of {(rule.Counts == Counts.Entered ? "entry: receipt, but not before arrival" : "receipt")}"),
            ("Takes over from", rule.TakesOver is { } before ? $"[{before}]({before}.md)" : ""),
            ("System", System(rule)),
            ("Asked of", AskedOf(rule.Each)),
            ("In doubt", $"{Speech.Of(rule.WhenUnknown)}, where the kind of fact was supplied; else it is said once for the whole run"),
            ("Code", $"[{rule.Otherwise.Number}](../codes/codes.md) {rule.Otherwise.Text}{(rule.Otherwise.IsPrivate ? " (ours; CBP's number is not known)" : "")}"),
            ("Announced", Day(rule.Dates.Announced)),
            ("In certification", Day(rule.Dates.Certification)),
            ("In production", Day(rule.Dates.Production)),
            ("Effective", Day(rule.Dates.Effective)),
            ("Confirmed", Speech.Of(rule.Verified)),
            ("Revision", rule.Revision.ToString(global::System.Globalization.CultureInfo.InvariantCulture)));
        page.Heading("Authority");
        page.List(rule.Authority.Select(cite => cite.ToString()));
        if (rule.Reading is { } reading)
        {
            page.Heading("How we read it");
            page.Paragraph(reading);
        }
        Cases(page, rule);
        return page.ToString();
    }

    static void Cases(Markdown page, Rule rule)
    {
        page.Heading("Cases");
        if (CaseTables.Of(rule.Id) is not { } table)
        {
            page.Paragraph("None are written.");
            return;
        }
        page.Paragraph($"From `src/Customhouse.Law/{table.File}`; [how to read them](README.md#how-to-read-a-case).");
        page.Lines(table.Rows);
    }

    static string System(Rule rule) => rule.System.Count == 0
        ? Speech.NoSystem
        : string.Join("; ", rule.System.Select(part => $"{Speech.Of(part)} {Sourced(part.During)}"));

    static string Sourced(global::Customhouse.Law.Term term)
    {
        var from = $"since {Speech.Of(term.From)} ({term.FromSource})";
        return term.To is { } to ? $"{from}, until {Speech.Of(to)} ({term.ToSource})" : from;
    }

    static string AskedOf(Each each) => each switch
    {
        Each.Entry => "the entry",
        Each.Bill => "each bill",
        Each.Party => "each party",
        Each.Line => "each line",
        Each.Tariff => "each tariff number",
        Each.Pga => "each record for another agency",
        _ => throw new InvalidOperationException($"Each {each}"),
    };

    static string Day(NodaTime.LocalDate? day) => day is { } known ? Speech.Of(known) : "";
}
