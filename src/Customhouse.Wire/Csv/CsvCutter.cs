using System.Buffers;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Finds where rows end and which rows belong together, so that a source is cut between filings only.
/// Agrees with <see cref="CsvScanner"/> about quotes.
/// </summary>
sealed class CsvCutter(CsvHeader header)
{
    static readonly SearchValues<byte> quoteOrEnd = SearchValues.Create("\"\n"u8);

    readonly CsvField[] fields = new CsvField[header.FieldCount];
    readonly byte delimiter = header.Delimiter;

    /// <summary>The place after a row's line end; -1 when the row may go on past these bytes.</summary>
    public static int RowEnd(ReadOnlySpan<byte> bytes, int from, byte delimiter, bool last)
    {
        var at = from;
        while (true)
        {
            var step = bytes[at..].IndexOfAny(quoteOrEnd);
            if (step < 0) return last ? bytes.Length : -1;
            at += step;
            if (bytes[at] == '\n') return at + 1;
            if (at == from || bytes[at - 1] == delimiter)
            {
                var close = Close(bytes, at, last);
                if (close == NeedMore) return -1;
                if (close == NoClose) return EndAfter(bytes, at, last);
                at = close;
            }
            at++;
        }
    }

    const int NeedMore = -1, NoClose = -2;

    static int Close(ReadOnlySpan<byte> bytes, int open, bool last)
    {
        var at = open + 1;
        while (true)
        {
            var step = bytes[at..].IndexOf((byte)'"');
            if (step < 0 || at + step - open > CsvScanner.FieldLengthMax)
                return step >= 0 || last || bytes.Length - open > CsvScanner.FieldLengthMax ? NoClose : NeedMore;
            at += step + 1;
            if (at == bytes.Length && !last) return NeedMore;
            if (at < bytes.Length && bytes[at] == '"') at++;
            else return at - 1;
        }
    }

    static int EndAfter(ReadOnlySpan<byte> bytes, int from, bool last)
    {
        var step = bytes[from..].IndexOf((byte)'\n');
        return step >= 0 ? from + step + 1 : last ? bytes.Length : -1;
    }

    /// <summary>What the filing of a row is known by.</summary>
    public CsvKey KeyOf(byte[] bytes, int from, int end)
    {
        var row = new Text(bytes, from, end - from);
        var scanner = new CsvScanner(row.Span, delimiter, fields, 0);
        scanner.TryRow();
        return CsvKey.Of(header, row, scanner, fields);
    }
}

/// <summary>
/// What the rows of one filing have in common: their ref, or without one their filer, entry number and action.
/// A row that has neither stands alone.
/// </summary>
readonly record struct CsvKey(Text Ref, Text Filer, Text Number, Text Action)
{
    /// <summary>False when the form of the row is broken before its key, so that its filing is not known.</summary>
    public bool IsReadable { get; init; }

    public static CsvKey Of(CsvHeader header, Text bytes, in CsvScanner row, CsvField[] fields)
    {
        var count = Math.Min(row.Trouble is null ? row.Count : row.TroubleField, fields.Length);
        var reference = Cell(CsvColumn.Ref);
        if (!reference.IsEmpty) return new CsvKey(reference, default, default, default) { IsReadable = true };
        return new CsvKey(reference, Cell(CsvColumn.Filer), Cell(CsvColumn.EntryNumber), Cell(CsvColumn.Action))
        {
            IsReadable = header.FieldOf(CsvColumn.Ref) < count && header.FieldOf(CsvColumn.EntryNumber) < count,
        };

        Text Cell(CsvColumn column)
        {
            var at = header.FieldOf(column);
            return at >= 0 && at < count ? Trimmed.Of(bytes, fields[at].Start, fields[at].Length) : default;
        }
    }

    /// <summary>True when both are rows of one filing; letters compare without case.</summary>
    public bool IsSameAs(in CsvKey other) => Ref.IsEmpty && other.Ref.IsEmpty
        ? !Number.IsEmpty && Same(Number, other.Number) && Same(Filer, other.Filer) && Same(Action, other.Action)
        : Same(Ref, other.Ref);

    /// <summary>A copy that outlives its buffer.</summary>
    public CsvKey Kept() =>
        new(Text.Copy(Ref.Span), Text.Copy(Filer.Span), Text.Copy(Number.Span), Text.Copy(Action.Span))
        {
            IsReadable = IsReadable,
        };

    static bool Same(Text left, Text right)
    {
        if (left.Length != right.Length) return false;
        var a = left.Span;
        var b = right.Span;
        for (var i = 0; i < a.Length; i++)
            if (Upper(a[i]) != Upper(b[i])) return false;
        return true;
    }

    static int Upper(byte c) => c is >= (byte)'a' and <= (byte)'z' ? c - 32 : c;
}

/// <summary>Text without the blanks around it.</summary>
static class Trimmed
{
    public static Text Of(Text whole, int start, int length)
    {
        var span = whole.Span;
        while (length > 0 && IsBlank(span[start]))
        {
            start++;
            length--;
        }
        while (length > 0 && IsBlank(span[start + length - 1])) length--;
        return length == 0 ? default : whole.Slice(start, length);
    }

    static bool IsBlank(byte c) => c <= (byte)' ' && c is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
