using Xunit;

namespace Customhouse.Tests.Habits;

/// <summary>A row of GLOSSARY.md.</summary>
sealed record GlossaryRow(
    string Word, string Meaning, string Type, IReadOnlyList<string> NotUsed, IReadOnlyList<string> InBrackets);

/// <summary>The glossary, and that it speaks of what is there.</summary>
public class Glossary
{
    internal static IReadOnlyList<GlossaryRow> Rows { get; } =
        [.. Sources.File("GLOSSARY.md").Lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(Read)];

    static GlossaryRow Read(string line)
    {
        var cells = line.Trim('|').Split(" | ").Select(cell => cell.Trim(' ', '|')).ToArray();
        Assert.Equal(6, cells.Length);

        // Words in brackets are not looked for: code needs them for something else.
        var parts = cells[5].Split('(');
        return new GlossaryRow(
            cells[0], cells[1], cells[2],
            [.. parts[0].Split(',').Select(word => word.Trim()).Where(word => word is not ("" or "none"))],
            [.. parts.Skip(1).SelectMany(part => part.TrimEnd(')').Split(';')).Select(word => word.Trim())]);
    }

    [Fact]
    public void A_word_stands_in_brackets_only_where_code_needs_it_for_something_else()
    {
        var product = string.Concat(Sources.Product.Select(file => Code.Bare(file.Text)));
        Assert.All(Rows.SelectMany(row => row.InBrackets), words =>
        {
            var word = words.Split(", but for ")[0];
            Assert.NotEqual(word, words);
            Assert.Matches($"(?i)(?<![a-z]){word}|(?-i)[a-z]{char.ToUpperInvariant(word[0])}{word[1..]}", product);
        });
    }

    [Fact]
    public void Every_type_that_the_glossary_names_is_in_the_product()
    {
        var product = string.Concat(Sources.Product.Select(file => Code.Bare(file.Text)));
        foreach (var row in Rows)
            foreach (var type in row.Type.Split('`').Where((_, index) => index % 2 == 1))
                Assert.True(
                    product.Contains(
                        type.Split('.', '<')[^1] is { Length: > 1 } name && type.Contains('.', StringComparison.Ordinal)
                            ? name : type.Split('<')[0], StringComparison.Ordinal),
                    $"{row.Word}: there is no {type}.");
    }

    [Fact]
    public void Every_word_stands_once() =>
        Assert.Equal(Rows.Count, Rows.Select(row => row.Word).Distinct(StringComparer.OrdinalIgnoreCase).Count());
}
