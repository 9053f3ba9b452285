using System.Globalization;
using System.Text;
using Customhouse.Law;
using NodaTime;
using NodaTime.Text;
using Sylvan.Data.Csv;
using static System.FormattableString;

namespace Customhouse.App;

/// <summary>
/// Makes a <see cref="FlagTable"/> of CBP's report of tariff numbers with PGA flags: a CSV of 19 columns whose
/// first line carries its date, whose second is empty and whose third names the columns.
/// </summary>
public static class FlagImport
{
    // Nineteen short columns; and a row of a million would take minutes.
    const int LongestRow = 1 << 16;

    const int Columns = 19, Units = 4, Duties = 7, Flags = 9;

    static readonly LocalDatePattern ReportDate = LocalDatePattern.CreateWithInvariantCulture("M/d/uuuu");

    /// <summary>
    /// Reads the report and returns the text form of the table. Throws <see cref="InvalidDataException"/> that
    /// says where and what was expected.
    /// </summary>
    public static byte[] Read(Stream report, string name)
    {
        try
        {
            return ReadRows(report, name);
        }
        catch (CsvFormatException e)
        {
            throw Bad(name, e.RowNumber, e.Message);
        }
    }

    static byte[] ReadRows(Stream report, string name)
    {
        using var hashed = new HashedStream(report);
        using var csv = CsvDataReader.Create(new StreamReader(hashed),
            new CsvDataReaderOptions { HasHeaders = false, MaxBufferSize = LongestRow });
        var asOf = ReadHead(csv, name);
        var answers = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbers = new SortedDictionary<long, int>();
        while (csv.Read())
        {
            if (csv.RowFieldCount < Columns)
                throw Bad(name, csv.RowNumber, $"{csv.RowFieldCount} columns where {Columns} are expected");
            var answer = AnswerOf(csv);
            if (!answers.TryGetValue(answer, out var place)) answers.Add(answer, place = answers.Count);
            numbers.TryAdd(NumberOf(csv, name), place);
        }
        if (numbers.Count == 0) throw Bad(name, csv.RowNumber, "the report has no tariff numbers");
        return Write(asOf, hashed.Sha256(), name, answers, numbers);
    }

    static LocalDate ReadHead(CsvDataReader csv, string name)
    {
        if (!csv.Read() || csv.RowFieldCount < 2
            || !ReportDate.Parse(csv.GetString(1)).TryGetValue(default, out var asOf))
            throw Bad(name, 1, "'HTS Date:' and a date M/D/YYYY are expected");
        if (!csv.Read() || !csv.Read() || csv.GetString(0) != "Tariff Number")
            throw Bad(name, 3, "the column 'Tariff Number' is expected");
        return asOf;
    }

    // The report prints eight-digit numbers of chapters 98 and 99 behind "00"; here they stand before it.
    static long NumberOf(CsvDataReader csv, string name)
    {
        var text = csv.GetString(0);
        if (text.Length != 10 || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw Bad(name, csv.RowNumber, $"'{text}' is not a number of ten digits");
        return number < 100_000_000 ? number * 100 : number;
    }

    static string AnswerOf(CsvDataReader csv)
    {
        string Joined(int first, int count, string between) => string.Join(between,
            Enumerable.Range(first, count).Select(i => csv.GetString(i).Trim())
                .Where(s => s.Length > 0)) is { Length: > 0 } text ? text : "-";
        var duties = (csv.GetString(Duties) == "Y" ? "A" : "") + (csv.GetString(Duties + 1) == "Y" ? "C" : "");
        return $"{(duties.Length == 0 ? "-" : duties)}\t{Joined(Units, 3, "; ")}\t" +
            $"{Joined(Flags, Columns - Flags, " ")}";
    }

    static byte[] Write(LocalDate asOf, string sha256, string name, Dictionary<string, int> answers,
        SortedDictionary<long, int> numbers)
    {
        // Places were given in the report's order, which is not that of the numbers; number them again by first use.
        var order = numbers.Values.Distinct().Select((place, i) => (place, i)).ToDictionary(p => p.place, p => p.i);
        var text = new StringBuilder("customhouse flags 1\n")
            .Append(Invariant($"list\t{LocalDatePattern.Iso.Format(asOf)}\t{sha256}\t{name}\n"));
        foreach (var (answer, place) in answers.Where(a => order.ContainsKey(a.Value)).OrderBy(a => order[a.Value]))
            text.Append(Invariant($"answer\t{order[place]}\t{answer}\n"));
        foreach (var (number, place) in numbers) text.Append(Invariant($"{number:D10}\t{order[place]}\n"));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static InvalidDataException Bad(string name, int row, string why) =>
        new($"{name}, row {row}: {why}; expected CBP's report of tariff numbers with PGA flags.");
}
