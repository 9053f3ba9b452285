using System.IO.Compression;
using System.Text;
using System.Xml;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Writes filings as an .xlsx workbook with the columns of the CSV form. Every cell is text, so that codes keep
/// their leading zeros. The same filings give the same bytes: parts bear no time.
/// Source: ECMA-376, the parts that a workbook of one sheet must have.
/// </summary>
public static class XlsxFilingWriter
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    const string Package = "http://schemas.openxmlformats.org/package/2006";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The first instant that an archive can name.</summary>
    static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly (string Name, string Content)[] Parts =
    [
        ("[Content_Types].xml", $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}.worksheet+xml"/></Types>
            """),
        ("_rels/.rels", $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """),
        ("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="filings" sheetId="1" r:id="rId1"/></sheets></workbook>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
            """),
    ];

    static readonly string[] Columns = [.. Enumerable.Range(0, CsvColumns.Count).Select(ColumnName)];

    /// <summary>
    /// Writes all filings; each is read before the next is asked for, so that a pooled one may be given again.
    /// </summary>
    public static void Write(Stream workbook, IEnumerable<Filing> filings)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(filings);
        using var package = new ZipArchive(workbook, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, content) in Parts)
        {
            using var part = Part(package, name);
            part.Write(Encoding.UTF8.GetBytes(content));
        }
        using var sheet = Part(package, "xl/worksheets/sheet1.xml");
        using var xml = XmlWriter.Create(sheet, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        Rows(xml, filings);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static Stream Part(ZipArchive package, string name)
    {
        var entry = package.CreateEntry(name);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }

    static void Rows(XmlWriter xml, IEnumerable<Filing> filings)
    {
        var row = 1;
        Row(xml, row, column => CsvColumns.Name((CsvColumn)column));
        var sink = new CsvSink(cells => Row(xml, ++row, column => cells[column].ToString()));
        var plan = new CsvPlan(sink);
        var count = 0L;
        foreach (var filing in filings) plan.Write(filing, ++count);
    }

    static void Row(XmlWriter xml, int number, Func<int, string> text)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteStartAttribute("r");
        xml.WriteValue(number);
        xml.WriteEndAttribute();
        for (var column = 0; column < Columns.Length; column++) Cell(xml, number, column, text(column));
        xml.WriteEndElement();
    }

    static void Cell(XmlWriter xml, int row, int column, string text)
    {
        if (text.Length == 0) return;
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString(
            "r", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Columns[column]}{row}"));
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A, B, ... Z, AA, AB, ...: a number of base 26 without a zero.</summary>
    static string ColumnName(int index) =>
        (index < 26 ? "" : ColumnName(index / 26 - 1)) + (char)('A' + index % 26);
}
