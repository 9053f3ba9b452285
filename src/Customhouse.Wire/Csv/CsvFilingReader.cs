using System.Collections.Concurrent;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Filings in comma-separated values, a row a line item. Rows that follow one another with the same <c>ref</c>, or
/// without a ref with the same filer, entry number and action, are one filing. UTF-8, with or without a byte order
/// mark; CR LF or LF; commas, semicolons or tabs.
/// Source: RFC 4180; docs/formats/csv.md.
/// </summary>
public sealed class CsvFilingReader : IFilingReader
{
    /// <summary>The most bytes that one filing may have.</summary>
    public const int FilingLengthMax = 16 * 1024 * 1024;

    /// <summary>Some hundreds of filings: what is made of them stays in the cache of a core.</summary>
    const int BlockLength = 128 * 1024;

    readonly BlockSource source;
    readonly ConcurrentDictionary<long, WireFault[]> faults = new();
    readonly ConcurrentBag<CsvAssembly> assemblies = [];
    readonly List<int> rows = [];
    CsvHeader? header;
    CsvCutter? cutter;
    CsvKey? overlong;
    bool inOverlongRow;
    bool isDone;
    long ordinal;
    long line = 1;

    /// <summary>Reads from a stream, which the caller closes.</summary>
    public CsvFilingReader(Stream stream)
        : this(stream, SourceFormat.Csv)
    {
    }

    internal CsvFilingReader(Stream stream, SourceFormat format)
    {
        ArgumentNullException.ThrowIfNull(stream);
        source = new BlockSource(stream, BlockLength);
        Format = format;
    }

    /// <inheritdoc/>
    public SourceFormat Format { get; }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Preamble { get; private set; }

    /// <inheritdoc/>
    public bool TryRead(RecordBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (isDone) return false;
        source.Fill(block);
        block.Ordinal = ordinal++;
        block.FirstRecord = 0;
        if (header is null && !Begin(block)) return true;
        DropOverlong(block);
        block.FirstLine = line;
        source.Cut(block, FindCut(block));
        isDone |= block.Length == 0 && source.IsAtEnd && !faults.ContainsKey(block.Ordinal);
        line += block.Span.Count((byte)'\n');
        return !isDone;
    }

    /// <inheritdoc/>
    public void Assemble(RecordBlock block, FilingBatch batch) => Use(block, batch, static (assembly, block, batch) =>
    {
        assembly.Run(block, batch);
        return batch.Count;
    });

    /// <inheritdoc/>
    public int Screen(RecordBlock block, FilingBatch batch) =>
        Use(block, batch, static (assembly, block, batch) => assembly.Screen(block, batch));

    int Use(RecordBlock block, FilingBatch batch, Func<CsvAssembly, RecordBlock, FilingBatch, int> work)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(batch);
        if (faults.TryGetValue(block.Ordinal, out var known)) batch.Faults.AddRange(known);
        if (header is not { IsUsable: true } usable || block.Length == 0) return 0;
        if (!assemblies.TryTake(out var assembly)) assembly = new CsvAssembly(usable, Format);
        var count = work(assembly, block, batch);
        assemblies.Add(assembly);
        return count;
    }

    /// <inheritdoc/>
    public Place Locate(Filing filing, Datum datum, int index) => CsvPlaces.Locate(filing, datum, index);

    /// <summary>Reads the first row. False when nothing can be read after it.</summary>
    bool Begin(RecordBlock block)
    {
        if (block.Span.StartsWith("\uFEFF"u8)) BlockSource.Drop(block, 3);
        if (block.Span.Trim(" \t\r\n"u8).IsEmpty)
            return End(block, FormFault.Empty.At(0, null, null, "There is nothing in it but blanks."));
        if (block.Span.StartsWith("sep="u8)) TakeLine(block);
        var end = CsvCutter.RowEnd(block.Span, 0, 0, source.IsAtEnd);
        if (end < 0 || end > CsvScanner.FieldLengthMax)
            return End(block, FormFault.LongField.At(line, null, null,
                "The first row, which names the columns, is longer than 65,536 bytes or does not end."));
        header = CsvHeader.Read(block.Span[..end], line);
        Preamble = block.Span[..end].ToArray();
        cutter = new CsvCutter(header);
        if (!header.IsUsable) return End(block, [.. header.Faults]);
        if (header.Faults.Count > 0) faults[block.Ordinal] = [.. header.Faults];
        line += block.Span[..end].Count((byte)'\n');
        BlockSource.Drop(block, end);
        return true;
    }

    void TakeLine(RecordBlock block)
    {
        var end = block.Span.IndexOf((byte)'\n');
        BlockSource.Drop(block, end < 0 ? block.Length : end + 1);
        line++;
    }

    bool End(RecordBlock block, params WireFault[] found)
    {
        faults[block.Ordinal] = found;
        block.Length = 0;
        isDone = true;
        return false;
    }

    /// <summary>The place between two filings where this block ends.</summary>
    int FindCut(RecordBlock block)
    {
        while (true)
        {
            var end = FindRows(block);
            if (source.IsAtEnd) return block.Length;
            var cut = LastFiling(block, end);
            if (cut > 0) return cut;
            if (block.Length < FilingLengthMax)
            {
                source.Grow(block);
                continue;
            }
            return IsOther(block, end) ? end : PassOverlong(block, end);
        }
    }

    /// <summary>Notes where rows start; returns the end of the last whole row.</summary>
    int FindRows(RecordBlock block)
    {
        rows.Clear();
        var from = 0;
        while (from < block.Length)
        {
            var end = CsvCutter.RowEnd(block.Span, from, header!.Delimiter, source.IsAtEnd);
            if (end < 0) break;
            rows.Add(from);
            from = end;
        }
        return from;
    }

    /// <summary>Start of the last run of rows that belong together.</summary>
    int LastFiling(RecordBlock block, int end)
    {
        for (var i = rows.Count - 1; i > 0; i--)
        {
            var next = i + 1 < rows.Count ? rows[i + 1] : end;
            var key = cutter!.KeyOf(block.Bytes, rows[i], next);
            if (key.IsReadable && !cutter.KeyOf(block.Bytes, rows[i - 1], rows[i]).IsSameAs(key)) return rows[i];
        }
        return 0;
    }

    /// <summary>True when the row that is not whole yet belongs to another filing than the rows before it.</summary>
    bool IsOther(RecordBlock block, int end)
    {
        if (end == 0 || end == block.Length) return false;
        var key = cutter!.KeyOf(block.Bytes, end, block.Length);
        return key.IsReadable && !cutter.KeyOf(block.Bytes, rows[^1], end).IsSameAs(key);
    }

    /// <summary>Reports a filing past its bound, and remembers to pass over what follows of it.</summary>
    int PassOverlong(RecordBlock block, int end)
    {
        overlong = rows.Count > 0 ? cutter!.KeyOf(block.Bytes, 0, rows.Count > 1 ? rows[1] : end).Kept() : null;
        inOverlongRow = end == 0;
        faults[block.Ordinal] = [.. faults.GetValueOrDefault(block.Ordinal, []),
            FormFault.LongFiling.At(line, null, null,
            $"The filing that begins in row {line} is longer than 16 MB; it is passed over.")];
        var passed = end == 0 ? block.Length : end;
        line += block.Span[..passed].Count((byte)'\n');
        BlockSource.Drop(block, passed);
        return 0;
    }

    void DropOverlong(RecordBlock block)
    {
        while (inOverlongRow && block.Length > 0)
        {
            var end = block.Span.IndexOf((byte)'\n');
            inOverlongRow = end < 0;
            Pass(block, end < 0 ? block.Length : end + 1);
            source.ReadOn(block);
        }
        while (overlong is not null && block.Length > 0)
        {
            var passed = OverlongLength(block);
            Pass(block, passed);
            source.ReadOn(block);
            if (passed == 0 && block.Length < FilingLengthMax && overlong is not null) source.Grow(block);
            else if (passed == 0) overlong = null;
        }
    }

    /// <summary>How many bytes at the front are rows of the filing that is passed over.</summary>
    int OverlongLength(RecordBlock block)
    {
        var from = 0;
        while (from < block.Length)
        {
            var end = CsvCutter.RowEnd(block.Span, from, header!.Delimiter, source.IsAtEnd);
            if (end < 0) break;
            if (!cutter!.KeyOf(block.Bytes, from, end).IsSameAs(overlong!.Value))
            {
                overlong = null;
                break;
            }
            from = end;
        }
        return from;
    }

    void Pass(RecordBlock block, int count)
    {
        line += block.Span[..count].Count((byte)'\n');
        BlockSource.Drop(block, count);
    }
}
