using NodaTime;

namespace Customhouse.Wire;

/// <summary>Left-justified text in a cell.</summary>
static class TextCell
{
    public static CellState State(ReadOnlySpan<byte> trimmed, CellClass cell) =>
        trimmed.IsEmpty ? CellState.Absent : CharKinds.All(trimmed, cell) ? CellState.Value : CellState.Bad;

    public static bool Write(Span<byte> cell, ReadOnlySpan<byte> text, CellClass kind)
    {
        if (text.Length > cell.Length || !CharKinds.All(text, kind)) return false;
        text.CopyTo(cell);
        cell[text.Length..].Fill((byte)' ');
        return true;
    }
}

/// <summary>Right-justified digits in a cell, filled with zeros.</summary>
static class NumberCell
{
    public static CellState Read(ReadOnlySpan<byte> cell, out long number)
    {
        number = 0;
        if (cell.TrimStart((byte)' ').IsEmpty) return CellState.Absent;
        if (cell.Length > 18) return CellState.Bad;
        foreach (var c in cell)
        {
            var digit = c - '0';
            if (digit is < 0 or > 9) return CellState.Bad;
            number = number * 10 + digit;
        }
        return CellState.Value;
    }

    public static bool Write(Span<byte> cell, long number)
    {
        if (number < 0) return false;
        var limit = 1L;
        for (var i = 0; i < cell.Length && i < 18; i++) limit *= 10;
        if (number >= limit) return false;
        for (var i = cell.Length - 1; i >= 0; i--)
        {
            cell[i] = (byte)('0' + number % 10);
            number /= 10;
        }
        return true;
    }
}

/// <summary>
/// Six digits MMDDYY. The wire has no century: every date is of the years 2000 to 2099.
/// Source: ACE ABI requirements overview, class D.
/// </summary>
public static class Mmddyy
{
    /// <summary>Reads exactly six digits.</summary>
    /// <returns>False when they are no date of a calendar.</returns>
    public static bool TryRead(ReadOnlySpan<byte> sixDigits, out LocalDate date)
    {
        date = default;
        if (sixDigits.Length != 6 || NumberCell.Read(sixDigits, out var number) != CellState.Value) return false;
        var (month, day, year) = ((int)(number / 10_000), (int)(number / 100 % 100), 2000 + (int)(number % 100));
        if (month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>Writes six digits.</summary>
    /// <returns>False when there is no room or the year is not of the century.</returns>
    public static bool TryWrite(Span<byte> cell, LocalDate date) =>
        cell.Length == 6 && date.Year is >= 2000 and < 2100 &&
        NumberCell.Write(cell, date.Month * 10_000 + date.Day * 100 + date.Year % 100);
}
