using Customhouse.Clearance;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Clearance;

/// <summary>What is known of filers, clients and importers on a day: both ends of a term count.</summary>
public class ClientFactsTests
{
    const string Wide = "filer,role,permit,client,poa_from,poa_to,permit_from,permit_to,importer,active,foreign\n";

    static Known Known(string rows, string day, string client = "JOHN SMITH", string importer = "12-345678900")
    {
        var facts = ClientFacts.Read(new StringReader(rows), "clients.csv");
        Assert.True(FilerCode.TryRead("ABC"u8, out var filer));
        var filing = new Filing { Filer = Declared<FilerCode>.Of(filer, Text.Of("ABC")), Importer = Text.Of(importer) };
        ref var party = ref filing.Parties.Add();
        (party.Role, party.Name, party.LineIndex) = (PartyRole.Consignee, Text.Of(client), -1);
        var known = default(Known);
        facts.Tell(filing, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, ref known);
        return known;
    }

    [Theory]
    [InlineData("2024-04-30", Tri.No)]
    [InlineData("2024-05-01", Tri.Yes)]
    [InlineData("2024-05-31", Tri.Yes)]
    [InlineData("2024-06-01", Tri.No)]
    public void A_power_of_attorney_and_a_permit_hold_from_their_first_day_to_their_last(string day, Tri holds)
    {
        var attorney = Wide + "ABC,broker,yes,,,,,,,,\nABC,,,john smith,2024-05-01,2024-05-31,,,,,\n";
        Assert.Equal((holds, Tri.Yes), (Known(attorney, day).PowerOfAttorney, Known(attorney, day).Permit));
        var permit = Wide + "ABC,broker,yes,,,,2024-05-01,2024-05-31,,,\nABC,,,JOHN SMITH,,,,,,,\n";
        Assert.Equal((Tri.Yes, holds), (Known(permit, day).PowerOfAttorney, Known(permit, day).Permit));
    }

    [Theory]
    [InlineData("no", Tri.No)]
    [InlineData("", Tri.Unknown)]
    public void A_term_makes_no_permit_of_one_that_is_not_or_is_not_known(string permit, Tri known) => Assert.Equal(
        known, Known(Wide + $"ABC,broker,{permit},,,,2024-05-01,2024-05-31,,,\n", "2024-05-20").Permit);

    [Fact]
    public void A_role_for_one_client_counts_for_that_client_alone()
    {
        const string Rows = Wide + "ABC,owner,,JANE DOE,,,,,,,\nABC,broker,yes,,,,,,,,\n";
        Assert.Equal(FilerRole.Owner, Known(Rows, "2024-05-20", "JANE DOE").Role);
        Assert.Equal(FilerRole.Broker, Known(Rows, "2024-05-20").Role);
    }

    [Theory]
    [InlineData("12-345678900,yes,no", Tri.Yes, Tri.No)]
    [InlineData("12345678900,no,yes", Tri.No, Tri.Yes)]
    [InlineData("12-345678900,,", Tri.Unknown, Tri.Unknown)]
    [InlineData("98-765432100,no,yes", Tri.Unknown, Tri.Unknown)]
    public void Of_an_importer_is_known_what_its_row_says(string row, Tri active, Tri foreign)
    {
        var known = Known(Wide + $",,,,,,,,{row}\n", "2026-06-24");
        Assert.Equal((active, foreign), (known.ImporterActive, known.ImporterForeign));
    }

    [Fact]
    public void Importers_are_supplied_only_by_a_file_that_has_their_column()
    {
        SuppliedFacts Of(string text) => new() { Clients = ClientFacts.Read(new StringReader(text), "clients.csv") };
        Assert.False(Of("filer,role,permit,client,poa_from,poa_to\n").Kinds.HasFlag(FactKinds.Importer));
        Assert.True(Of(Wide).Kinds.HasFlag(FactKinds.Importer));
    }

    [Theory]
    [InlineData("ABC,broker,,,,,2024-13-01,,,,", "row 2, column permit_from")]
    [InlineData(",,,,,,,,12-345678900,perhaps,", "row 2, column active")]
    [InlineData(",,,,,,,,12-345678900,,perhaps", "row 2, column foreign")]
    public void What_can_not_be_used_says_where(string row, string said) => Assert.Contains(
        said, Assert.Throws<FactsException>(
            () => ClientFacts.Read(new StringReader(Wide + row), "clients.csv")).Message, StringComparison.Ordinal);
}
