using System.Globalization;
using System.Text;
using MiniExcelLibs;

namespace Customhouse.Wire;

/// <summary>
/// The first sheet of a workbook as the bytes of a CSV source, row by row, so that one path reads both. Every row of
/// the
/// sheet gives one line, so that numbers of rows agree.
/// </summary>
sealed class XlsxRows : Stream
{
    const int ColumnCountMax = 1000;

    readonly IEnumerator<IDictionary<string, object?>> rows;
    readonly List<CsvColumn?> columns = [];
    readonly StringBuilder line = new();
    byte[] bytes = [];
    int used;
    int length;
    long row;
    bool isDone;

    public XlsxRows(Stream workbook) =>
        rows = workbook.Query(excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>().GetEnumerator();

    /// <summary>Why reading stopped before the end of the sheet; null when it did not.</summary>
    public WireFault? Fault { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (used == length && !Next()) return 0;
        var taken = Math.Min(count, length - used);
        bytes.AsSpan(used, taken).CopyTo(buffer.AsSpan(offset));
        used += taken;
        return taken;
    }

    bool Next()
    {
        if (isDone) return false;
        try
        {
            isDone = !rows.MoveNext();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Stop($"Below row {row}, the sheet cannot be read: {Shown.Long(fault.Message)}");
        }
        if (isDone) return false;
        row++;
        if (row == 1 && rows.Current.Count > ColumnCountMax)
        {
            Stop($"The sheet has {rows.Current.Count} columns; at most {ColumnCountMax} are read.");
            return false;
        }
        Write(rows.Current);
        return true;
    }

    void Stop(string plain)
    {
        Fault = FormFault.NoWorkbook.At(row, null, null, plain);
        isDone = true;
    }

    void Write(IDictionary<string, object?> cells)
    {
        line.Clear();
        var at = 0;
        foreach (var cell in cells.Values)
        {
            if (row == 1) columns.Add(ColumnOf(cell as string ?? ""));
            if (at > 0) line.Append(',');
            Quote(XlsxCell.ToText(cell, at < columns.Count ? columns[at] : null, IsUs(cells, at)));
            at++;
        }
        line.Append('\n');
        bytes = Encoding.UTF8.GetBytes(line.ToString());
        (used, length) = (0, bytes.Length);
    }

    static CsvColumn? ColumnOf(string name) =>
        CsvColumns.TryFind(name.Trim().Replace(' ', '_').Replace('-', '_'), out var known) ? known : null;

    /// <summary>True for a postal code whose party is in the United States, where codes have five digits.</summary>
    bool IsUs(IDictionary<string, object?> cells, int at)
    {
        if (at >= columns.Count || columns[at] is not { } column || !CsvColumns.IsPostal(column)) return false;
        var country = columns.IndexOf(column + (CsvColumns.Country - CsvColumns.Postal));
        return country >= 0 &&
            cells.Values.ElementAtOrDefault(country) is string code
            && code.Trim().Equals("US", StringComparison.OrdinalIgnoreCase);
    }

    void Quote(string text)
    {
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            line.Append(text);
            return;
        }
        var plain = text.ReplaceLineEndings(" ").Replace('\r', ' ');
        line.Append('"').Append(plain.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) rows.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>
/// A cell as the text that a filer means by it. A cell that holds a number has lost the leading zeros of a code:
/// where the code's width is known, they are put back.
/// </summary>
static class XlsxCell
{
    public static string ToText(object? cell, CsvColumn? column, bool isUsPostal) => cell switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "Y" : "N",
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => Number(number, column, isUsPostal),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    static string Number(double number, CsvColumn? column, bool isUsPostal)
    {
        if (!double.IsFinite(number) || Math.Abs(number) > 1e15)
            return number.ToString("R", CultureInfo.InvariantCulture);
        var exact = (decimal)number;
        if (exact != decimal.Truncate(exact))
            return decimal.Round(exact, 2) == exact && column is CsvColumn.LineValueUsd or CsvColumn.EntryValueUsd
                ? exact.ToString("0.00", CultureInfo.InvariantCulture)
                : exact.ToString("0.##########", CultureInfo.InvariantCulture);
        var digits = column is { } known && exact >= 0 ? Math.Max(CsvColumns.DigitsOf(known), isUsPostal ? 5 : 0) : 0;
        return exact.ToString("0", CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }
}
