using Customhouse.Terms;
using Sylvan.Data.Csv;

namespace Customhouse.App;

/// <summary>A party of which it is known who it is.</summary>
/// <param name="Entity">Name of the person; equal for records of one.</param>
/// <param name="Party">Name and address.</param>
public sealed record LabelledParty(string Entity, Party Party);

/// <summary>
/// Reads a CSV of records of which it is known who they are, as benchmarks of record linkage have them. Only names and
/// addresses are read: no date of birth, no social security number, for an entry carries neither.
/// </summary>
public static class LabelledParties
{
    // The names that benchmarks give to one column.
    static readonly string[][] Columns =
    [
        ["cluster", "entity", "group", "rec_id", "recid", "id"],
        ["given_name", "givenname", "first_name", "fname"],
        ["surname", "last_name", "lname"],
        ["street_number", "stno", "house_number"],
        ["address_1", "add1", "street"],
        ["address_2", "add2"],
        ["suburb", "city"],
        ["postcode", "areacode", "postal_code", "zip"],
        ["state"],
        ["country"],
    ];

    /// <summary>
    /// Reads the records. Throws <see cref="InvalidDataException"/> when there is no column that says who is who, or
    /// none of names.
    /// </summary>
    public static IReadOnlyList<LabelledParty> Read(TextReader text, string name)
    {
        using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { MaxBufferSize = 1 << 20 });
        var places = Columns.Select(titles => Place(csv, titles)).ToArray();
        if (places[0] < 0 || places[1] < 0 && places[2] < 0) throw new InvalidDataException(
            $"{name}: the first line should name a column of {string.Join(", ", Columns[0])} and one of " +
            $"{string.Join(", ", Columns[1].Concat(Columns[2]))}.");
        var parties = new List<LabelledParty>();
        while (csv.Read())
        {
            string At(int column) =>
                places[column] is >= 0 and var at && at < csv.RowFieldCount ? csv.GetString(at).Trim() : "";
            var party = Of($"{At(1)} {At(2)}", $"{At(3)} {At(4)}", At(5), At(6), At(7), At(8), At(9));
            parties.Add(new LabelledParty(Entity(At(0)), party));
        }
        return parties;
    }

    static int Place(CsvDataReader csv, string[] titles)
    {
        var names = Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetName(i).Trim()).ToList();
        return titles
            .Select(title => names.FindIndex(name => name.Equals(title, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(at => at >= 0, -1);
    }

    // febrl names its records rec-12-org and rec-12-dup-0: the number is the person.
    static string Entity(string id) => id.Split('-') is [_, var number, ..] ? number : id;

    /// <summary>A party of its parts; the lines of the address stand unstructured.</summary>
    public static Party Of(
        string name, string line1, string line2, string city, string postal, string state, string country)
    {
        var address = new Address
        {
            City = Text.Of(city),
            PostalCode = Text.Of(postal),
            Subdivision = Text.Of(state),
            Country = CountryOf(Text.Of(country)),
        };
        foreach (var line in (string[])[line1.Trim(), line2.Trim()])
            if (line.Length > 0) address.Add(Text.Of("15"), Text.Of(line));
        return new Party { Role = PartyRole.Consignee, LineIndex = -1, Name = Text.Of(name.Trim()), Address = address };
    }

    static Declared<CountryCode> CountryOf(Text text) =>
        CountryCode.TryRead(text.Span, out var code)
            ? Declared<CountryCode>.Of(code, text)
            : Declared<CountryCode>.Bad(text);
}
