using System.Text.RegularExpressions;
using CsCheck;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

/// <summary>docs/formats/convert.md says exactly what a mask replaces.</summary>
public partial class MaskDocsTests
{
    static readonly string page = File.ReadAllText(Repository.At("docs", "formats", "convert.md"));

    [Fact]
    public void What_is_replaced_stands_in_the_table_and_nothing_else()
    {
        var mask = new Mask("0123456789abcdef"u8);
        var (replaced, kept) = (new HashSet<string>(), new HashSet<string>());
        foreach (var filing in Enumerable.Range(0, 300).Select(_ => FilingGen.Any.Single()))
        {
            var before = FilingFacts.Of(filing);
            mask.Apply(filing);
            foreach (var (old, now) in before.Zip(FilingFacts.Of(filing)))
                (old.Value == now.Value ? kept : replaced).Add(Name(old.Datum));
        }
        var documented = Row().Matches(page).Select(row => row.Groups[1].Value).ToHashSet();
        documented.Remove("password, user data");
        Assert.Equal(documented.Order(), replaced.Order());
        Assert.Superset(
            new HashSet<string>(
                ["filer", "bill issuer", "line description", "tariff number", "party country", "port of entry"]), kept);
    }

    [Fact]
    public void Every_column_of_an_agency_record_that_is_replaced_is_named()
    {
        foreach (var columns in PersonalColumns.All)
        {
            var spans = Spans(
                Regex.Match(page.ReplaceLineEndings(" "), $"{columns.Record} ([0-9, and-]+)").Groups[1].Value);
            Assert.Contains(spans, span => span.First <= columns.First && columns.Last <= span.Last);
        }
    }

    static IEnumerable<(int First, int Last)> Spans(string text) => SpanOf().Matches(text)
        .Select(span => (int.Parse(span.Groups[1].Value, null), int.Parse(span.Groups[2].Value, null)));

    /// <summary>bill 2 number is a bill number, line 1 consignee name a party name.</summary>
    static string Name(string datum)
    {
        var plain = Number().Replace(datum, "");
        plain = Role().Replace(plain, "party");
        return plain.StartsWith("reference ", StringComparison.Ordinal)
            ? plain["reference ".Length..] is "EDA" or "KII" or "PER" ? plain : "reference"
            : plain.EndsWith("agency record", StringComparison.Ordinal) ? "agency record"
            : plain.Replace("line tariff", "tariff", StringComparison.Ordinal);
    }

    [GeneratedRegex(
        "^\\| ([^|]+) \\| [^|]+ \\| [^|]+ \\| [^|]+ \\| [^|]*(?:shape|digit)[^|]* \\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("([0-9]+)-([0-9]+)")]
    private static partial Regex SpanOf();

    [GeneratedRegex(" [0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex(
        "(line )?(consignee|seller|buyer|manufacturer|ship-to party|stuffing location|consolidator|booking " +
        "party|party [A-Z]+)")]
    private static partial Regex Role();
}
