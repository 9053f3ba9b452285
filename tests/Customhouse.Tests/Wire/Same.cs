using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

/// <summary>When filings say the same, the order of their parties included, since findings point at it.</summary>
static class Same
{
    public static void AssertAll(Filing[] expected, Reading actual)
    {
        Assert.Equal([], actual.Faults.Select(fault => fault.Plain));
        Assert.Equal(expected.Length, actual.Filings.Count);
        for (var i = 0; i < expected.Length; i++) AssertOne(expected[i], actual.Filings[i]);
    }

    public static void AssertOne(Filing expected, Filing actual)
    {
        Assert.Equal([], FilingDiff.Compare(expected, actual));
        Assert.Equal(Roles(expected), Roles(actual));
        Assert.Equal(Agencies(expected), Agencies(actual));
        Assert.Equal(References(expected), References(actual));
        Assert.Equal(expected.Eda.OrDefault, actual.Eda.OrDefault);
        Assert.Equal(expected.EdaCount, actual.EdaCount);
    }

    static IEnumerable<string> Roles(Filing filing) =>
        filing.Parties.Span.ToArray().Select(party => $"{party.Role} {party.RoleCode} {party.LineIndex}");

    static IEnumerable<string> References(Filing filing) =>
        filing.References.Span.ToArray().Select(reference => reference.Qualifier.ToString());

    static IEnumerable<string> Agencies(Filing filing) => filing.Pga.Span.ToArray()
        .Select(pga => $"{pga.LineIndex} {pga.TariffIndex} {pga.Agency} {pga.Disclaimer}");
}
