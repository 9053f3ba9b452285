using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Customhouse.Wire;

/// <summary>What a field needs before it can be used as it stands.</summary>
[Flags]
enum CsvMarks : byte
{
    None = 0,
    Doubled = 1,
    Broken = 2,
}

/// <summary>A field of a row: a slice of the scanned bytes, without its quotes.</summary>
readonly record struct CsvField(int Start, int Length, CsvMarks Marks);

/// <summary>
/// Splits bytes into rows and fields by RFC 4180, 64 bytes at a look. A quote opens a field only at its start;
/// elsewhere it is a character like others, because people write 5" pipe. A quote that does not close within the
/// bound of a field ends its row at the next line end, so that one bad row costs one row.
/// </summary>
ref struct CsvScanner
{
    public const int FieldLengthMax = 64 * 1024;

    readonly ReadOnlySpan<byte> bytes;
    readonly byte delimiter;
    CsvField[] fields;
    ulong marks;
    int marksAt;
    int next;
    long line;

    /// <param name="bytes">Whole rows.</param>
    /// <param name="delimiter">What separates fields.</param>
    /// <param name="fields">Room for the fields of a row; more are counted and not kept.</param>
    /// <param name="line">Physical line of the first row.</param>
    /// <param name="from">Where the first row starts.</param>
    public CsvScanner(ReadOnlySpan<byte> bytes, byte delimiter, CsvField[] fields, long line, int from = 0)
    {
        this.bytes = bytes;
        this.delimiter = delimiter;
        this.fields = fields;
        this.line = line;
        next = from;
        Seek(from);
    }

    /// <summary>Number of fields in the row.</summary>
    public int Count { get; private set; }

    public int RowStart { get; private set; }

    public readonly int RowEnd => next;

    public long RowLine { get; private set; }

    public FormFault? Trouble { get; private set; }

    public int TroubleField { get; private set; }

    /// <summary>Goes on with other room, so that the fields of this row stay readable.</summary>
    public void Use(CsvField[] room) => fields = room;

    /// <summary>True when every field of the row is empty.</summary>
    public readonly bool IsBlank
    {
        get
        {
            foreach (var one in fields.AsSpan(0, Math.Min(Count, fields.Length)))
                if (one.Length != 0) return false;
            return true;
        }
    }

    public bool TryRow()
    {
        if (next >= bytes.Length) return false;
        RowStart = next;
        RowLine = line;
        Count = 0;
        Trouble = null;
        var start = next;
        while (true)
        {
            var at = NextMark();
            if (at < bytes.Length && bytes[at] == '"')
            {
                if (at != start) continue;
                at = Quoted(start);
            }
            else
            {
                Add(start, at - start, CsvMarks.None);
            }
            if (at >= bytes.Length || bytes[at] == '\n')
            {
                DropReturn();
                next = Math.Min(at + 1, bytes.Length);
                line++;
                return true;
            }
            start = at + 1;
        }
    }

    /// <summary>
    /// Reads a field whose opening quote is at this place; returns the place of the mark that ends it.
    /// </summary>
    int Quoted(int open)
    {
        var kind = CsvMarks.None;
        var lines = 0;
        while (true)
        {
            var at = NextMark();
            if (at >= bytes.Length || at - open > FieldLengthMax) return GiveUp(open);
            if (bytes[at] == '\n') lines++;
            if (bytes[at] != '"') continue;
            if (at + 1 < bytes.Length && bytes[at + 1] == '"')
            {
                NextMark();
                kind = CsvMarks.Doubled;
                continue;
            }
            line += lines;
            return Close(open, at, lines > 0 ? kind | CsvMarks.Broken : kind);
        }
    }

    int Close(int open, int close, CsvMarks kind)
    {
        var end = NextMark();
        while (end < bytes.Length && bytes[end] == '"') end = NextMark();
        if (!bytes[(close + 1)..end].Trim(" \r"u8).IsEmpty) Fault(FormFault.AfterQuote);
        Add(open + 1, close - open - 1, kind);
        return end;
    }

    int GiveUp(int open)
    {
        Fault(FormFault.Unclosed);
        var end = bytes[open..].IndexOf((byte)'\n');
        end = end < 0 ? bytes.Length : open + end;
        Add(open, end - open, CsvMarks.None);
        Seek(end + 1);
        return end;
    }

    void Add(int start, int length, CsvMarks kind)
    {
        if (length > FieldLengthMax) Fault(FormFault.LongField);
        if (Count < fields.Length) fields[Count] = new CsvField(start, length, kind);
        Count++;
    }

    /// <summary>Takes the carriage return of CR LF off the last field.</summary>
    readonly void DropReturn()
    {
        if (Count > fields.Length) return;
        ref var last = ref fields[Count - 1];
        if (last.Length > 0 && bytes[last.Start + last.Length - 1] == '\r')
            last = last with { Length = last.Length - 1 };
    }

    void Fault(FormFault fault)
    {
        if (Trouble is not null) return;
        Trouble = fault;
        TroubleField = Count;
    }

    void Seek(int place)
    {
        marksAt = place & ~63;
        marks = place >= bytes.Length ? 0 : MarksAt(marksAt) & (ulong.MaxValue << (place & 63));
    }

    int NextMark()
    {
        while (marks == 0)
        {
            marksAt += 64;
            if (marksAt >= bytes.Length) return bytes.Length;
            marks = MarksAt(marksAt);
        }
        var at = marksAt + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        return at;
    }

    readonly ulong MarksAt(int place)
    {
        var left = bytes.Length - place;
        if (left >= 64) return MarksOf(bytes.Slice(place, 64));
        Span<byte> last = stackalloc byte[64];
        last.Clear();
        bytes[place..].CopyTo(last);
        return MarksOf(last) & (ulong.MaxValue >> (64 - left));
    }

    readonly ulong MarksOf(ReadOnlySpan<byte> sixtyFour)
    {
        ref var first = ref MemoryMarshal.GetReference(sixtyFour);
        return MarksOf(Vector256.LoadUnsafe(ref first)) | (ulong)MarksOf(Vector256.LoadUnsafe(ref first, 32)) << 32;
    }

    readonly uint MarksOf(Vector256<byte> some) =>
        (Vector256.Equals(some, Vector256.Create(delimiter)) |
            Vector256.Equals(some, Vector256.Create((byte)'\n')) |
            Vector256.Equals(some, Vector256.Create((byte)'"'))).ExtractMostSignificantBits();
}
