using System.Globalization;
using System.Text;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using Sylvan.Data.Csv;

namespace Customhouse.Clearance;

/// <summary>A file of facts cannot be used: where, what was found, what was expected, what to do.</summary>
public sealed class FactsException(string message) : Exception(message);

/// <summary>Rows of a file of facts, with its columns in any order.</summary>
sealed class FactRows
{
    // A dozen short columns need no more; and a row of a million columns would take minutes.
    const int LongestRow = 1 << 16;

    readonly CsvDataReader rows;
    readonly string name;
    readonly string[] columns;
    readonly int[] places;

    /// <summary>Opens a file; its last columns may be left out, and are blank then.</summary>
    public FactRows(TextReader from, string name, string[] columns, int optional = 0)
    {
        this.name = name;
        this.columns = columns;
        try
        {
            var options = new CsvDataReaderOptions { BufferSize = LongestRow, MaxBufferSize = LongestRow };
            rows = CsvDataReader.Create(from, options);
        }
        catch (CsvMissingHeadersException)
        {
            throw new FactsException($"{name} is empty; its first line is {string.Join(',', columns)}.");
        }
        catch (CsvFormatException fault)
        {
            throw new FactsException(
                $"{name} cannot be read: {fault.Message} Its first line is {string.Join(',', columns)}.");
        }
        places = [.. columns.Select((column, i) => Place(column, i >= columns.Length - optional))];
    }

    public bool Next()
    {
        try
        {
            return rows.Read();
        }
        catch (Exception fault) when (fault is CsvFormatException or InvalidDataException)
        {
            throw new FactsException($"{name} cannot be read on: {fault.Message}");
        }
    }

    /// <summary>True when the file has a column.</summary>
    public bool Has(int column) => places[column] >= 0;

    /// <summary>The text of a column; empty when the row is short or has none.</summary>
    public string this[int column] => Has(column) && places[column] < rows.RowFieldCount
        ? rows.GetString(places[column]).Trim() : "";

    public byte[] Ascii(int column) => Encoding.UTF8.GetBytes(this[column]);

    public Instant Instant(int column) => Instants.TryRead(this[column], out var instant, out var expected)
        ? instant
        : throw Bad(column, expected);

    public LocalDate? OptionalDate(int column) =>
        this[column].Length == 0 ? null : Date(column, "a date such as 2024-05-18, or nothing");

    public PortOfEntry Port(int column) => PortOfEntry.TryRead(Ascii(column), out var port)
        ? port
        : throw Bad(column, "a Schedule D code of four digits, or nothing");

    public T Word<T>(int column, string expected, Func<string, T?> read)
        where T : struct => read(this[column].ToLowerInvariant()) ?? throw Bad(column, expected);

    LocalDate Date(int column, string expected) => When.TryDay(this[column], out var date)
        ? date
        : throw Bad(column, expected);

    FactsException Bad(int column, string expected) => new(string.Create(CultureInfo.InvariantCulture,
        $"{name} row {rows.RowNumber + 1}, column {columns[column]}: found '{this[column]}', expected {expected}."));

    int Place(string column, bool isOptional)
    {
        for (var i = 0; i < rows.FieldCount; i++)
            if (string.Equals(rows.GetName(i).Trim(), column, StringComparison.OrdinalIgnoreCase)) return i;
        if (isOptional) return -1;
        throw new FactsException($"{name} has no column {column}; its first line is {string.Join(',', columns)}.");
    }
}
