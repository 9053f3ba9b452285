using System.Text.Unicode;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// A manifest in comma-separated values, a row an event, with the columns of <see cref="ManifestColumns"/>. UTF-8 with
/// or without a byte order mark; commas, semicolons or tabs. Source: RFC 4180; docs/formats/manifests.md.
/// </summary>
sealed class CsvManifestReader : QueuedReader
{
    public const int RowLengthMax = 1024 * 1024;

    const int BlockLength = 256 * 1024;

    readonly BlockSource source;
    readonly RecordBlock block = new();
    readonly RowReading rows;
    readonly Text[] cells = new Text[ManifestColumns.Count];
    CsvManifestHeader? header;
    CsvField[] fields = [];
    bool isDone;
    long line = 1;

    public CsvManifestReader(Stream stream, ManifestClock clock)
        : base(ManifestForm.Csv, clock, "Row")
    {
        source = new BlockSource(stream, BlockLength);
        rows = new RowReading(clock, Faults, Tell);
    }

    protected override bool Step()
    {
        if (isDone) return false;
        source.Fill(block);
        if (header is null && !Begin())
        {
            isDone = true;
            return true;
        }
        source.Cut(block, FindCut());
        ReadRows();
        line += block.Span.Count((byte)'\n');
        isDone = source.IsAtEnd && source.IsDrained;
        return true;
    }

    bool Begin()
    {
        if (block.Span.StartsWith("\uFEFF"u8)) BlockSource.Drop(block, 3);
        if (block.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            Faults.Add(FormFault.Empty.At(0, null, null, "There is nothing in it but blanks."));
            return false;
        }
        var end = CsvCutter.RowEnd(block.Span, 0, 0, source.IsAtEnd);
        if (end is < 0 or > CsvScanner.FieldLengthMax)
        {
            Faults.Add(FormFault.LongField.At(line, null, null,
                "The first row, which names the columns, is longer than 65,536 bytes or does not end."));
            return false;
        }
        header = CsvManifestHeader.Read(block.Span[..end], line);
        foreach (var fault in header.Faults) Faults.Add(fault);
        fields = new CsvField[header.FieldCount];
        line += block.Span[..end].Count((byte)'\n');
        BlockSource.Drop(block, end);
        return header.IsUsable;
    }

    /// <summary>End of the last whole row; rows past their bound are passed over.</summary>
    int FindCut()
    {
        while (true)
        {
            var end = 0;
            while (end < block.Length && CsvCutter.RowEnd(block.Span, end, header!.Delimiter,
                source.IsAtEnd) is >= 0 and var next) end = next;
            if (end > 0 || source.IsAtEnd) return end;
            if (block.Length < RowLengthMax) source.Grow(block);
            else PassLongRow();
        }
    }

    void PassLongRow()
    {
        Faults.Add(ManifestFault.LongLine.At(line, null, null, $"Row {line} has more than 1 MB; it is passed over."));
        while (true)
        {
            var end = block.Span.IndexOf((byte)'\n');
            BlockSource.Drop(block, end < 0 ? block.Length : end + 1);
            if (end >= 0) line++;
            source.ReadOn(block);
            if (end >= 0 || block.Length == 0) return;
        }
    }

    void ReadRows()
    {
        var whole = new Text(block.Bytes, 0, block.Length);
        var isClean = Utf8.IsValid(block.Span) && !block.Span.ContainsAny(ControlBytes.ButTabAndLineEnds);
        var scanner = new CsvScanner(block.Span, header!.Delimiter, fields, line);
        while (scanner.TryRow())
            if (!scanner.IsBlank && IsSound(scanner, whole, isClean)) ReadRow(scanner, whole);
    }

    void ReadRow(in CsvScanner scanner, Text whole)
    {
        var arena = new TextArena(scanner.RowEnd - scanner.RowStart);
        foreach (var (field, column) in header!.Columns) cells[(int)column] = Cell(whole, fields[field], arena);
        rows.Read(cells, arena, scanner.RowLine);
    }

    /// <summary>
    /// A cell in upper case in the arena, with doubled quotes halved and a blank for each line break.
    /// </summary>
    static Text Cell(Text whole, in CsvField field, TextArena arena)
    {
        var cell = Trimmed.Of(whole, field.Start, field.Length);
        if (cell.IsEmpty) return default;
        var room = arena.Reserve(cell.Length);
        UpperCase.Copy(cell.Span, room);
        return arena.Take(field.Marks == CsvMarks.None ? cell.Length : Unquote(room[..cell.Length]));
    }

    static int Unquote(Span<byte> cell)
    {
        var used = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            var c = cell[i];
            if (c == '"' && i + 1 < cell.Length && cell[i + 1] == '"') i++;
            else if (c == '\r' && i + 1 < cell.Length && cell[i + 1] == '\n') continue;
            cell[used++] = c is (byte)'\n' or (byte)'\r' ? (byte)' ' : c;
        }
        return used;
    }

    bool IsSound(in CsvScanner scanner, Text whole, bool isClean)
    {
        var row = scanner.RowLine;
        if (scanner.Trouble is { } trouble) Faults.Add(trouble.At(row, header!.NameAt(scanner.TroubleField), null,
            $"Row {row}, field {scanner.TroubleField + 1}: a quoted field is not closed, goes on after its quote, " +
                $"or is longer than 65,536 bytes."));
        else if (scanner.Count != header!.FieldCount) Faults.Add(FormFault.FieldCount.At(row, null, null,
            $"Row {row} has {scanner.Count} fields; the first row names {header.FieldCount} columns."));
        else if (isClean || IsClean(whole.Slice(scanner.RowStart, scanner.RowEnd - scanner.RowStart), row)) return true;
        return false;
    }

    bool IsClean(Text row, long number)
    {
        var isControlled = row.Span.ContainsAny(ControlBytes.ButTabAndLineEnds);
        if (!isControlled && Utf8.IsValid(row.Span)) return true;
        Faults.Add((isControlled ? FormFault.Control : FormFault.NotUtf8).At(number, null, null, isControlled
            ? $"Row {number} holds a control character."
            : $"Row {number} holds bytes that are not UTF-8, so its letters cannot be known."));
        return false;
    }
}
