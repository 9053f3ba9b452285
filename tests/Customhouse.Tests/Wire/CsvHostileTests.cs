using System.Text;
using CsCheck;
using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

/// <summary>
/// Sources that no honest program writes: each gives faults that say where and why, and never a crash.
/// </summary>
public class CsvHostileTests
{
    const string Header =
        "ref,entry_number,filer,entry_type,mot,port_of_entry,eda,master_bill,quantity,consignee_name," +
        "description,hts,origin,line_value_usd\n";

    static string Row(string number, string name = "Ann Lee", string description = "Cotton towel") =>
        $"{number},86543214,ABC,86,40,4701,080224,99912345675,1,{name},{description},6307909882,FR,80\n";

    [Theory]
    [InlineData("", "W01")]
    [InlineData("\uFEFF", "W01")]
    [InlineData(" \r\n\r\n ", "W01")]
    [InlineData("\0\u0001\u0002\u0003", "W05,W04")]
    [InlineData("a,b,c\n1,2,3\n", "W05,W04")]
    public void A_source_without_filings_says_why(string text, string codes)
    {
        var reading = Reading.Csv(text);
        Assert.Empty(reading.Filings);
        Assert.Equal(codes, string.Join(',', reading.Codes));
    }

    [Fact]
    public void Missing_columns_are_named()
    {
        var reading = Reading.Csv(
            Header.Replace("hts,", "", StringComparison.Ordinal).Replace("mot,", "", StringComparison.Ordinal));
        Assert.Equal(["W04"], reading.Codes);
        Assert.Contains("mot, hts", reading.Faults[0].Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_columns_are_named_and_cost_nothing()
    {
        var reading = Reading.Csv(Header.Replace("ref,", "ref,colour,x_note,", StringComparison.Ordinal) +
            Row("1").Replace("1,8654", "1,red,mine,8654", StringComparison.Ordinal));
        Assert.Equal(["W05"], reading.Codes);
        Assert.Contains("colour", reading.Faults[0].Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("x_note", reading.Faults[0].Plain, StringComparison.Ordinal);
        Assert.Equal(FaultReach.Warns, FormFault.ReachOf(reading.Faults[0]));
        Assert.Single(reading.Filings);
    }

    [Theory]
    [InlineData("Ann\rLee", ',')]
    [InlineData("Ann\tLee", ',')]
    [InlineData("\"Ann\r\nLee\"", ',')]
    [InlineData("\"Ann\tLee\"", '\t')]
    [InlineData("Ann\rLee", '\t')]
    public void Line_breaks_and_tabs_inside_a_value_are_read_as_a_blank(string name, char delimiter) =>
        Assert.Equal("ANN LEE", Reading.Csv((Header + Row("1", "?")).Replace(',', delimiter)
            .Replace("?", name, StringComparison.Ordinal)).Only.Parties[0].Name.ToString());

    [Fact]
    public void A_column_named_twice_stops_the_source() =>
        Assert.Equal(
            ["W06"], Reading.Csv(Header.Replace("ref,", "ref,REF,", StringComparison.Ordinal) + Row("1")).Codes);

    [Theory]
    [InlineData("2,86543214,ABC\n", "W07")]
    [InlineData("2,\"86543214,ABC,86,40,4701,080224,99912345675,1,x,y,6307909882,FR,80\n", "W08")]
    [InlineData("2,86543214,\"ABC\"x,86,40,4701,080224,99912345675,1,x,y,6307909882,FR,80\n", "W09")]
    [InlineData("2,86543214,ABC,86,40,4701,080224,99912345675,1,x\0y,y,6307909882,FR,80\n", "W12")]
    [InlineData("2,86543214,ABC,86,40,4701,080224,99912345675,1,x,y,#REF!,FR,80\n", "W32")]
    public void One_bad_row_costs_one_filing(string bad, string code)
    {
        var reading = Reading.Csv(Header + Row("1") + bad + Row("3"));
        Assert.Equal([code], reading.Codes);
        Assert.Equal(3, reading.Faults[0].At.Line);
        Assert.Equal([2L, 4L], reading.Filings.Select(filing => filing.Line));
    }

    [Fact]
    public void A_bad_row_costs_the_whole_of_its_filing()
    {
        var reading = Reading.Csv(Header + Row("1") + Row("2") + "2,short\n" + Row("2") + Row("3"));
        Assert.Equal(["W07"], reading.Codes);
        Assert.Equal([2L, 6L], reading.Filings.Select(filing => filing.Line));
    }

    [Fact]
    public void A_filing_whose_first_row_is_broken_is_not_blamed_for_what_the_row_did_not_say()
    {
        var reading = Reading.Csv(Header + Row("1") + "2,86543214\n" + Row("2") + Row("3"));
        Assert.Equal(["W07"], reading.Codes);
        Assert.Equal([2L, 5L], reading.Filings.Select(filing => filing.Line));
    }

    [Fact]
    public void A_carriage_return_alone_after_the_last_row_is_no_row() =>
        Assert.Single(Reading.Csv(Header + Row("1") + "\r").Filings);

    [Fact]
    public void Rows_of_one_filing_that_disagree_say_where()
    {
        var reading = Reading.Csv(Header + Row("1") + Row("1").Replace("4701", "2704", StringComparison.Ordinal));
        Assert.Equal(["W13"], reading.Codes);
        Assert.Equal("port_of_entry", reading.Faults[0].At.Field);
        Assert.Equal("2704", reading.Faults[0].At.Value);
        Assert.Empty(reading.Filings);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_named_and_not_guessed()
    {
        var bytes = Encoding.Latin1.GetBytes(Header + Row("1", "René") + Row("2"));
        var reading = Reading.Csv(bytes);
        Assert.Equal(["W03"], reading.Codes);
        Assert.Equal("consignee_name", reading.Faults[0].At.Field);
        Assert.Single(reading.Filings);
    }

    [Fact]
    public void A_quote_within_a_field_is_a_character_and_a_line_break_within_quotes_is_a_blank()
    {
        var filing = Reading.Csv(Header + Row("1", "\"Ann \"\"A\"\"\r\nLee\"", "Pipe 5\" wide")).Only;
        Assert.Equal("ANN \"A\" LEE", filing.Parties[0].Name.ToString());
        Assert.Equal("PIPE 5\" WIDE", filing.Lines[0].Description.ToString());
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Semicolons_and_tabs_separate_as_well(char delimiter) =>
        Assert.Equal(
            "ANN LEE", Reading.Csv((Header + Row("1")).Replace(',', delimiter)).Only.Parties[0].Name.ToString());

    [Fact]
    public void A_line_of_ten_megabytes_costs_one_filing()
    {
        var reading = Reading.Csv(Header + Row("1") + Row("2", new string('x', 10_000_000)) + Row("3"));
        Assert.Equal(["W10"], reading.Codes);
        Assert.Equal(2, reading.Filings.Count);
    }

    [Fact]
    public void A_quoted_field_longer_than_its_bound_costs_one_filing_and_its_own_lines()
    {
        var reading = Reading.Csv(Header + Row("1") + Row("2", "\"" + new string('x', 70_000) + "\"") + Row("3"));
        Assert.Equal(["W08"], reading.Codes);
        Assert.Equal(2, reading.Filings.Count);
    }

    [Fact]
    public void A_filing_past_sixteen_megabytes_is_passed_over_whole()
    {
        var text = new StringBuilder(Header).Append(Row("1"));
        var row = Row("2", new string('x', 2000));
        while (text.Length < 18_000_000) text.Append(row);
        text.Append(Row("3"));
        var reading = Reading.Csv(text.ToString());
        Assert.Equal(["W11"], reading.Codes);
        Assert.Equal(3, reading.Faults[0].At.Line);
        Assert.Equal(2, reading.Filings.Count);
    }

    [Fact]
    public void A_row_without_an_end_is_passed_over_and_reading_goes_on()
    {
        var reading = Reading.Csv(Header + Row("1") + "2," + new string('x', 20_000_000) + "\n" + Row("3"));
        Assert.Contains(reading.Codes, code => code is "W10" or "W11");
        Assert.Equal(3, reading.Faults[0].At.Line);
        Assert.Equal([2L, 4L], reading.Filings.Select(filing => filing.Line));
    }

    [Fact]
    public void A_row_that_does_not_say_whose_it_is_costs_the_filing_before_it_too()
    {
        var reading = Reading.Csv(Header + Row("1") + new string('x', 20_000_000) + "\n" + Row("3"));
        Assert.Equal(2, reading.Faults[0].At.Line);
        Assert.Equal([4L], reading.Filings.Select(filing => filing.Line));
    }

    [Fact]
    public void A_last_row_without_a_line_end_counts() =>
        Assert.Equal(2, Reading.Csv((Header + Row("1") + Row("2")).TrimEnd('\n')).Filings.Count);

    [Fact]
    public void Carriage_returns_and_blank_rows_change_nothing() =>
        Assert.Equal(2,
            Reading.Csv((Header + Row("1") + "\n,,,,,,,,,,,,,\n" + Row("2")).ReplaceLineEndings("\r\n")).Filings.Count);

    [Fact]
    public void Random_bytes_never_crash_and_never_hang()
    {
        Gen.Byte.Array[0, 3000].Sample(noise =>
        {
            Reading.Csv(noise);
            Reading.Csv([.. Encoding.UTF8.GetBytes(Header + Row("1")), .. noise]);
        }, iter: 500);
    }

    [Fact]
    public void Edited_sources_never_crash_and_lose_no_row_in_silence()
    {
        var good = Encoding.UTF8.GetBytes(
            Header + string.Concat(
                Enumerable.Range(1, 20)
                    .Select(i => Row(i.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
        Gen.Select(Gen.Int[Header.Length, good.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            var bytes = (byte[])good.Clone();
            bytes[at] = value;
            var reading = Reading.Csv(bytes);
            Assert.True(
                reading.Filings.Count + reading.Faults.Count >= 19, $"{reading.Filings.Count} {reading.Faults.Count}");
        }, iter: 1000);
    }

    [Fact]
    public void A_full_entry_number_gives_the_filer_too()
    {
        var filing = Reading.Csv(
            Header + Row("1").Replace("86543214,ABC", "abc-8654321-4,", StringComparison.Ordinal)).Only;
        Assert.Equal("ABC-8654321-4", filing.Number.Value.ToString());
        Assert.Equal("ABC", filing.Filer.Value.ToString());
    }

    [Fact]
    public void Without_columns_for_them_action_bond_and_entry_value_have_their_documented_defaults()
    {
        var filing = Reading.Csv(Header + Row("1") + Row("1", description: "Other towel")).Only;
        Assert.Equal(ActionCode.Add, filing.Action.Value);
        Assert.Equal(0, filing.Bond.Value);
        Assert.Equal(Usd.Dollars(160), filing.Value.Value);
        Assert.Equal([1, 2], filing.Lines.Span.ToArray().Select(line => line.Number.Value));
    }

    [Theory]
    [InlineData("arrival_carrier", "LX", "W15", false)]
    [InlineData("equipment", "ABCU1", "W15", false)]
    [InlineData("of_bill,equipment", "7,ABCU1", "W15", true)]
    [InlineData("of_bill,equipment", "x,ABCU1", "W15", true)]
    [InlineData("references", "EDA", "W14", true)]
    [InlineData("references", "CR=A=B;PER", "W14", true)]
    [InlineData("bills", "R|A", "W14", true)]
    [InlineData("consignee_address", "01", "W14", true)]
    [InlineData("pga_disclaim", "FDAX=A", "W14", true)]
    public void A_part_that_cannot_be_read_or_belongs_to_nothing_costs_its_filing(
        string column, string cell, string code, bool hasBill)
    {
        var bad = Row("2");
        if (!hasBill) bad = bad.Replace("99912345675", "", StringComparison.Ordinal);
        var blanks = new string(',', cell.Count(c => c == ','));
        var reading = Reading.Csv($"{column},{Header},{blanks}{Row("1")}{cell},{bad},{blanks}{Row("3")}");
        Assert.Equal([code], reading.Codes);
        Assert.Equal(3, reading.Faults[0].At.Line);
        Assert.Equal(2, reading.Filings.Count);
    }

    [Fact]
    public void A_party_of_a_line_needs_a_line()
    {
        var row = Row("1").Replace("Cotton towel,6307909882,FR,80", ",,,", StringComparison.Ordinal);
        Assert.Equal(["W15"], Reading.Csv($"seller_name,seller_level,{Header}Shop,line,{row}").Codes);
    }

    [Fact]
    public void A_place_is_a_row_and_a_column()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Header + Row("1")));
        var filing = Reading.Csv(Header + Row("1")).Only;
        var place = new CsvFilingReader(stream).Locate(filing, Datum.Hts, 0);
        Assert.Equal(new Place(2, null, "hts", null, "6307909882"), place);
    }
}
