using CsCheck;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

public class DiffTests
{
    const string One =
        """{"filer":"ABC","entryNumber":"86543214","portOfEntry":"4701","bills":[{"type":"R","number":"1"}],"parties":[{"role":"CN","name":"Ann","country":"US"}],"lines":[{"hts":"6307909882","valueUsd":80}]}""";

    [Fact]
    public void A_filing_does_not_differ_from_itself() =>
        FilingGen.Any.Sample(filing => Assert.Empty(FilingDiff.Compare(filing, filing)));

    [Fact]
    public void Differences_are_named_in_words()
    {
        var left = Reading.Json(One).Only;
        var right = Reading.Json(
            One.Replace("4701", "2704", StringComparison.Ordinal).Replace("Ann", "Bob", StringComparison.Ordinal)
            .Replace("\"valueUsd\":80", "\"valueUsd\":80.00,\"origin\":\"FR\"}],\"lines\":[{", StringComparison.Ordinal)
                .Replace("],\"lines\":[{}]", "]", StringComparison.Ordinal)
            .Replace("\"R\"", "\"T\"", StringComparison.Ordinal)).Only;
        Assert.Equal(
            [
                new("port of entry", "4701", "2704"), new("bill 1 kind", "R", "T"),
                new("consignee name", "ANN", "BOB"), new("line 1 origin", null, "FR"),
            ],
            FilingDiff.Compare(left, right));
    }

    [Fact]
    public void How_a_value_is_written_makes_no_difference()
    {
        var left = Reading.Json(One).Only;
        var right = Reading.Json(
            One.Replace("80", "\"0080.00\"", StringComparison.Ordinal)
                .Replace("\"6307909882\"", "\"6307.90.9882\"", StringComparison.Ordinal)).Only;
        Assert.Empty(FilingDiff.Compare(left, right));
    }
}
