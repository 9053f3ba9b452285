using System.Text;
using Customhouse.Terms;
using Xunit;

namespace Customhouse.Tests.Wire;

public class CsvReaderTests
{
    const string Header =
        "ref,action,filer,entry_number,entry_type,mot,bond,entry_value_usd,port_of_entry,contact_name," +
        "contact_phone,eda,filer_reference,master_bill,house_bill,quantity,consignee_name,consignee_address1," +
        "consignee_city,consignee_state,consignee_postal,consignee_country,seller_name,seller_address1,seller_city," +
        "seller_postal,seller_country,line_no,description,hts,origin,line_value_usd\n";

    const string First = "1,A,ABC,86543214,86,40,0,125,4701,Jane Broker,7185550100,2024-08-02,ORDER1001,99912345675," +
        "HAWB0001,1,John Smith,12 Main St Apt 4,Brooklyn,NY,11201,US,Lyon Home Goods SARL,58 Rue de la " +
        "Republique,Lyon,69002,FR,1,\"Cotton kitchen towels, set of six\",6307.90.9882,FR,80\n";

    const string Second = "1,,,,,,,,,,,,,,,,,,,,,,,,,,,2,Woven flax handbag,4202226000,PT,45.00\n";

    [Fact]
    public void A_filing_of_two_rows_carries_every_field()
    {
        var filing = Reading.Csv(Header + First + Second).Only;
        Assert.Equal(ActionCode.Add, filing.Action.Value);
        Assert.Equal("ABC-8654321-4", filing.Number.Value.ToString());
        Assert.Equal(Usd.Dollars(125), filing.Value.Value);
        Assert.Equal("JANE BROKER", filing.Contact.ToString());
        Assert.Equal(new NodaTime.LocalDate(2024, 8, 2), filing.Eda.Value);
        Assert.Equal(
            ["EDA=080224", "CR=ORDER1001"], filing.References.Span.ToArray().Select(r => $"{r.Qualifier}={r.Value}"));
        Assert.Equal(["M:99912345675::N:0", "H:HAWB0001:1:N:0"],
            filing.Bills.Span.ToArray().Select(b => $"{b.Kind}:{b.Number}:{b.Quantity}:{b.NonAms}:{b.Group}"));
        Assert.Equal(["CN JOHN SMITH", "SE LYON HOME GOODS SARL"],
            filing.Parties.Span.ToArray().Select(p => $"{p.RoleCode} {p.Name}"));
        Assert.Equal("COTTON KITCHEN TOWELS, SET OF SIX", filing.Lines[0].Description.ToString());
        Assert.Equal([6307909882, 4202226000], filing.Tariffs.Span.ToArray().Select(t => t.Number.Value.Digits));
        Assert.Equal(Usd.Dollars(45), filing.Tariffs[1].Value.Value);
        Assert.Equal(2, filing.Line);
        Assert.Equal(First + Second, filing.Raw.ToString());
    }

    [Fact]
    public void Rows_with_one_line_number_are_one_line_with_more_tariff_numbers()
    {
        var filing = Reading.Csv(
            Header + First + Second.Replace(",2,Woven flax handbag", ",1,", StringComparison.Ordinal)
            .Replace("PT", "", StringComparison.Ordinal)).Only;
        Assert.Equal(1, filing.Lines.Count);
        Assert.Equal([0, 0], filing.Tariffs.Span.ToArray().Select(tariff => tariff.LineIndex));
    }

    [Fact]
    public void Blocks_are_cut_between_filings_however_long_the_source()
    {
        var text = new StringBuilder(Header);
        for (var i = 1; i <= 8000; i++)
            text.Append(i).Append(First.AsSpan(1)).Append(i)
                .Append(Second.Replace("Woven flax handbag", "\"Woven flax,\nhandbag\"", StringComparison.Ordinal)
                    .AsSpan(1));
        var reading = Reading.Csv(text.ToString());
        Assert.Empty(reading.Faults);
        Assert.Equal(8000, reading.Filings.Count);
        Assert.All(reading.Filings, filing => Assert.Equal(2, filing.Lines.Count));
        Assert.Equal(2 + 3 * 7999, reading.Filings[^1].Line);
    }
}
