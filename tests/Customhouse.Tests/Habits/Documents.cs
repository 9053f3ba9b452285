using System.Text.RegularExpressions;
using Customhouse.App;
using Customhouse.Law;
using Customhouse.Tests.App;
using Xunit;

namespace Customhouse.Tests.Habits;

/// <summary>
/// Documents say what is so: their commands run, their links lead somewhere, their decisions have four parts.
/// </summary>
public sealed partial class Documents
{
    static readonly string[] Parts = ["Status:", "## Context", "## Decision", "## Consequences"];

    public static TheoryData<string> Decisions =>
        [.. Sources.All.Select(file => file.Path).Where(path => DecisionPath().IsMatch(path))];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void A_decision_has_its_four_parts_in_order_on_one_page(string path)
    {
        var file = Sources.File(path);
        var places = Parts.Select(part => file.Text.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.InRange(file.Lines.Length, 1, 41);
    }

    [Fact]
    public void Decisions_are_numbered_without_gaps()
    {
        var numbers =
            Decisions.Select(
                row => int.Parse(Path.GetFileName(row.Data)[..4], System.Globalization.CultureInfo.InvariantCulture))
                .Order().ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public void Every_verb_stands_in_the_README() =>
        Assert.All(CommandLine.Verbs,
            verb => Assert.Contains($"./customhouse {verb}", Sources.File("README.md").Text, StringComparison.Ordinal));

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var dead = from file in Sources.All
                   where file.Path.EndsWith(".md", StringComparison.Ordinal)
                   from match in Link().Matches(file.Text)
                   let target = match.Groups[1].Value.Split('#')[0]
                   where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
                   let path = Path.Combine(Repository.Root, Path.GetDirectoryName(file.Path)!, target)
                   where !File.Exists(path) && !Directory.Exists(path)
                   select $"{file.Path}: {target}";
        Assert.Empty(dead);
    }

    /// <summary>Blocks of the README that run: marked with the exit code they return.</summary>
    public static TheoryData<int, string, string> Blocks
    {
        get
        {
            var blocks = new TheoryData<int, string, string>();
            foreach (var match in Block().Matches(Sources.File("README.md").Text).Cast<Match>())
                blocks.Add(int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture),
                    match.Groups[2].Value, match.Groups[3].Value);
            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_of_the_README_runs_and_says_what_is_printed_there(int exit, string command, string printed)
    {
        var outcome = Calls.Shell(command.Replace("./customhouse", "customhouse", StringComparison.Ordinal));
        Assert.True(outcome.Exit == exit, outcome.Out + outcome.Err);
        if (printed.Length > 0) Assert.Equal(printed, outcome.Out);
    }

    [Fact]
    public void The_README_has_blocks_that_run() => Assert.InRange(Blocks.Count, 3, 100);

    /// <summary>
    /// The law's version is a hash over all of the law, so nobody can write it: a run with UPDATE=1 does.
    /// </summary>
    [Fact]
    public void The_law_version_that_the_README_prints_is_that_of_today()
    {
        var (text, now) = (Approved.Kept("README.md"), $"Law version {Statutes.Version}.");
        if (Approved.Updates) Approved.Write("README.md", text = LawVersion().Replace(text, now));
        Assert.NotEmpty(LawVersion().Matches(text));
        Assert.All(LawVersion().Matches(text).Select(match => match.Value), printed => Assert.Equal(now, printed));
    }

    [GeneratedRegex("^docs/adr/\\d{4}-[a-z0-9-]+\\.md$")]
    private static partial Regex DecisionPath();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("<!-- returns (\\d+) -->\n```sh\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("Law version [0-9a-f]+\\.")]
    private static partial Regex LawVersion();
}
