using System.Globalization;
using System.Text.RegularExpressions;

namespace Customhouse.App;

/// <summary>Units and general rate of a number, or null where the schedule prints none.</summary>
readonly record struct HtsLine(string? Units, string? Rate);

/// <summary>
/// The numbers of one revision, made of its rows. A ten-digit row without a rate takes that of the eight-digit row
/// before it. An eight-digit row without ten-digit rows is declared with "00" in chapters 98 and 99; elsewhere its
/// suffixes are not in the export, and it is kept as an open line.
/// </summary>
sealed partial class HtsLines
{
    const int FirstSpecialChapter = 98;

    readonly Dictionary<long, HtsLine> lines = new(32_768);
    readonly HashSet<long> withSuffixes = new(16_384);
    long rateLine;
    string? lineRate;

    /// <summary>Rows read, headings included.</summary>
    public int Rows { get; private set; }

    /// <summary>Ten digits, or minus eight digits for an open line.</summary>
    public Dictionary<long, HtsLine> ByNumber => lines;

    /// <summary>Reads all rows of an export.</summary>
    public static HtsLines Of(IEnumerable<HtsRow> rows, string name)
    {
        var lines = new HtsLines();
        var eight = new List<(long Number, HtsLine Line)>();
        foreach (var row in rows) lines.Add(row, eight, name);
        foreach (var (number, line) in eight)
            if (!lines.withSuffixes.Contains(number)) lines.lines.TryAdd(KeyOfLine(number), line);
        return lines;
    }

    void Add(HtsRow row, List<(long Number, HtsLine Line)> eight, string name)
    {
        Rows++;
        if (row.Number.Trim() is not { Length: > 0 } printed) return;
        var digits = printed.Replace(".", "", StringComparison.Ordinal);
        if (digits.Length is not (4 or 6 or 8 or 10)
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw new InvalidDataException(
                $"{name}, row {Rows}: '{printed}' is not a tariff number of 4, 6, 8 or 10 digits.");
        var line = new HtsLine(UnitsOf(row.Units), Clean(row.Rate));
        if (digits.Length == 8)
        {
            (rateLine, lineRate) = (number, line.Rate);
            eight.Add((number, line));
        }
        else if (digits.Length == 10) AddNumber(number, line);
    }

    void AddNumber(long number, HtsLine line)
    {
        withSuffixes.Add(number / 100);
        var inherited = number / 100 == rateLine ? lineRate : null;
        lines.TryAdd(number, line with { Rate = line.Rate ?? inherited });
    }

    static long KeyOfLine(long eight) => eight / 1_000_000 >= FirstSpecialChapter ? eight * 100 : -eight;

    static string? UnitsOf(IReadOnlyList<string> units)
    {
        var cleaned = units.Select(u => Clean(u.Replace('²', '2'))).OfType<string>().ToArray();
        return cleaned.Length == 0 ? null : string.Join("; ", cleaned);
    }

    // Some cells are a lone newline, end in blanks, or hold two in a row; some revisions raise the 3 of m3 by markup.
    static string? Clean(string text) =>
        Blanks().Replace(Markup().Replace(text, ""), " ").Trim() is { Length: > 0 } clean ? clean : null;

    [GeneratedRegex("</?[a-zA-Z][^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
