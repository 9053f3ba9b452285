using Customhouse.Terms;
using MiniExcelLibs;

namespace Customhouse.Wire;

/// <summary>
/// Writes filings as an .xlsx workbook with the columns of the CSV form. Every cell is text, so that codes keep
/// their leading zeros.
/// </summary>
public static class XlsxFilingWriter
{
    /// <summary>Writes all filings; each is read before the next is asked for, so that a pooled one may be given again.</summary>
    public static void Write(Stream workbook, IEnumerable<Filing> filings)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(filings);
        workbook.SaveAs(Rows(filings), printHeader: true, sheetName: "filings", excelType: ExcelType.XLSX);
    }

    static IEnumerable<IDictionary<string, object>> Rows(IEnumerable<Filing> filings)
    {
        var pending = new Queue<IDictionary<string, object>>();
        var sink = new CsvSink(cells => pending.Enqueue(Row(cells)));
        var plan = new CsvPlan(sink);
        var count = 0L;
        foreach (var filing in filings)
        {
            plan.Write(filing, ++count);
            while (pending.TryDequeue(out var row)) yield return row;
        }
        if (count == 0) yield return Row(new Text[CsvColumns.Count]);
    }

    static Dictionary<string, object> Row(Text[] cells)
    {
        var row = new Dictionary<string, object>(CsvColumns.Count);
        for (var column = 0; column < CsvColumns.Count; column++)
            row[CsvColumns.Name((CsvColumn)column)] = cells[column].ToString();
        return row;
    }
}
