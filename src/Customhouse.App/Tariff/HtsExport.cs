using System.Globalization;
using System.Text.Json;
using Sylvan.Data.Csv;

namespace Customhouse.App;

/// <summary>One row of an export of the schedule, as printed; a heading without a number has an empty one.</summary>
readonly record struct HtsRow(string Number, IReadOnlyList<string> Units, string Rate);

/// <summary>
/// Reads the exports of hts.usitc.gov, row by row: CSV of nine columns or JSON, an array of objects. What is not
/// an export throws <see cref="InvalidDataException"/> that says where and what was expected.
/// </summary>
static class HtsExport
{
    // A schedule has 36,000 rows; ten times that is no schedule.
    const int MostRows = 360_000;
    // The longest description is under 3,000 characters; and a row of a million columns would take minutes.
    const int LongestRecord = 1 << 16;

    const string NumberColumn = "HTS Number", UnitColumn = "Unit of Quantity", RateColumn = "General Rate of Duty";

    /// <summary>Reads the export; its name tells which of the two shapes it has.</summary>
    public static IEnumerable<HtsRow> Read(Stream stream, string name) =>
        Bounded(Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".csv" => ReadCsv(stream, name),
            ".json" => ReadJson(stream, name),
            _ => throw new InvalidDataException(
                $"{name}: an export of the schedule ends in .csv or .json; rename it or export it again from " +
                $"hts.usitc.gov."),
        }, name);

    static IEnumerable<HtsRow> Bounded(IEnumerable<HtsRow> rows, string name)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (++count > MostRows)
                throw new InvalidDataException($"{name}: more than {MostRows} rows; a schedule has about 36,000.");
            yield return row;
        }
    }

    static IEnumerable<HtsRow> ReadCsv(Stream stream, string name)
    {
        using var csv = Guarded(name, "1", () => CsvDataReader.Create(
            new StreamReader(stream, leaveOpen: true),
            new CsvDataReaderOptions { BufferSize = 1 << 16, MaxBufferSize = LongestRecord, OwnsReader = false }));
        int number = Column(csv, NumberColumn, name), units = Column(csv, UnitColumn, name), rate = Column(
            csv, RateColumn, name);
        while (Guarded(name, $"{csv.RowNumber + 1}", csv.Read))
        {
            var row = csv.RowNumber;
            if (csv.RowFieldCount <= Math.Max(number, Math.Max(units, rate)))
                throw new InvalidDataException(
                    $"{name}, row {row}: {csv.RowFieldCount} columns where {csv.FieldCount} are expected; the " +
                    $"export is cut off or not a CSV of the schedule.");
            yield return new HtsRow(
                csv.GetString(number), UnitsOf(csv.GetString(units), name, row), csv.GetString(rate));
        }
    }

    static int Column(CsvDataReader csv, string title, string name)
    {
        for (var i = 0; i < csv.FieldCount; i++)
            if (csv.GetName(i).Trim().Equals(title, StringComparison.OrdinalIgnoreCase)) return i;
        throw new InvalidDataException(
            $"{name}: the first line lacks the column '{title}'; expected the CSV export of hts.usitc.gov.");
    }

    // A cell holds a JSON array of units, a bare unit, or nothing.
    static IReadOnlyList<string> UnitsOf(string cell, string name, int row) =>
        cell.Length == 0 ? []
        : cell[0] != '[' ? [cell]
        : Guarded(name, row.ToString(CultureInfo.InvariantCulture),
            () => JsonSerializer.Deserialize<string?[]>(cell))?.OfType<string>().ToArray() ?? [];

    static IEnumerable<HtsRow> ReadJson(Stream stream, string name)
    {
        using var rows = JsonSerializer.DeserializeAsyncEnumerable<JsonRow>(stream).ToBlockingEnumerable()
            .GetEnumerator();
        for (var row = 1; Guarded(name, $"{row}", rows.MoveNext); row++)
        {
            var found = rows.Current
                ?? throw new InvalidDataException($"{name}, row {row}: null where an object is expected.");
            if (found.htsno is null)
                throw new InvalidDataException(
                    $"{name}, row {row}: no 'htsno'; expected the JSON export of hts.usitc.gov.");
            yield return new HtsRow(found.htsno, found.units?.OfType<string>().ToArray() ?? [], found.general ?? "");
        }
    }

    static T Guarded<T>(string name, string row, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e)
            when (e is CsvFormatException or CsvMissingHeadersException or JsonException or NotSupportedException)
        {
            throw new InvalidDataException(
                $"{name}, row {row}: not readable as an export of the schedule ({e.Message}).", e);
        }
    }

    // Named as in the export, which also has description, superior, special, other, footnotes and duties.
#pragma warning disable IDE1006
    sealed record JsonRow(string? htsno, string?[]? units, string? general);
#pragma warning restore IDE1006
}
