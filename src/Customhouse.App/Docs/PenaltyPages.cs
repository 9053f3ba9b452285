using Customhouse.Clearance;
using Customhouse.Law;

namespace Customhouse.App;

/// <summary>The page of penalties, made of the parameters that are computed with.</summary>
static class PenaltyPages
{
    /// <summary>The page.</summary>
    public static Page Page => new("penalties.md", Write());

    static string Write()
    {
        var page = new Markdown("Penalties");
        page.Paragraph("`customhouse exposure CASE` computes what a case may cost: for each charge a range, with " +
            "every step, its source and how far that is confirmed. [Reasons](adr/0026-exposure-as-ranges.md), " +
            "[an example of a case](../samples/penalties/case.json). It is arithmetic on what is claimed. It " +
            "does not say that anything was violated, and what is marked unconfirmed could not be read in a " +
            "primary text.");
        page.Heading("Amounts and shares");
        page.Table(["Parameter", "What it says", "From", "Value", "Source"], Penalties.All.SelectMany(parameter =>
            parameter.History.Select(value => new[]
            {
                parameter.Id, parameter.Unit, Speech.Of(value.From), value.Value, value.Source.ToString(),
            })));
        Readings(page);
        File(page);
        return page.ToString();
    }

    static void Readings(Markdown page)
    {
        page.Heading("How it is read");
        page.List(
        [
            "Amounts of a statute are those of the day of the violation; floors are those of the day of assessment.",
            "The most is what the statute allows. The least is 0, unless a floor leaves more.",
            "Where no fault is claimed, all three are computed; the range spans them.",
            $"A disclosure lowers the most where it came before an investigation was known and the duties were " +
            $"tendered ({Penalties.Disclosure}). Interest is given by who files the case; no table of rates is coded.",
            "EO 14411 directs agencies to leave at least half of an assessed penalty, to mitigate nothing for " +
            "repeaters, and to ask the maximum of brokers without diligence, by 2026-09-01. Its rules were not " +
            "found, so it is taken from that day on, as if a penalty were assessed at the most. A floor is a part " +
            "of the most after a disclosure: an order can't raise what a statute caps.",
            "Each entry of a charge is one violation of the low-value exemption; those of one case are later than " +
            "its first.",
            "All charges of a broker in one case have one cap. Adjustments of dollar amounts for inflation are not " +
            "coded, so that cap may be higher.",
            "Goods that may be forfeited are told apart: they are no money to pay.",
            "A most is rounded down to the cent and a least up.",
        ]);
    }

    static void File(Markdown page)
    {
        page.Heading("The file of a case");
        page.Paragraph("JSON; a member that is not known is refused. Amounts are dollars with two decimals at most, " +
            $"up to {PenaltyCharge.DollarsMax}; days are Eastern.");
        page.Table(["Member", "What it holds"],
        [
            ["`case`", "Its name"],
            ["`assessed`", "The day of assessment"],
            ["`charges[].id`", "Its name, once in the case"],
            ["`charges[].statute`", string.Join(", ", PenaltyFile.Statutes.Select(word => $"`{word.Key}`"))],
            ["`charges[].on`", "The day of the violation"],
            ["`charges[].earlier`", "Violations of the same kind found before this case; 0 when left out"],
            ["`charges[].culpability`", "1592 alone: " +
                string.Join(", ", PenaltyFile.Faults.Keys.Select(word => $"`{word}`")) + "; all three when left out"],
            ["`charges[].disclosed`", "1592 alone: `beforeInvestigation`, `tendered`, `interest`"],
            ["`charges[].lacksDiligence`", "1641 alone: true where that is claimed of the broker"],
            ["`charges[].entries[].number`", "The entry"],
            ["`charges[].entries[].domesticValue`", "1592 and 1595a: what the goods are worth in the United States"],
            ["`charges[].entries[].dutiableValue`", "1592: their value for duty"],
            ["`charges[].entries[].dutyLoss`", "1592: duties, taxes and fees that are or may be lost; 0 for none"],
        ]);
    }
}
