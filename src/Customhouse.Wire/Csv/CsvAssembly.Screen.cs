using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Looks at the form of a block alone. Most filings are plainly sound, and a glance at those costs a third of reading
/// them; any other is read in full, which finds its faults.
/// </summary>
sealed partial class CsvAssembly
{
    static readonly CsvColumn[] pairs =
        [CsvColumn.References, CsvColumn.ConsigneeAddress, CsvColumn.SellerAddress, CsvColumn.PartyAddress];

    /// <summary>Rows of filings that are not plainly sound, in order: from, to, and the line of the first.</summary>
    readonly List<(int From, int To, long Line)> doubtful = [];

    /// <summary>How many filings the block holds; faults go to the batch, which is otherwise scratch.</summary>
    public int Screen(RecordBlock from, FilingBatch to)
    {
        Prepare(from, to);
        doubtful.Clear();
        var plain = Glance();
        foreach (var rows in doubtful) Read(rows.From, rows.To, rows.Line);
        return plain + to.Count;
    }

    /// <summary>Counts the filings that are plainly sound and notes the others.</summary>
    int Glance()
    {
        var scanner = new CsvScanner(whole.Span, header.Delimiter, fields, block.FirstLine);
        var (count, isPlain, number) = (0, true, default(Text));
        isOpen = false;
        while (scanner.TryRow())
        {
            if (scanner.Trouble is null && scanner.IsBlank) continue;
            var rowKey = CsvKey.Of(header, whole, scanner, fields);
            var isFirst = Begins(rowKey);
            if (isFirst)
            {
                EndGlance(isPlain, scanner.RowStart, ref count);
                (isOpen, isPlain, key, filingStart, row) = (true, true, rowKey, scanner.RowStart, scanner.RowLine);
            }
            isPlain = isPlain && IsPlain(scanner) && (isFirst || GoesOnPlainly(number));
            if (isPlain && Cell(CsvColumn.LineNo) is var next && (isFirst || !next.IsEmpty)) number = next;
            if (isFirst) KeepFirst(ref scanner);
        }
        EndGlance(isPlain, whole.Length, ref count);
        return count;
    }

    void EndGlance(bool isPlain, int end, ref int count)
    {
        if (!isOpen) return;
        if (isPlain) count++;
        else doubtful.Add((filingStart, end, row));
    }

    /// <summary>True when the row is whole and clean, and no list of it can be wrong.</summary>
    bool IsPlain(in CsvScanner scanner)
    {
        if (scanner.Trouble is not null || scanner.Count != header.FieldCount ||
            (!isClean && !IsClean(whole.Span[scanner.RowStart..scanner.RowEnd])) ||
            (hasHash && FormulaErrorIn(scanner) >= 0)) return false;
        if (!Cell(CsvColumn.Bills).IsEmpty || !Cell(CsvColumn.PgaDisclaim).IsEmpty ||
            (!Cell(CsvColumn.Pga).IsEmpty && Cell(CsvColumn.Hts).IsEmpty) ||
            HasAny(CsvColumn.OfBill, CsvColumn.ArrivalConveyance) || !Cell(CsvColumn.PartyLevel).IsEmpty ||
            !Cell(CsvColumn.SellerLevel).IsEmpty) return false;
        foreach (var column in pairs)
            if (!ArePlainPairs(Cell(column))) return false;
        return true;
    }

    /// <summary>True for at most four pairs, which beside two lines fit an address, without an escape.</summary>
    static bool ArePlainPairs(Text list)
    {
        if (list.Span.Contains((byte)'\\')) return false;
        var parts = new PackedList(list, (byte)';');
        for (var count = 0; parts.TryNext(out var part); count++)
            if (count == 4 || !part.Span.Contains((byte)'=')) return false;
        return true;
    }

    /// <summary>True when this row says of its entry only what the first row said, and begins a line.</summary>
    bool GoesOnPlainly(Text before)
    {
        if (!Cell(CsvColumn.NewLine).IsEmpty || (Cell(CsvColumn.LineNo) is { IsEmpty: false } number
            && number == before)) return false;
        foreach (var column in header.OfEntry)
        {
            var at = header.FieldOf(column);
            if (fields[at].Length > 0 && Cell(column) is { IsEmpty: false } cell && cell != CellOf(firstFields, column))
                return false;
        }
        return true;
    }
}
