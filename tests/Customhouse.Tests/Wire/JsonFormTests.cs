using CsCheck;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Wire;

public class JsonFormTests
{
    const string Document = """
        {"type":"abi-type86","send":false,"sendAs":"add","version":2,"body":[{"dateOfArrival":20221013,
        "timeOfArrival":"0010","entryType":"86","modeOfTransport":"10","IORType":"EI","IORNumber":"12-1234567XX",
        "portOfEntry":"1102","manifestNumber":"ABC01","filerContactName":"Bts Txt","filerPhoneNumber":123457890,
        "bondType":"0","billType":"M","MBOLNumber":"MBOLBTS0602","HBOLNumber":"HBOL12BTS6701",
        "equipmentNumber":"1234567890","vesselName":"Name","sellerName":"Test Name Seller",
        "sellerAddress1":"Test Address","sellerAddress2":null,"sellerCity":"BEIJING","sellerCountry":"CN",
        "consigneeName":"Test Name Consignee","consigneeIdentifierCode":null,"consigneeAddress1":"Test Address",
        "consigneeAddress2":null,"consigneeCity":"PICKERING","consigneePostalCode":"12345","consigneeTaxID":null,
        "consigneeStateOrProvince":"OH","consigneeCountry":"US","totalQuantity":5,"knownImporter":"Y",
        "perishableGoods":"N","shipments":[{"description":"TEST BTS","HTSNumber":"2903992000","countryOfOrigin":"CN",
        "lineItemValue":"750"}]}]}
        """;

    [Fact]
    public void What_is_written_reads_back_as_the_same_filings() =>
        FilingGen.Any.Array[1, 5]
            .Sample(filings => Same.AssertAll(filings, Reading.Json(Written.Json(filings))), iter: 500);

    [Fact]
    public void An_array_of_filings_reads_like_filings_a_line() =>
        FilingGen.Any.Array[1, 5].Sample(filings =>
        {
            var lines = System.Text.Encoding.UTF8.GetString(Written.Json(filings)).TrimEnd('\n');
            Same.AssertAll(filings, Reading.Json($"[\n{lines.Replace("\n", ",\n", StringComparison.Ordinal)}\n]\n"));
        }, iter: 200);

    [Fact]
    public void An_abi_type86_document_gives_the_filing_that_it_means()
    {
        var filing = Reading.Json(Document).Only;
        Assert.Equal(ActionCode.Add, filing.Action.Value);
        Assert.True(filing.Number.IsAbsent);
        Assert.Equal(new NodaTime.LocalDate(2022, 10, 13), filing.Eda.Value);
        Assert.Equal("M MBOLBTS0602 |H HBOL12BTS6701 5", string.Join('|', filing.Bills.Span.ToArray()
            .Select(bill => $"{bill.Kind} {bill.Number} {bill.Quantity}")));
        Assert.Equal("123457890", filing.ContactPhone.ToString());
        Assert.Equal(Usd.Dollars(750), filing.Value.Value);
        Assert.Equal(["CN TEST NAME CONSIGNEE", "SE TEST NAME SELLER"],
            filing.Parties.Span.ToArray().Select(party => $"{party.RoleCode} {party.Name}"));
        Assert.Equal(2903992000, filing.Tariffs[0].Number.Value.Digits);
        Assert.Equal(
            ["EDA", "KII"], filing.References.Span.ToArray().Select(reference => reference.Qualifier.ToString()));
    }

    [Fact]
    public void Whatever_bytes_a_filing_holds_what_is_written_is_json()
    {
        var filing = new Filing { Contact = Text.Copy([(byte)'A', 0xE9, (byte)'"', (byte)'\\', 1, (byte)'\n']) };
        using var json = System.Text.Json.JsonDocument.Parse(Written.Json(filing));
        Assert.Equal("A\u00E9\"\\\u0001\n", json.RootElement.GetProperty("contactName").GetString());
    }

    [Fact]
    public void Blocks_are_cut_between_filings_however_long_the_source()
    {
        var filings = Enumerable.Range(0, 5000).Select(_ => FilingGen.Any.Single()).ToArray();
        Same.AssertAll(filings, Reading.Json(Written.Json(filings)));
    }
}
