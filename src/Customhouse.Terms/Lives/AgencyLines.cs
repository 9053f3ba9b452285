using System.Globalization;

namespace Customhouse.Terms;

/// <summary>One line of an agency's data, as a status names it. Equal when all three are equal.</summary>
/// <param name="Line">Line of the entry, 1 to 999.</param>
/// <param name="Tariff">Which of its tariff numbers, 1 to 99; 0 not stated.</param>
/// <param name="PgaLine">Which line of the agency's data, 1 to 999; 0 not stated.</param>
public readonly record struct AgencyLine(int Line, int Tariff, int PgaLine)
{
    /// <summary>Reads LINE, LINE.TARIFF or LINE.TARIFF.PGALINE.</summary>
    /// <returns>False when the text is none.</returns>
    public static bool TryRead(string text, out AgencyLine line)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<int> numbers = stackalloc int[3];
        numbers.Clear();
        line = default;
        var parts = text.Split('.');
        if (parts.Length > 3) return false;
        for (var i = 0; i < parts.Length; i++)
        {
            var max = i == 1 ? 99 : 999;
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])
                || numbers[i] == 0 || numbers[i] > max) return false;
        }
        line = new AgencyLine(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    /// <summary>As <see cref="TryRead"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Line}{(Tariff > 0 ? $".{Tariff}" : "")}{(PgaLine > 0 ? $".{PgaLine}" : "")}");
}

/// <summary>The lines that an agency's status is about, from the first to the last of them. SO70 57-72.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last; not before the first.</param>
public readonly record struct AgencyLines(AgencyLine First, AgencyLine Last)
{
    /// <summary>Reads FIRST-LAST, or one line that is both.</summary>
    /// <returns>False when the text is none, or the last stands before the first.</returns>
    public static bool TryRead(string text, out AgencyLines lines)
    {
        ArgumentNullException.ThrowIfNull(text);
        lines = default;
        var ends = text.Split('-');
        if (ends.Length > 2 || !AgencyLine.TryRead(ends[0], out var first)
            || !AgencyLine.TryRead(ends[^1], out var last)) return false;
        lines = new AgencyLines(first, last);
        return (first.Line, first.Tariff, first.PgaLine).CompareTo((last.Line, last.Tariff, last.PgaLine)) <= 0;
    }

    /// <summary>As <see cref="TryRead"/> reads it.</summary>
    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";
}
