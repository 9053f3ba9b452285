using System.Text.RegularExpressions;
using Xunit;

namespace Customhouse.Tests.Habits;

/// <summary>What .editorconfig asks of every text file, whatever the editor did.</summary>
public partial class Form
{
    [Fact]
    public void Lines_end_in_a_line_feed_alone() =>
        AssertNone(file => file.Text.Contains('\r', StringComparison.Ordinal));

    [Fact]
    public void Files_end_with_a_line_end() => AssertNone(file => file.Text.Length > 0 && !file.Text.EndsWith('\n'));

    [Fact]
    public void No_line_ends_in_space() => AssertNone(file => file.Lines.Any(line => line.EndsWith(' ')));

    [Fact]
    public void No_tab_indents() => AssertNone(file => file.Lines.Any(line => line.StartsWith('\t')));

    [Fact]
    public void No_line_of_code_has_more_than_120_columns() => Assert.Empty(Sources.CSharp.SelectMany(Overlong));

    // A row of a table is an element on a line of its own; a line within a raw string is data and not code.
    static IEnumerable<string> Overlong(SourceFile file)
    {
        if (!file.Lines.Any(line => line.Length > Columns)) yield break;
        var (bare, withStrings) = (Code.Bare(file.Text).Split('\n'), Code.WithoutComments(file.Text).Split('\n'));
        for (var i = 0; i < file.Lines.Length; i++)
        {
            var isRaw = bare[i].Trim(' ', ';').Length == 0 && !string.IsNullOrWhiteSpace(withStrings[i]);
            if (file.Lines[i].Length > Columns && !isRaw && !Row().IsMatch(file.Lines[i]))
                yield return $"{file.Path}:{i + 1}: {file.Lines[i].Length} columns";
        }
    }

    const int Columns = 120;

    [GeneratedRegex(@"^\s*(?:(?:new\(|new [A-Z]\w*\(|\(|\[|\{ ).*,|\[InlineData\(.*)$")]
    private static partial Regex Row();

    [Fact]
    public void No_file_starts_with_a_byte_order_mark() =>
        Assert.Empty(
            Sources.All.Where(file => File.ReadAllBytes(Repository.At(file.Path)) is [0xEF, 0xBB, 0xBF, ..])
                .Select(file => file.Path));

    [Fact]
    public void Every_namespace_is_that_of_its_project() =>
        Assert.Empty(Sources.Product
            .Select(file => (file.Path, Project: file.Path.Split('/')[1],
                Line: file.Lines.FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))))
            .Where(file => file.Line is not null && file.Line != $"namespace {file.Project};")
            .Select(file => $"{file.Path}: {file.Line}"));

    [Fact]
    public void A_document_has_one_title() =>
        Assert.Empty(Sources.All
            .Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal) && Titles(file) != 1)
            .Select(file => $"{file.Path}: {Titles(file)} titles"));

    static int Titles(SourceFile file)
    {
        var inBlock = false;
        return file.Lines.Count(line =>
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inBlock = !inBlock;
            return !inBlock && line.StartsWith("# ", StringComparison.Ordinal);
        });
    }

    static void AssertNone(Func<SourceFile, bool> offends) =>
        Assert.Empty(Sources.All.Where(file => Applies(file) && offends(file)).Select(file => file.Path));

    // Samples are bytes as filers send them, and lock files are the package manager's.
    static bool Applies(SourceFile file) =>
        !file.Path.StartsWith("samples/", StringComparison.Ordinal)
            && !file.Path.EndsWith("packages.lock.json", StringComparison.Ordinal);
}
