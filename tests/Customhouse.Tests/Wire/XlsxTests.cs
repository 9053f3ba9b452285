using System.IO.Compression;
using System.Text;
using CsCheck;
using Customhouse.Terms;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

public class XlsxTests
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static readonly string[] columns = ["ref", "filer", "entry_number", "entry_type", "mot", "port_of_entry", "eda",
        "master_bill", "quantity", "consignee_name", "consignee_postal", "consignee_country", "description", "hts",
        "origin", "line_value_usd"];

    [Fact]
    public void What_is_written_reads_back_as_the_same_filings() =>
        FilingGen.Any.Array[1, 4]
            .Sample(filings => Same.AssertAll(filings, Reading.Xlsx(Written.Xlsx(filings))), iter: 60);

    [Fact]
    public void Cells_that_hold_numbers_and_dates_mean_what_they_show()
    {
        var filing = Reading.Xlsx(Book(Row(1, columns.Select(Shared)), Row(3, GoodCells()))).Only;
        Assert.Equal(3, filing.Line);
        Assert.Equal("0401", filing.Port.Value.ToString());
        Assert.Equal("ABC-0324527-3", filing.Number.Value.ToString());
        Assert.Equal(new NodaTime.LocalDate(2024, 8, 2), filing.Eda.Value);
        Assert.Equal("080224", filing.References[0].Value.ToString());
        Assert.Equal("02134", filing.Parties[0].Address.PostalCode.ToString());
        Assert.Equal(101_210_010, filing.Tariffs[0].Number.Value.Digits);
        Assert.Equal(new Usd(8050), filing.Tariffs[0].Value.Value);
    }

    static IEnumerable<string> GoodCells() =>
        [Number("1"), Shared("ABC"), Number("3245273"), Number("86"), Number("40"),
        Number("401"), "<c r=\"{0}\" s=\"1\"><v>45506</v></c>", Number("99912345675"), Number("1"), Shared("Ann Lee"),
            Number("2134"),
        Shared("US"), Shared("Horses"), Number("101210010"), Shared("FR"), Number("80.5")];

    [Theory]
    [InlineData("#REF!")]
    [InlineData("#N/A")]
    [InlineData("#DIV/0!")]
    public void A_formula_error_names_its_cell_and_costs_its_filing(string error)
    {
        var bad = GoodCells().ToArray();
        bad[13] = $"<c r=\"{{0}}\" t=\"e\"><f>1/0</f><v>{error}</v></c>";
        bad[0] = Number("2");
        var reading = Reading.Xlsx(Book(Row(1, columns.Select(Shared)), Row(2, GoodCells()), Row(3, bad)));
        Assert.Equal(["W32"], reading.Codes);
        Assert.Equal(new Place(3, null, "hts", null, error), reading.Faults[0].At);
        Assert.Contains("Cell N3", reading.Faults[0].Plain, StringComparison.Ordinal);
        Assert.Single(reading.Filings);
    }

    [Fact]
    public void What_is_no_workbook_says_so()
    {
        Assert.Equal(["W30"], Reading.Xlsx(Encoding.UTF8.GetBytes("PK\u0003\u0004 and then noise")).Codes);
        Assert.Equal(["W30"], Reading.Xlsx([]).Codes);
        Assert.Equal(["W30"], Reading.Xlsx(Zip(("a.txt", "hello"))).Codes);
        var good = Book(Row(1, columns.Select(Shared)), Row(2, GoodCells()));
        Assert.NotEmpty(Reading.Xlsx(good[..(good.Length / 2)]).Faults);
    }

    [Fact]
    public void A_sheet_that_is_not_xml_says_so()
    {
        Assert.NotEmpty(Reading.Xlsx(Book("<row r=\"1\"><c")).Faults);
        Assert.NotEmpty(Reading.Xlsx(Book(Row(1, columns.Select(Shared)), "<row r=\"2\"><c></row>")).Faults);
    }

    [Fact]
    public void A_sheet_without_rows_says_so() => Assert.Equal(["W01"], Reading.Xlsx(Book()).Codes);

    [Fact]
    public void A_bomb_is_not_opened()
    {
        var bomb = Zip(("xl/workbook.xml", "<workbook/>"), ("xl/worksheets/sheet1.xml", new string(' ', 100_000_000)));
        Assert.True(bomb.Length < 1_000_000);
        Assert.Equal(["W31"], Reading.Xlsx(bomb).Codes);
    }

    [Fact]
    public void A_sheet_of_too_many_columns_is_not_read() =>
        Assert.Contains("W30", Reading.Xlsx(Book(Row(1, Enumerable.Repeat(Shared("x"), 1200)))).Codes);

    [Fact]
    public void Edited_workbooks_never_crash()
    {
        var good = Book(Row(1, columns.Select(Shared)), Row(2, GoodCells()));
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            var bytes = (byte[])good.Clone();
            bytes[at] = value;
            var reading = Reading.Xlsx(bytes);
            Assert.True(reading.Filings.Count + reading.Faults.Count > 0);
        }, iter: 300);
    }

    static string Shared(string text) => $"<c r=\"{{0}}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    static string Number(string number) => $"<c r=\"{{0}}\"><v>{number}</v></c>";

    static string Row(int number, IEnumerable<string> cells) =>
        $"<row r=\"{number}\">" + string.Concat(cells.Select((cell, index) =>
        cell.Replace("{0}", Letters(index) + number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal))) + "</row>";

    static string Letters(int index) =>
        index < 26 ? $"{(char)('A' + index)}" : Letters(index / 26 - 1) + Letters(index % 26);

    static byte[] Book(params string[] rows) => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
        ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml",
            $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(rows)}</sheetData></worksheet>"));

    static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = package.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return bytes.ToArray();
    }
}
