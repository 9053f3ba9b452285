using System.Buffers;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Writes records of 80 bytes, each with a line feed, and keeps count of what did not fit.</summary>
sealed class RecordSink(IBufferWriter<byte> output)
{
    readonly byte[] line = new byte[Layout.Width + 1];

    /// <summary>Records written since it was last set to zero.</summary>
    public int Count { get; set; }

    /// <summary>The record that is being filled.</summary>
    public Span<byte> Record => line.AsSpan(0, Layout.Width);

    /// <summary>Starts a blank record with its identifier.</summary>
    public void Start(Layout layout) => layout.Start(Record);

    /// <summary>Writes the record that was filled.</summary>
    public void End()
    {
        line[Layout.Width] = (byte)'\n';
        output.Write(line);
        Count++;
    }

    /// <summary>Writes a record as it is.</summary>
    public void Copy(ReadOnlySpan<byte> record)
    {
        record[..Layout.Width].CopyTo(Record);
        End();
    }

    /// <inheritdoc cref="Put(Span{byte}, FieldFacts, ReadOnlySpan{byte})"/>
    public bool Put(FieldFacts field, ReadOnlySpan<byte> text) => Put(Record, field, text);

    /// <summary>
    /// Writes text into a field of a record, left-justified, in upper case: a character that is none of the keyboard
    /// becomes a
    /// question mark and what is too long is cut.
    /// </summary>
    /// <returns>False when the field does not say all that the text says.</returns>
    public static bool Put(Span<byte> record, FieldFacts field, ReadOnlySpan<byte> text)
    {
        var cell = record.Slice(field.First - 1, field.Length);
        var (at, whole) = (0, true);
        foreach (var c in text)
        {
            if (IsContinuation(c)) continue;
            if (at == cell.Length) return false;
            var printable = c is >= (byte)' ' and <= (byte)'~';
            whole &= printable;
            cell[at++] = !printable ? (byte)'?' : c is >= (byte)'a' and <= (byte)'z' ? (byte)(c - 0x20) : c;
        }
        return whole;
    }

    /// <inheritdoc cref="Put(Span{byte}, FieldFacts, ReadOnlySpan{byte})"/>
    public bool Put(FieldFacts field, Text text) => Put(field, text.Span);

    /// <summary>Writes a number, filled with zeros.</summary>
    /// <returns>False, and the field left blank, when it does not fit.</returns>
    public bool Put(Field<N> field, long number) => field.TryWrite(Record, new N(number));

    /// <summary>The second and later bytes of one character outside ASCII.</summary>
    static bool IsContinuation(byte c) => (c & 0xC0) == 0x80;
}
