using System.Text.RegularExpressions;
using Xunit;

namespace Customhouse.Tests.Habits;

/// <summary>The projects and what each may refer to: one direction, as ARCHITECTURE.md draws it.</summary>
public sealed partial class ProjectGraph
{
    static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Terms"] = [],
        ["Wire"] = ["Terms"],
        ["Law"] = ["Terms"],
        ["Engine"] = ["Terms", "Law"],
        ["Targeting"] = ["Terms", "Law"],
        ["Journal"] = [],
        ["Registers"] = ["Terms", "Journal"],
        ["Clearance"] = ["Terms", "Wire", "Law", "Engine", "Targeting", "Journal", "Registers"],
        ["Sandbox"] = ["Terms", "Wire", "Law"],
        ["App"] = ["Terms", "Wire", "Law", "Engine", "Targeting", "Journal", "Registers", "Clearance", "Sandbox"],
    };

    [Fact]
    public void Every_project_refers_to_exactly_what_it_may()
    {
        foreach (var (project, allowed) in Allowed)
        {
            var found = References(project).Except(allowed).ToList();
            Assert.True(found.Count == 0, $"Customhouse.{project} may not refer to {string.Join(", ", found)}.");
        }
    }

    [Fact]
    public void Every_project_in_src_is_in_the_graph() =>
        Assert.Equal(
            Allowed.Keys.Order(StringComparer.Ordinal),
            Directory.GetDirectories(Repository.At("src"))
                .Select(folder => Path.GetFileName(folder)["Customhouse.".Length..]).Order(StringComparer.Ordinal));

    [Fact]
    public void ARCHITECTURE_draws_every_project()
    {
        var drawing = Sources.File("ARCHITECTURE.md").Text;
        Assert.All(
            Allowed.Keys, project => Assert.Contains($"Customhouse.{project} ", drawing, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sandbox_uses_tables_of_the_law_and_never_its_rules() =>
        Assert.All(
            Sources.Product.Where(file => file.Path.StartsWith("src/Customhouse.Sandbox/", StringComparison.Ordinal)),
            file => Assert.DoesNotMatch(@"\b(Statutes|Decide\.On|LawAt)\b", Code.WithoutComments(file.Text)));

    static IEnumerable<string> References(string project) =>
        Reference().Matches(
            File.ReadAllText(Repository.At("src", $"Customhouse.{project}", $"Customhouse.{project}.csproj")))
            .Select(match => match.Groups[1].Value);

    [GeneratedRegex("""<ProjectReference Include="[^"]*Customhouse\.(\w+)\.csproj""")]
    private static partial Regex Reference();
}
