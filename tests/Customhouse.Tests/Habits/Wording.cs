using System.Text.RegularExpressions;
using Xunit;

namespace Customhouse.Tests.Habits;

/// <summary>Words that are not ours: in names, in comments, anywhere.</summary>
public sealed partial class Wording
{
    // Written apart, so that this file does not hold them.
    static readonly string[] Unfinished = ["TO" + "DO", "FIX" + "ME", "HA" + "CK:"];

    static readonly string[] MachinePaths = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/Use" + "rs/",
        "C:\\" + "Users"];

    /// <summary>Where a vague suffix is the word of the field after all.</summary>
    static readonly string[] WordsOfTheField = ["SideData"];

    [Fact]
    public void Nothing_is_left_for_later() => AssertNowhere(Sources.All, Unfinished);

    [Fact]
    public void No_path_of_somebodys_machine_stands_anywhere() => AssertNowhere(Sources.All, MachinePaths);

    [Fact]
    public void No_identifier_is_a_word_that_the_glossary_gives_up()
    {
        var banned = Glossary.Rows.SelectMany(row => row.NotUsed).ToList();
        Assert.NotEmpty(banned);
        var found = Sources.Product.SelectMany(file => banned
            .Where(word =>
                Regex.IsMatch(Code.Bare(file.Text), $@"(?<![A-Za-z]){word}(?![a-z])|(?<=[a-z0-9_]){word}(?![a-z])"))
            .Select(word => $"{file.Path}: {word}"));
        Assert.Empty(found);
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.Empty(
            Sources.Product.SelectMany(
                file => VagueType().Matches(Code.Bare(file.Text)).Select(match => match.Groups[1].Value)
            .Except(WordsOfTheField).Select(name => $"{file.Path}: {name}")));

    [Fact]
    public void The_core_counts_in_whole_numbers_and_decimals() =>
        Assert.Empty(
            Sources.Product.Where(file => CoreFolder().IsMatch(file.Path) && Floating().IsMatch(Code.Bare(file.Text)))
                .Select(file => file.Path));

    static void AssertNowhere(IEnumerable<SourceFile> files, string[] words) =>
        Assert.Empty(
            files.SelectMany(file => file.Lines.Select((line, index) => (file.Path, Line: line, Number: index + 1)))
            .Where(at => words.Any(word => at.Line.Contains(word, StringComparison.Ordinal)))
            .Select(at => $"{at.Path}:{at.Number}: {at.Line.Trim()}"));

    [GeneratedRegex(
        @"\b(?:class|record|struct|interface|enum)\s+" +
        @"(\w+(?:Manager|Helper|Helpers|Util|Utils|Processor|Data|Info|Base))\b")]
    private static partial Regex VagueType();

    [GeneratedRegex("^src/Customhouse\\.(Terms|Law|Engine)/")]
    private static partial Regex CoreFolder();

    [GeneratedRegex(@"\b(double|float|Double|Single)\b")]
    private static partial Regex Floating();
}
