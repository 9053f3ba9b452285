using System.Text;
using Customhouse.App;
using Customhouse.Targeting;
using Customhouse.Terms;
using Customhouse.Tests.Habits;
using Sylvan.Data.Csv;
using Xunit;

namespace Customhouse.Tests.Targeting;

/// <summary>The pairs of samples/persons: each is one person from the setting that it names on.</summary>
public class PersonPairs
{
    public sealed record Pair(string Name, string One, Party Left, Party Right);

    static readonly IReadOnlyList<Pair> All =
        [.. Rows().Chunk(2).Select(rows => new Pair(rows[0].Name, rows[0].One, rows[0].Party, rows[1].Party))];

    public static TheoryData<string> Names => [.. All.Select(pair => pair.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pair_is_one_person_from_the_setting_that_it_names(string name)
    {
        var pair = All.Single(pair => pair.Name == name);
        var link = PersonLink.Between(pair.Left, pair.Right);
        Assert.True(pair.One == (link.IsOne ? link.By.ToString().ToLowerInvariant() : "never"), link.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_index_joins_what_the_link_joins(string name)
    {
        var pair = All.Single(pair => pair.Name == name);
        var index = new PersonIndex();
        Assert.Equal(pair.One != "never", index.Assign(pair.Left).Person == index.Assign(pair.Right).Person);
    }

    [Fact]
    public void Every_pair_is_explained_as_it_is_kept()
    {
        const string Path = "samples/persons/explained.txt";
        var told = new StringBuilder();
        foreach (var pair in All)
        {
            var link = PersonLink.Between(pair.Left, pair.Right);
            told.Append(pair.Name).Append('\n').Append(Said(pair.Left)).Append(Said(pair.Right));
            told.Append(link).Append("\n\n");
        }
        if (Approved.Updates) Approved.Write(Path, told.ToString());
        Assert.Equal(Approved.Kept(Path), told.ToString());
    }

    static string Said(in Party party)
    {
        var form = new PersonReader().Read(party);
        var parts = Enum.GetValues<PersonPart>().Where(part => !form[part].IsEmpty);
        return $"  {string.Join(" | ", parts.Select(part => $"{part} {form.Said(part)}"))}\n";
    }

    static IEnumerable<(string Name, string One, Party Party)> Rows()
    {
        using var csv = CsvDataReader.Create(Repository.At("samples", "persons", "pairs.csv"));
        while (csv.Read())
        {
            string Cell(string title) => csv.GetString(csv.GetOrdinal(title));
            var party = LabelledParties.Of(
                Cell("name"), Cell("line1"), Cell("line2"),
                Cell("city"), Cell("postal"), Cell("state"), Cell("country"));
            (party.IdKind, party.Id) = (Text.Of(Cell("id_kind")), Text.Of(Cell("id")));
            yield return (Cell("pair"), Cell("one"), party);
        }
    }
}
