using System.Text.Unicode;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Turns the rows of a block into filings. One lane at a time; its fields are its working room.</summary>
sealed partial class CsvAssembly(CsvHeader header, SourceFormat format)
{
    CsvField[] fields = new CsvField[header.FieldCount];
    CsvField[] firstFields = new CsvField[header.FieldCount];
    FilingBatch batch = null!;
    TextArena arena = null!;
    Filing filing = null!;
    RecordBlock block = null!;
    Text whole;
    CsvKey key;
    long row;
    int filingStart;
    int filingEnd;
    bool isOpen;
    bool isDropped;
    bool isFirstSound;
    bool isClean;
    bool hasHash;

    /// <summary>Reads a block: filings and faults go to the batch.</summary>
    public void Run(RecordBlock from, FilingBatch to)
    {
        Prepare(from, to);
        Read(0, whole.Length, block.FirstLine);
    }

    /// <summary>Copies the bytes of a block as they are read: upper case, with blanks for tabs.</summary>
    void Prepare(RecordBlock from, FilingBatch to)
    {
        (block, batch, arena) = (from, to, to.Arena);
        var room = arena.Reserve(block.Length);
        UpperCase.Copy(block.Span, room);
        if (header.Delimiter != '\t') room.Replace((byte)'\t', (byte)' ');
        if (room.Count((byte)'\r') != room.Count("\r\n"u8)) BlankLoneReturns(room);
        whole = arena.Take(block.Length);
        isClean = IsClean(whole.Span);
        hasHash = whole.Span.Contains((byte)'#');
    }

    /// <summary>Reads the rows between two places; the first of them opens a filing.</summary>
    void Read(int from, int to, long line)
    {
        isOpen = false;
        var scanner = new CsvScanner(whole.Span, header.Delimiter, fields, line, from);
        while (scanner.RowEnd < to && scanner.TryRow())
        {
            if (scanner.Trouble is null && scanner.IsBlank) continue;
            Take(ref scanner);
        }
        Close();
    }

    // A carriage return that ends neither a line nor the source is a line break inside a value, which reads as a blank.
    static void BlankLoneReturns(Span<byte> room)
    {
        for (var i = 0; i < room.Length; i++)
            if (room[i] == '\r' && i + 1 < room.Length && room[i + 1] != '\n') room[i] = (byte)' ';
    }

    void Take(ref CsvScanner scanner)
    {
        var rowKey = CsvKey.Of(header, whole, scanner, fields);
        var isFirst = Begins(rowKey);
        if (isFirst) Close();
        row = scanner.RowLine;
        if (isFirst) Open(rowKey, scanner.RowStart);
        filingEnd = scanner.RowEnd;
        var isSound = IsSound(scanner);
        isDropped |= !isSound;
        if (isFirst) isFirstSound = isSound;
        if (isSound && isFirst) FirstRow();
        else if (isSound && isFirstSound) NextRow();
        if (isFirst) KeepFirst(ref scanner);
    }

    /// <summary>True when a row of this key opens a filing.</summary>
    bool Begins(in CsvKey rowKey) => !isOpen || (rowKey.IsReadable && !rowKey.IsSameAs(key));

    /// <summary>Keeps the fields of a filing's first row at hand while its further rows are read.</summary>
    void KeepFirst(ref CsvScanner scanner)
    {
        (fields, firstFields) = (firstFields, fields);
        scanner.Use(fields);
    }

    void Open(in CsvKey rowKey, int start)
    {
        filing = batch.Add();
        filing.Format = format;
        filing.Line = row;
        (isOpen, isDropped, key, filingStart) = (true, false, rowKey, start);
        (groups, currentBill) = (0, -1);
    }

    void Close()
    {
        if (!isOpen) return;
        isOpen = false;
        if (!isDropped && Completion.Astray(filing) is { } astray)
        {
            row = filing.Line;
            Fault(FormFault.Astray, null, default, $"In the filing that begins in row {row}, {astray}.");
        }
        if (isDropped)
        {
            batch.DropLast();
            return;
        }
        filing.Raw = new Text(block.Bytes, filingStart, filingEnd - filingStart);
        Completion.ReadEda(filing);
        if (!header.Has(CsvColumn.EntryValueUsd)) filing.Value = Completion.SumOfLines(filing, arena);
    }

    /// <summary>A cell of this row: trimmed, unescaped; empty where the column is not there.</summary>
    Text Cell(CsvColumn column) => CellOf(fields, column);

    Text CellOf(CsvField[] of, CsvColumn column)
    {
        var at = header.FieldOf(column);
        if (at < 0) return default;
        ref readonly var field = ref of[at];
        if (field.Length == 0) return default;
        var cell = Trimmed.Of(whole, field.Start, field.Length);
        var isPlain = field.Marks == CsvMarks.None && (header.Delimiter != '\t' || !cell.Span.Contains((byte)'\t'));
        return isPlain ? cell : Unescaped(cell, field.Marks);
    }

    /// <summary>
    /// True when a cell from one column to another says something; most rows leave whole groups blank.
    /// </summary>
    bool HasAny(CsvColumn first, CsvColumn last)
    {
        for (var column = first; column <= last; column++)
        {
            var at = header.FieldOf(column);
            if (at >= 0 && fields[at].Length > 0 && !Cell(column).IsEmpty) return true;
        }
        return false;
    }

    /// <summary>Halves doubled quotes and makes a blank of each line break and tab.</summary>
    Text Unescaped(Text cell, CsvMarks marks)
    {
        var room = arena.Reserve(cell.Length);
        var used = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            var c = cell.Span[i];
            if (c == '"' && marks.HasFlag(CsvMarks.Doubled)) i++;
            else if (c == '\r' && i + 1 < cell.Length && cell.Span[i + 1] == '\n') continue;
            room[used++] = c is (byte)'\n' or (byte)'\r' or (byte)'\t' ? (byte)' ' : c;
        }
        return arena.Take(used);
    }

    void Fault(FormFault fault, CsvColumn? column, Text value, string plain)
    {
        var name = column is { } known ? CsvColumns.Name(known) : null;
        batch.Faults.Add(fault.At(row, name, value.IsEmpty ? null : Shown.Of(value), plain));
        isDropped |= fault.Reach != FaultReach.Warns;
    }

    /// <summary>True when the form of this row can be trusted; says why not otherwise.</summary>
    bool IsSound(in CsvScanner scanner)
    {
        if (scanner.Trouble is { } trouble) Broken(trouble, scanner.TroubleField);
        else if (scanner.Count != header.FieldCount)
            Fault(FormFault.FieldCount, null, default,
                $"Row {row} has {scanner.Count} of the {header.FieldCount} fields that the first row names.");
        else if ((isClean || IsCleanRow(scanner)) && (!hasHash || IsFreeOfErrors(scanner))) return true;
        return false;
    }

    /// <summary>True when no cell shows a spreadsheet's formula error, which an export writes like any text.</summary>
    bool IsFreeOfErrors(in CsvScanner scanner)
    {
        var at = FormulaErrorIn(scanner);
        if (at < 0) return true;
        var cell = whole.Slice(fields[at].Start, fields[at].Length);
        Fault(FormFault.FormulaError, ColumnAt(at), cell,
            $"Cell {ColumnLetters(at)}{row} shows {Shown.Of(cell)}: its formula failed, so nothing is declared there.");
        return false;
    }

    int FormulaErrorIn(in CsvScanner scanner)
    {
        if (!whole.Span[scanner.RowStart..scanner.RowEnd].Contains((byte)'#')) return -1;
        for (var i = 0; i < scanner.Count; i++)
            if (fields[i].Length > 3 && FormulaErrors.Is(Trimmed.Of(whole, fields[i].Start, fields[i].Length)))
                return i;
        return -1;
    }

    /// <summary>A, B, to Z, AA and so on, as spreadsheets name columns.</summary>
    static string ColumnLetters(int index) =>
        index < 26 ? $"{(char)('A' + index)}" : ColumnLetters(index / 26 - 1) + ColumnLetters(index % 26);

    void Broken(FormFault trouble, int field) => Fault(trouble, ColumnAt(field), default,
        $"Row {row}, field {field + 1}: " + (trouble.Code == FormFault.Unclosed.Code
            ? "a double quote opens it and none closes it within 65,536 bytes."
            : trouble.Code == FormFault.LongField.Code
                ? "it is longer than 65,536 bytes."
                : "after the closing quote come more characters, where a delimiter or the line end is expected."));

    static bool IsClean(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) && !bytes.ContainsAny(ControlBytes.ButTabAndLineEnds);

    bool IsCleanRow(in CsvScanner scanner)
    {
        for (var i = 0; i < scanner.Count; i++)
        {
            var span = whole.Span.Slice(fields[i].Start, fields[i].Length);
            var at = span.IndexOfAny(ControlBytes.ButTabAndLineEnds);
            if (at >= 0)
                Fault(FormFault.Control, ColumnAt(i), default,
                    $"Row {row}, field {i + 1} holds the control character with code {span[at]}.");
            else if (!Utf8.IsValid(span))
                Fault(FormFault.NotUtf8, ColumnAt(i), default,
                    $"Row {row}, field {i + 1} holds bytes that are not UTF-8, so its letters cannot be known.");
            else continue;
            return false;
        }
        return true;
    }

    CsvColumn? ColumnAt(int field)
    {
        for (var column = 0; column < CsvColumns.Count; column++)
            if (header.FieldOf((CsvColumn)column) == field) return (CsvColumn)column;
        return null;
    }
}
