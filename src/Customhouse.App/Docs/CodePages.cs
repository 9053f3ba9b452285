using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>The page of all codes: CBP's, and our private blocks.</summary>
static class CodePages
{
    /// <summary>The pages.</summary>
    public static IEnumerable<Page> All => [new Page("codes/codes.md", Write())];

    static string Write()
    {
        var page = new Markdown("Codes of answers");
        page.Paragraph(
            "A number is CBP's only where CBP published it. Where its number is not known to us, ours stands in the " +
            "private block Z01 to Z99. For the form of CSV, JSON and spreadsheets CBP has none; ours are W01 to " +
            "W49, and W50 to W69 for manifests.");
        page.Heading("Of entries (SE90)");
        page.Table(["Code", "Text", "Whose", "Source", "Said by"], Of(CodeOf.Entry).Select(code => new[]
        {
            code.Number, code.Text, Whose(code), code.Source,
            string.Join(", ", code.Rules.Select(rule => $"[{rule.Id}](../rules/{rule.Id}.md)")),
        }));
        page.Heading("Of batches (X1)");
        page.Paragraph(
            "Any of these rejects the whole batch. " + string.Join(", ", BatchCondition.All
                .Where(condition => condition.NeedsRegister).Select(condition => condition.Code)) +
            " are of authority: they are looked for only with a [register of transmitters]" +
            "(../formats/transmitters.md). Where CBP publishes the text of a code and too little of its meaning, our " +
            "reading stands in the last column, and is unconfirmed.");
        page.Table(["Code", "Text", "Whose", "What to do", "Our reading"], Of(CodeOf.Batch).Select(code => new[]
        {
            code.Number, code.Text, Whose(code), code.Fix!, code.Reading ?? "",
        }));
        page.Heading("Of queries (WR0, WSA, WSB)");
        page.Paragraph(
            "A query that can't be looked up, or finds nothing, is answered by one of these. Some of the numbers are " +
            "those of other conditions above. A batch of queries that is wrong in its form is rejected by the codes " +
            "of batches.");
        page.Table(["Code", "Text", "What to do", "Our reading"], QueryCondition.All.Select(condition => new[]
        {
            condition.Code, condition.Narrative, condition.Fix, condition.Reading ?? "",
        }));
        page.Heading("Of other forms (CSV, JSON, spreadsheets)");
        page.Paragraph("All are ours, and none of them is ever sent to CBP.");
        page.Table(["Code", "Text", "Effect", "What to do"], Of(CodeOf.OtherForm).Select(code => new[]
        {
            code.Number, code.Text, code.Effect!, code.Fix!,
        }));
        page.Heading("Of manifests");
        page.Paragraph(
            "All are ours, and none of them is ever sent to a carrier. [Which codes carriers " +
            "get](../formats/manifests.md).");
        page.Table(["Code", "Text", "Effect", "What to do"], Of(CodeOf.Manifest).Select(code => new[]
        {
            code.Number, code.Text, code.Effect!, code.Fix!,
        }));
        return page.ToString();
    }

    static IEnumerable<AnswerCode> Of(CodeOf what) => AnswerCode.All.Where(code => code.Of == what);

    static string Whose(AnswerCode code) => code.IsOurs ? "ours" : "CBP";
}
