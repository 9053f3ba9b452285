using NodaTime;
using NodaTime.Text;
using Sylvan.Data.Csv;

namespace Customhouse.App;

/// <summary>One line of a list of revisions: which export, and when it was in force.</summary>
sealed record RevisionList(string Name, LocalDate Earliest, LocalDate Certain, LocalDate? Through, string File)
{
    /// <summary>Reads the list, a CSV with the columns name, earliest, certain, through, file.</summary>
    /// <exception cref="InvalidDataException">It is no such list; the message says where.</exception>
    public static IReadOnlyList<RevisionList> Read(string path)
    {
        try
        {
            return ReadRows(path);
        }
        catch (CsvFormatException bad)
        {
            throw new InvalidDataException($"{path}, row {bad.RowNumber}: {bad.Message}", bad);
        }
    }

    static List<RevisionList> ReadRows(string path)
    {
        using var csv = CsvDataReader.Create(path, new CsvDataReaderOptions { CsvStyle = CsvStyle.Standard });
        string[] titles = ["name", "earliest", "certain", "through", "file"];
        if (!Enumerable.Range(0, csv.FieldCount).Select(csv.GetName).SequenceEqual(titles))
            throw new InvalidDataException($"{path}: the first line should be {string.Join(',', titles)}.");
        var list = new List<RevisionList>();
        while (csv.Read()) list.Add(new RevisionList(
            csv.GetString(0), Date(csv, 1, path), Date(csv, 2, path),
            csv.GetString(3).Length == 0 ? null : Date(csv, 3, path), csv.GetString(4)));
        return list;
    }

    static LocalDate Date(CsvDataReader csv, int column, string path) =>
        LocalDatePattern.Iso.Parse(csv.GetString(column)) is { Success: true } date
            ? date.Value
            : throw new InvalidDataException(
                $"{path}, row {csv.RowNumber}: '{csv.GetString(column)}' is not a date YYYY-MM-DD.");
}
