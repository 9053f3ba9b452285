using System.Text.Unicode;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Looks at the form of a block alone: most rows are plainly sound, and a block of those costs a third of reading it.
/// A row that is not plainly so has its block read in full, which finds its faults.
/// </summary>
sealed partial class CsvAssembly
{
    static readonly CsvColumn[] pairs =
        [CsvColumn.References, CsvColumn.ConsigneeAddress, CsvColumn.SellerAddress, CsvColumn.PartyAddress];

    /// <summary>How many filings the block holds; faults go to the batch, which is otherwise scratch.</summary>
    public int Screen(RecordBlock from, FilingBatch to)
    {
        if (TryScreen(from, to) is { } count) return count;
        Run(from, to);
        return to.Count;
    }

    int? TryScreen(RecordBlock from, FilingBatch to)
    {
        (block, arena, whole) = (from, to.Arena, new Text(from.Bytes, 0, from.Length));
        if (!Utf8.IsValid(from.Span) || from.Span.ContainsAny(ControlBytes.ButTabAndLineEnds)
            || from.Span.ContainsAny("#\\"u8)) return null;
        var scanner = new CsvScanner(from.Span, header.Delimiter, fields, from.FirstLine);
        var (count, line) = (0, default(Text));
        isOpen = false;
        while (scanner.TryRow())
        {
            if (scanner.Trouble is not null) return null;
            if (scanner.IsBlank) continue;
            if (scanner.Count != header.FieldCount) return null;
            var rowKey = CsvKey.Of(header, whole, scanner, fields);
            var isFirst = !isOpen || !rowKey.IsSameAs(key);
            var number = Cell(CsvColumn.LineNo);
            if (!IsPlain() || (!isFirst && !GoesOnPlainly(number, line))) return null;
            if (isFirst || !number.IsEmpty) line = number;
            if (!isFirst) continue;
            (isOpen, key) = (true, rowKey);
            count++;
            (fields, firstFields) = (firstFields, fields);
            scanner.Use(fields);
        }
        return count;
    }

    /// <summary>True when no list of this row can be wrong.</summary>
    bool IsPlain()
    {
        if (!Cell(CsvColumn.Bills).IsEmpty || HasAny(CsvColumn.Pga, CsvColumn.PgaDisclaim) ||
            HasAny(CsvColumn.OfBill, CsvColumn.ArrivalConveyance) || !Cell(CsvColumn.PartyLevel).IsEmpty ||
            !Cell(CsvColumn.SellerLevel).IsEmpty) return false;
        foreach (var column in pairs)
        {
            var list = Cell(column).Span;
            if (!list.IsEmpty && (list.Count((byte)'=') != list.Count((byte)';') + 1 || list.Count((byte)';') > 3))
                return false;
        }
        return true;
    }

    /// <summary>True when this row says of its entry only what the first row said, and begins a line.</summary>
    bool GoesOnPlainly(Text number, Text before)
    {
        if (!Cell(CsvColumn.NewLine).IsEmpty || (!number.IsEmpty && number == before)) return false;
        foreach (var column in header.OfEntry)
        {
            var at = header.FieldOf(column);
            if (fields[at].Length > 0 && Cell(column) != CellOf(firstFields, column)) return false;
        }
        return true;
    }
}
