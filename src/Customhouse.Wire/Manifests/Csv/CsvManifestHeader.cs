using System.Text;

namespace Customhouse.Wire;

/// <summary>
/// The first row of a manifest in CSV: which column stands in which field, and what separates fields.
/// </summary>
sealed class CsvManifestHeader
{
    const int FieldCountMax = 4096;

    readonly List<(int Field, ManifestColumn Column)> columns = [];

    public byte Delimiter { get; private init; }

    public int FieldCount { get; private set; }

    /// <summary>Known columns with the field that each stands in, from 0.</summary>
    public IReadOnlyList<(int Field, ManifestColumn Column)> Columns => columns;

    public List<WireFault> Faults { get; } = [];

    public bool IsUsable { get; private set; } = true;

    public static CsvManifestHeader Read(ReadOnlySpan<byte> row, long line)
    {
        var header = new CsvManifestHeader { Delimiter = DelimiterOf(row) };
        var fields = new CsvField[FieldCountMax];
        var scanner = new CsvScanner(row, header.Delimiter, fields, 1);
        if (scanner.TryRow() && scanner.Count <= FieldCountMax) header.Name(row, fields.AsSpan(0, scanner.Count), line);
        if (!header.Has(ManifestColumn.MasterBill) && !header.Has(ManifestColumn.HouseBill) &&
            !header.Has(ManifestColumn.FlightTrip))
            header.Refuse(FormFault.NoColumn.At(line, "master_bill", null,
                "The first row must name master_bill, house_bill or flight_trip: without them a row names neither a " +
                    "bill nor a trip."));
        return header;
    }

    public string? NameAt(int field)
    {
        foreach (var (at, column) in columns)
            if (at == field) return ManifestColumns.NameOf(column);
        return null;
    }

    bool Has(ManifestColumn column) => columns.Any(known => known.Column == column);

    static byte DelimiterOf(ReadOnlySpan<byte> row)
    {
        var best = (byte)',';
        foreach (var other in ";\t"u8)
            if (row.Count(other) > row.Count(best)) best = other;
        return best;
    }

    void Name(ReadOnlySpan<byte> row, ReadOnlySpan<CsvField> fields, long line)
    {
        FieldCount = fields.Length;
        var unknown = new List<string>();
        for (var i = 0; i < fields.Length; i++)
        {
            var name = Encoding.UTF8.GetString(row.Slice(fields[i].Start, fields[i].Length)).Trim();
            if (name.Length == 0 || name.StartsWith("x_", StringComparison.OrdinalIgnoreCase)) continue;
            if (!ManifestColumns.TryFind(name.Replace(' ', '_').Replace('-', '_'), out var column))
                unknown.Add(Shown.Of(name));
            else if (Has(column))
                Refuse(FormFault.ColumnTwice.At(line, Shown.Of(name), null,
                    $"The first row names the column {Shown.Of(name)} twice, so its cells cannot be told apart."));
            else columns.Add((i, column));
        }
        if (unknown.Count == 0) return;
        var more = unknown.Count > 10 ? $" and {unknown.Count - 10} more" : "";
        Faults.Add(FormFault.UnknownColumn.At(line, unknown[0], null,
            $"The first row names columns that a manifest does not have, and their cells are not read: " +
                $"{string.Join(", ", unknown.Take(10))}{more}."));
    }

    void Refuse(WireFault fault)
    {
        IsUsable = false;
        Faults.Add(fault);
    }
}
