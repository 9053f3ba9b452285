using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// A typed handle on one field of a record: where it stands and how it is read and written.
/// Kept in static tables; <c>default</c> is no field.
/// </summary>
/// <typeparam name="T">Class of the cell.</typeparam>
public readonly struct Field<T>
    where T : ICell<T>, allows ref struct
{
    readonly int start;
    readonly int length;

    internal Field(FieldFacts facts)
    {
        Facts = facts;
        start = facts.First - 1;
        length = facts.Length;
    }

    /// <summary>Number of columns.</summary>
    public int Length => length;

    /// <summary>What the guide says of the field.</summary>
    public FieldFacts Facts { get; }

    /// <summary>Reads the field of a record of 80 bytes.</summary>
    public CellState TryRead(ReadOnlySpan<byte> record, out T value) => T.Read(record.Slice(start, length), out value);

    /// <summary>Writes the field of a record of 80 bytes.</summary>
    /// <returns>False, and the cell untouched, when the value does not fit or is of another class.</returns>
    public bool TryWrite(Span<byte> record, scoped T value) => T.Write(record.Slice(start, length), value);

    /// <summary>The whole cell, spaces included.</summary>
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> record) => record.Slice(start, length);

    /// <summary>The text of the cell without the spaces around it, as a slice of the buffer.</summary>
    /// <param name="buffer">Buffer that holds the record.</param>
    /// <param name="recordStart">Index of the record's first column.</param>
    public Text TextIn(byte[] buffer, int recordStart)
    {
        var cell = buffer.AsSpan(recordStart + start, length);
        var last = cell.LastIndexOfAnyExcept((byte)' ');
        if (last < 0) return default;
        var first = cell[0] == ' ' ? cell.IndexOfAnyExcept((byte)' ') : 0;
        return new Text(buffer, recordStart + start + first, last - first + 1);
    }
}
