using System.Globalization;
using System.Text.Json;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.Wire;

/// <summary>
/// Every layout against the published guides: our own compact copy of their facts runs anywhere; where the machine
/// extraction of the guides lies beside the repository, the copy itself is compared with that.
/// </summary>
public class CatairLayouts
{
    sealed record GuideField(
        string Chapter, string Record, int Page, int First, int Last, string Class, string Use, string Name)
    {
        public bool IsFiller => Name.StartsWith("Filler", StringComparison.Ordinal) || Name == "Reserved";
    }

    /// <summary>Where we depart from the printed guide, and why.</summary>
    static readonly Dictionary<(string Record, int First), string> PrintedClassIsWrong = new()
    {
        [("SE13", 60)] = "printed 2A, but its codes are 01 to 12",
    };

    static string CopyPath => Repository.At("tests", "Customhouse.Tests", "Wire", "layouts.tsv");

    static List<GuideField> Copy() =>
        [.. File.ReadLines(CopyPath).Skip(1).Select(line => line.Split('\t')).Select(c => new GuideField(
            c[0], c[1], c[2].Length == 0 ? 0 : int.Parse(c[2], CultureInfo.InvariantCulture),
            int.Parse(c[3], CultureInfo.InvariantCulture), int.Parse(c[4], CultureInfo.InvariantCulture), c[5], c[6],
            c[7]))];

    public static TheoryData<string> Names() => new(Layouts.All.Select(l => l.Name));

    static Layout Named(string name) => Layouts.All.Single(l => l.Name == name);

    [Theory, MemberData(nameof(Names))]
    public void Cells_and_gaps_cover_every_column_once(string name)
    {
        var layout = Named(name);
        var covered = new int[Layout.Width + 1];
        for (var i = 1; i <= layout.Id.Length; i++) covered[i]++;
        foreach (var field in layout.Fields)
            for (var i = field.First; i <= field.Last; i++) covered[i]++;
        Assert.All(covered, count => Assert.InRange(count, 0, 1));
        Assert.Equal(Layout.Width, covered.Skip(1).Count(c => c == 1) + covered.Skip(1).Count(c => c == 0));
        Assert.All(layout.Fields, f => Assert.Same(f, layout.FieldAt(f.First)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Agrees_with_the_copy_of_the_guide(string name)
    {
        var layout = Named(name);
        var guide = Copy().Where(f => f.Record == name && f.First > layout.Id.Length && !f.IsFiller).ToList();
        Assert.Equal(guide.Count, layout.Fields.Count);
        foreach (var (printed, ours) in guide.Zip(layout.Fields))
        {
            Assert.Equal((printed.First, printed.Last, printed.Use, printed.Name),
                (ours.First, ours.Last, ours.Use.ToString(), ours.Name));
            if (!PrintedClassIsWrong.ContainsKey((name, ours.First)))
                Assert.Equal(printed.Class.Replace("(S)N", "SN", StringComparison.Ordinal), ours.Class.ToString());
            Assert.Equal(printed.Page, layout.Page);
        }
    }

    [Fact]
    public void The_copy_names_exactly_the_records_that_we_have() =>
        Assert.Equal(Layouts.All.Select(l => l.Name).Order(), Copy().Select(f => f.Record).Distinct().Order());

    [Fact]
    public void The_copy_agrees_with_the_machine_extraction_of_the_guides()
    {
        var path = Repository.At("..", "shared", "catair", "layouts.json");
        if (!File.Exists(path))
            Assert.Skip("The machine extraction is not beside this repository; the copy is checked.");
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var chapters = new Dictionary<string, string>
        {
            ["BatchBlock"] = "batch-block",
            ["CargoRelease"] = "cargo-release",
            ["Status"] = "so-status",
            ["Pga"] = "pga",
            ["Query"] = "cargo-manifest-query",
        };
        // Of the status record before group version 04 the guide is not at hand.
        foreach (var record in Copy().Where(f => f.Record != SO70Before04.Layout.Name)
            .GroupBy(f => (f.Chapter, f.Record)))
        {
            var published = json.RootElement.GetProperty(chapters[record.Key.Chapter]).GetProperty("records")
                .EnumerateArray().Single(r => record.Key.Record == NameOf(r));
            Assert.Equal(published.GetProperty("fields").EnumerateArray().Select(Print), record.Select(Print));
        }
    }

    // The chapter of queries prints one identifier twice, as what is asked and as what is answered.
    static string NameOf(JsonElement record) => record.GetProperty("id").GetString() is "WR1" and var id
        ? $"{id}({record.GetProperty("dir").GetString()})" : record.GetProperty("id").GetString()!;

    static string Print(GuideField f) => $"{f.First}-{f.Last} {f.Class} {f.Use} {f.Name}";

    static string Print(JsonElement f) =>
        $"{f.GetProperty("start")}-{f.GetProperty("end")} {f.GetProperty("cls").GetString()} " +
        $"{f.GetProperty("des").GetString()} {Plain(f.GetProperty("name").GetString()!)}";

    static string Plain(string name) =>
        string.Join(
            ' ', name.Replace('’', '\'').Replace('×', 'x').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
