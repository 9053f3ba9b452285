using System.Text;
using Customhouse.Wire;

namespace Customhouse.Proving;

/// <summary>A way to see the parts of an input: as records, columns, cells or tokens.</summary>
/// <param name="Split">The parts, in order.</param>
/// <param name="Join">The input again; of parts that were not changed, the same bytes.</param>
sealed record Grain(Func<byte[], List<byte[]>> Split, Func<List<byte[]>, byte[]> Join)
{
    Grain(Func<byte[], List<byte[]>> split)
        : this(split, parts => [.. parts.SelectMany(part => part)])
    {
    }

    /// <summary>Lines with their ends.</summary>
    public static readonly Grain Lines = new(Cut(static (before, _) => before == '\n'));

    /// <summary>Runs of letters and digits, and what stands between.</summary>
    public static readonly Grain Words = new(Cut(static (before, here) => IsWord(before) != IsWord(here)));

    /// <summary>Cells, and each delimiter, quote and line end for itself.</summary>
    public static readonly Grain Cells = new(Cut(static (before, here) => IsMark(before) || IsMark(here)));

    /// <summary>Brackets, marks, strings without their quotes, numbers and names.</summary>
    public static readonly Grain Tokens =
        new(Cut(static (before, here) => IsPunctuation(before) || IsPunctuation(here)));

    /// <summary>Tags, and what stands between.</summary>
    public static readonly Grain Tags = new(Cut(static (before, here) => here == '<' || before == '>'));

    /// <summary>The fields of records of 80 columns, with their filler.</summary>
    public static readonly Grain Fields = new(bytes => [.. Lines.Split(bytes).SelectMany(FieldsOf)]);

    /// <summary>Columns of a table from its first to its last row: one part holds the cells of one column.</summary>
    public static readonly Grain Columns = new(ColumnsOf, Rows);

    /// <summary>Heads and contents of the items of CBOR, however deep; what is none, as one part.</summary>
    public static readonly Grain Items = new(ItemsOf);

    /// <summary>The grains of a table.</summary>
    public static readonly Grain[] OfTables = [Lines, Cells, Columns, Words];

    const char Between = '\x1D';
    const string Absent = "\x1C";

    /// <summary>
    /// A column may have been repeated, and a cell become many; more than this many cells are too slow to write.
    /// </summary>
    const int CellsMax = 100_000;

    static readonly Dictionary<string, Layout> LayoutOf = Layouts.CargoRelease
        .Concat(Layouts.BatchBlock.Where(layout => layout.Variant == "in")).Concat(Layouts.Pga)
        .DistinctBy(layout => layout.Id)
        .ToDictionary(layout => layout.Id, StringComparer.Ordinal);

    static Func<byte[], List<byte[]>> Cut(Func<byte, byte, bool> isBetween) => bytes =>
    {
        var (parts, start) = (new List<byte[]>(), 0);
        for (var i = 1; i <= bytes.Length; i++)
        {
            if (i < bytes.Length && !isBetween(bytes[i - 1], bytes[i])) continue;
            parts.Add(bytes[start..i]);
            start = i;
        }
        return parts;
    };

    static bool IsWord(byte c) => char.IsAsciiLetterOrDigit((char)c);

    static bool IsMark(byte c) => c is (byte)',' or (byte)';' or (byte)'\t' or (byte)'"' or (byte)'\n' or (byte)'\r';

    static bool IsPunctuation(byte c) =>
        c is (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)':' or (byte)',' or (byte)'"' or (byte)'\n';

    static List<byte[]> FieldsOf(byte[] line)
    {
        var text = Encoding.Latin1.GetString(line);
        var layout = line.Length < Layout.Width ? null
            : LayoutOf.GetValueOrDefault(text[..4]) ?? LayoutOf.GetValueOrDefault(text[..1]);
        if (layout is null) return [line];
        var fields = layout.Fields.SelectMany(field => new[] { field.First - 1, field.Last });
        int[] edges = [0, .. fields, Layout.Width, line.Length];
        return [.. edges.Distinct().Order().Zip(edges.Distinct().Order().Skip(1), (from, to) => line[from..to])];
    }

    static List<byte[]> ColumnsOf(byte[] table)
    {
        var rows = Encoding.Latin1.GetString(table).Split('\n').Select(row => row.Split(',')).ToList();
        return [.. Enumerable.Range(0, rows.Max(row => row.Length)).Select(column =>
            Encoding.Latin1.GetBytes(string.Join(Between,
                rows.Select(row => column < row.Length ? row[column] : Absent))))];
    }

    static byte[] Rows(List<byte[]> columns)
    {
        var cells = columns.Select(column => Encoding.Latin1.GetString(column).Split(Between)).ToList();
        var height = Math.Min(
            cells.Count == 0 ? 0 : cells.Max(column => column.Length), 1 + CellsMax / (1 + cells.Count));
        var rows = Enumerable.Range(0, height)
            .Select(row => string.Join(',', cells.Select(column => row < column.Length ? column[row] : Absent)
                .Where(cell => cell != Absent)));
        return Encoding.Latin1.GetBytes(string.Join('\n', rows));
    }

    static List<byte[]> ItemsOf(byte[] bytes)
    {
        var (parts, at) = (new List<byte[]>(), 0);
        while (at < bytes.Length)
        {
            var (major, low) = (bytes[at] >> 5, bytes[at] & 31);
            var head = Math.Min(1 + (low is >= 24 and <= 27 ? 1 << low - 24 : 0), bytes.Length - at);
            parts.Add(bytes[at..(at + head)]);
            var length = major is 2 or 3 ? head == 1 ? low : bytes[at + 1] : 0;
            at += head;
            if (length == 0 || length > bytes.Length - at) continue;
            parts.Add(bytes[at..(at + length)]);
            at += length;
        }
        return parts;
    }
}
