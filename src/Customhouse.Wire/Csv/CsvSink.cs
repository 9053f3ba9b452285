using System.Buffers;
using System.Globalization;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>The cells of one row, handed on when the row ends.</summary>
sealed class CsvSink(Action<Text[]> onRow)
{
    readonly Text[] cells = new Text[CsvColumns.Count];

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

    public void EndRow()
    {
        onRow(cells);
        Array.Clear(cells);
        Arena.Clear();
    }
}

/// <summary>Rows as bytes of RFC 4180, handed to a stream in large pieces.</summary>
sealed class CsvBytes(Stream stream)
{
    static readonly SearchValues<byte> special = SearchValues.Create(",\"\r\n;\t"u8);

    byte[] buffer = new byte[128 * 1024];
    int used;

    public void Row(Text[] cells)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            if (!cells[column].IsEmpty) Cell(cells[column].Span);
            Room(1)[0] = column + 1 < cells.Length ? (byte)',' : (byte)'\n';
            used++;
        }
    }

    void Cell(ReadOnlySpan<byte> cell)
    {
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
