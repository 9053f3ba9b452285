using Customhouse.Law;

namespace Customhouse.App;

/// <summary>The index of the rules, with the numbers they read and the words of their cases.</summary>
static class RuleIndex
{
    // The vocabulary of the case tables, as the runner of the cases reads it.
    static readonly string[][] Facts =
    [
        ["action, filer, number, type, mode, bond, port, value, contact, phone", "as on the wire; `none` is blank"],
        ["ior_kind, ior, cancel, refs", "importer, reason of a cancellation, references as QUALIFIER=TEXT"],
        ["bills", "kinds in order, such as `M H`; `blank` is a bill without kind"],
        ["qty, bill_number, issuer, nonams, carrier", "of the lowest bill; of every bill; `carrier` is the bill that a carrier record follows"],
        ["eda, edas", "estimated date of arrival, and how many there are"],
        ["arrived", "Eastern time of arrival, `unknown`, or `not supplied`"],
        ["consignee, seller, parties", "`name`, `id`, `both`, `none`, `two`, `line`, or what is missing; further parties by code"],
        ["origin, hts, line_value", "one for each line; `blank` is empty, `-` is no tariff number at all"],
        ["zone, zone_number, case, pga", "of the last line: zone data, a declared case, AGENCY data or an AGENCY:CODE disclaimer"],
        ["on_file, role, poa, permit, tariff", "what is known; `unknown`, or `not supplied` for a kind of fact that nobody gave"],
        ["participant", "how the filer stands with a programme that is shut to it; `None` for none"],
        ["same_day, whole_day", "dollars of earlier entries that day; of all entries that day, under the stricter reading"],
    ];

    /// <summary>The page.</summary>
    public static Page Page(string path)
    {
        var page = new Markdown("Rules");
        page.Paragraph($"{Statutes.All.Count} rules, {CaseTables.All.Sum(table => table.Cases.Count)} cases. " +
            $"Law version {Statutes.Version}; material read through {Speech.Of(Statutes.ReadThrough)}.");
        page.Paragraph(
            "A rule gives two answers: what the law required, and what the system of the day did about it. " +
            "Instants are by the Eastern clock; an end is the first instant at which it no longer stands. " +
            "A citation without a mark was read in the primary text.");
        page.Table(["Rule", "It requires", "Law", "System", "Code", "Confirmed"], Statutes.All.Select(Row));
        page.Heading("Numbers");
        page.Table(
            ["Parameter", "Unit", "From", "Value", "Source"], Limits.All.Concat(DaySettings.All).SelectMany(Values));
        page.Heading("How to read a case");
        page.Paragraph(
            "A case is a filing that is valid in every way but for the facts it names: entry type 86 by air, worth " +
            "$100, one line of French cotton towels on one bill, filed by an appointed broker at the very instant " +
            "at which it arrives.");
        page.Paragraph(
            "`Law` is kept, broken, unknown, or - where the rule is not law or does not cover the filing. `System` " +
            "is reject, hold, warn, note - the system did nothing, and a breach is said all the same -, or - where " +
            "nothing was said. `not coded`: the law of that day is refused.");
        page.Table(["Facts", "What they say"], Facts);
        return new Page(path, page.ToString());
    }

    static string[] Row(Rule rule) =>
    [
        $"[{rule.Id}]({rule.Id}.md)", rule.Sentence, Speech.Of(rule.InForce), Speech.OfSystem(rule),
        rule.Otherwise.Number, Speech.Of(rule.Verified),
    ];

    static IEnumerable<string[]> Values(Parameter parameter) => parameter.History
        .Select(value => new[] { parameter.Id, parameter.Unit, Speech.Of(value.From), value.Value,
            value.Source.ToString() });
}
