using System.Globalization;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Writes filings as CSV: every column, a row a line item or more where a filing has more bills, parties or tariff
/// numbers than lines. Rows after the first repeat only their ref. What is written reads back as the same filing,
/// save two lines in a row with one number, which the form takes for one line.
/// Source: docs/formats/csv.md.
/// </summary>
public sealed class CsvFilingWriter : IDisposable
{
    readonly CsvSink sink;
    readonly CsvPlan plan;
    long count;

    /// <summary>Writes to a stream, which the caller closes after disposing this.</summary>
    public CsvFilingWriter(Stream stream)
        : this(stream, firstRef: 1)
    {
    }

    /// <summary>Writes to a stream and counts refs from another number than 1, to go on with an earlier file.</summary>
    public CsvFilingWriter(Stream stream, long firstRef)
    {
        ArgumentNullException.ThrowIfNull(stream);
        sink = new CsvSink(stream);
        plan = new CsvPlan(sink);
        count = firstRef - 1;
        sink.Header();
    }

    /// <summary>Writes one filing.</summary>
    public void Write(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        plan.Write(filing, ++count);
    }

    /// <summary>Hands everything written to the stream.</summary>
    public void Dispose() => sink.Flush();
}

/// <summary>A row of cells and the bytes it is written to.</summary>
sealed class CsvSink(Stream stream)
{
    static readonly System.Buffers.SearchValues<byte> special = System.Buffers.SearchValues.Create(",\"\r\n;\t"u8);

    readonly Text[] cells = new Text[CsvColumns.Count];
    byte[] buffer = new byte[128 * 1024];
    int used;

    /// <summary>Room for texts of this row.</summary>
    public TextArena Arena { get; } = new();

    public Text this[CsvColumn column]
    {
        set => cells[(int)column] = value;
    }

    public void Number(CsvColumn column, long number)
    {
        number.TryFormat(Arena.Reserve(20), out var length, provider: CultureInfo.InvariantCulture);
        cells[(int)column] = Arena.Take(length);
    }

    public void Header()
    {
        for (var column = 0; column < CsvColumns.Count; column++) cells[column] = Text.Of(CsvColumns.Name((CsvColumn)column));
        EndRow();
    }

    public void EndRow()
    {
        for (var column = 0; column < CsvColumns.Count; column++)
        {
            Cell(cells[column].Span);
            Room(2)[0] = column + 1 < CsvColumns.Count ? (byte)',' : (byte)'\n';
            used++;
        }
        Array.Clear(cells);
        Arena.Clear();
    }

    void Cell(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty) return;
        var room = Room(cell.Length * 2 + 2);
        if (!cell.ContainsAny(special))
        {
            cell.CopyTo(room);
            used += cell.Length;
            return;
        }
        var to = 0;
        room[to++] = (byte)'"';
        foreach (var c in cell)
        {
            if (c == '"') room[to++] = c;
            room[to++] = c;
        }
        room[to++] = (byte)'"';
        used += to;
    }

    Span<byte> Room(int length)
    {
        if (buffer.Length - used < length) Flush();
        if (buffer.Length < length) buffer = new byte[length];
        return buffer.AsSpan(used);
    }

    public void Flush()
    {
        stream.Write(buffer, 0, used);
        used = 0;
    }
}
