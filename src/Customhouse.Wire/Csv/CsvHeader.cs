using System.Text;

namespace Customhouse.Wire;

/// <summary>The first row of a CSV source: which column stands in which field, and what separates fields.</summary>
sealed class CsvHeader
{
    const int FieldCountMax = 4096;

    readonly int[] fieldOf = new int[CsvColumns.Count];
    readonly List<CsvColumn> ofEntry = [];

    readonly long line;

    CsvHeader(byte delimiter, long line)
    {
        Delimiter = delimiter;
        this.line = line;
        Array.Fill(fieldOf, -1);
    }

    public byte Delimiter { get; }

    public int FieldCount { get; private set; }

    public List<WireFault> Faults { get; } = [];

    public bool IsUsable { get; private set; } = true;

    /// <summary>Columns of the whole entry that this source has, its keys not among them.</summary>
    public IReadOnlyList<CsvColumn> OfEntry => ofEntry;

    public int FieldOf(CsvColumn column) => fieldOf[(int)column];

    public bool Has(CsvColumn column) => fieldOf[(int)column] >= 0;

    public static CsvHeader Read(ReadOnlySpan<byte> row, long line)
    {
        var header = new CsvHeader(DelimiterOf(row), line);
        var fields = new CsvField[FieldCountMax];
        var scanner = new CsvScanner(row, header.Delimiter, fields, 1);
        if (scanner.TryRow() && scanner.Count <= FieldCountMax) header.Name(row, fields.AsSpan(0, scanner.Count));
        header.Require();
        foreach (var column in Enum.GetValues<CsvColumn>())
            if (column is > CsvColumn.Ref and <= CsvColumns.LastOfEntry && header.Has(column))
                header.ofEntry.Add(column);
        return header;
    }

    /// <summary>A comma, unless semicolons or tabs are more: spreadsheets write those in other countries.</summary>
    static byte DelimiterOf(ReadOnlySpan<byte> row)
    {
        var best = (byte)',';
        foreach (var other in ";\t"u8)
            if (row.Count(other) > row.Count(best)) best = other;
        return best;
    }

    void Name(ReadOnlySpan<byte> row, ReadOnlySpan<CsvField> fields)
    {
        FieldCount = fields.Length;
        var unknown = new List<string>();
        for (var i = 0; i < fields.Length; i++)
        {
            var name = Encoding.UTF8.GetString(row.Slice(fields[i].Start, fields[i].Length)).Trim();
            if (name.Length == 0 || name.StartsWith("x_", StringComparison.OrdinalIgnoreCase)) continue;
            if (!CsvColumns.TryFind(name.Replace(' ', '_').Replace('-', '_'), out var column)) unknown.Add(name);
            else if (Has(column)) Twice(name);
            else fieldOf[(int)column] = i;
        }
        if (unknown.Count > 0) Unknown(unknown);
    }

    void Twice(string name)
    {
        IsUsable = false;
        Faults.Add(FormFault.ColumnTwice.At(line, Shown.Of(name), null,
            $"The first row names the column {Shown.Of(name)} twice, so its cells cannot be told apart."));
    }

    void Unknown(List<string> names)
    {
        var shown = string.Join(", ", names.Take(10).Select(Shown.Of));
        if (names.Count > 10) shown += $" and {names.Count - 10} more";
        Faults.Add(FormFault.UnknownColumn.At(line, Shown.Of(names[0]), null,
            $"The first row names columns that this form does not have, and their cells are not read: {shown}."));
    }

    void Require()
    {
        var missing = CsvColumns.Mandatory.Where(group => !group.Any(Has))
            .Select(group => string.Join(" or ", group.Select(CsvColumns.Name))).ToList();
        if (missing.Count == 0) return;
        IsUsable = false;
        Faults.Add(FormFault.NoColumn.At(line, missing[0], null,
            $"The first row must name every mandatory column; it lacks {string.Join(", ", missing)}."));
    }
}
