using Customhouse.Tests.Clearance;
using Xunit;

namespace Customhouse.Tests.App;

/// <summary>A check of several files is a check of one day in parts.</summary>
public sealed class SeveralFilesTests : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    string[] Parts() =>
    [
        scratch.Write("one", Runs.Batch(Runs.Filing(1, value: 500))),
        scratch.Write("two", Runs.Batch(Runs.Filing(2, value: 200))),
        scratch.Write("three", Runs.Batch(Runs.Filing(3, value: 200))),
    ];

    static List<string> Rules(Outcome outcome) =>
        [.. outcome.Lines.Select(
            line => string.Join(' ', line["findings"]!.AsArray().Select(finding => (string)finding!["rule"]!)))];

    [Fact]
    public void What_a_person_receives_runs_on_from_file_to_file()
    {
        var outcome = Calls.Run(["check", .. Parts(), "--as-of", "2024-08-01", "--json"]);
        Assert.Equal(["", "", "S321.800"], Rules(outcome));
        Assert.Contains("(with 2 files before): 1 person is over the limit with 3", outcome.Err.ReplaceLineEndings(" "),
            StringComparison.Ordinal);
        Assert.Equal("", Rules(Calls.Run("check", Parts()[2], "--as-of", "2024-08-01", "--json")).Single());
    }

    [Fact]
    public void The_whole_day_is_that_of_all_files() => Assert.Equal(
        ["S321.800", "S321.800", "S321.800"],
        Rules(Calls.Run(["check", .. Parts(), "--as-of", "2024-08-01", "--aggregate", "whole-day", "--json"])));

    [Fact]
    public void Standard_input_may_be_one_of_the_parts()
    {
        var parts = Parts();
        using var input = File.OpenRead(parts[0]);
        var outcome = Calls.RunWith(
            input, "check", "-", parts[1], parts[2], "--as-of", "2024-08-01", "--aggregate", "whole-day", "--json");
        Assert.Equal(["S321.800", "S321.800", "S321.800"], Rules(outcome));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("file")]
    public void A_file_that_can_not_be_used_is_named_and_the_others_are_read(string verb)
    {
        var parts = Parts();
        Directory.CreateDirectory(scratch["folder"]);
        var white = scratch.Write("white", " \n");
        string[] files =
        [
            scratch.Write("empty", ""), parts[0], scratch["nowhere"], scratch["folder"], white, parts[1],
            scratch.Write("head.csv", Head()),
        ];
        string[] journal = verb == "file" ? ["--journal", scratch["journal"], "--sandbox"] : [];
        var outcome = Calls.Run([verb, .. files, .. journal, "--as-of", "2024-08-01", "--json"]);
        Assert.Equal(2, outcome.Exit);
        Assert.Equal(["ABC-0000001-0", "ABC-0000002-8"], outcome.Lines.Select(line => (string?)line["entryNumber"]));
        Assert.Equal(
            [files[0], files[2], files[3], files[4], files[6]],
            outcome.Err.Split('\n').Where(line => line.StartsWith("customhouse: ", StringComparison.Ordinal))
                .Select(line => line["customhouse: ".Length..].Split(": ")[0]));
    }

    [Theory]
    [InlineData("check", 2)]
    [InlineData("check", 1, "--aggregate", "whole-day")]
    public void What_can_be_read_is_answered_as_if_it_stood_alone(string verb, int place, params string[] options)
    {
        var parts = Parts();
        List<string> files = [.. parts];
        files.Insert(place, scratch["nowhere"]);
        var outcome = Calls.Run([verb, .. files, .. options, "--as-of", "2024-08-01", "--json"]);
        Assert.Equal(Calls.Run([verb, .. parts, .. options, "--as-of", "2024-08-01", "--json"]).Out, outcome.Out);
        Assert.Equal(2, outcome.Exit);
    }

    [Fact]
    public void A_table_among_batches_is_named_where_SX_is_asked_for_and_the_batches_are_answered()
    {
        var parts = Parts();
        var outcome = Calls.Run("check", parts[0], scratch.Write("head.csv", Head()), parts[1], "--as-of",
            "2024-08-01", "--sx", scratch["sx"]);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("head.csv is csv", outcome.Err, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadLines(scratch["sx"]).Count(record => record[0] == 'A'));
    }

    [Fact]
    public void A_journal_is_not_made_when_no_file_is_there()
    {
        Assert.Equal(2, Calls.Run("file", scratch["a"], scratch["b"], "--journal", scratch["journal"]).Exit);
        Assert.False(Directory.Exists(scratch["journal"]));
    }

    // A table without rows.
    static string Head() => Calls.Run("convert", Calls.Late, "--to", "csv").Out.Split('\n')[0] + "\n";

    [Fact]
    public void An_entry_number_stands_once_in_all_files() => Assert.Equal(
        ["", "ENTNO.NEW"],
        Rules(Calls.Run("check", scratch.Write("a", Runs.Batch(Runs.Filing(1))),
            scratch.Write("b", Runs.Batch(Runs.Filing(1, value: 9))), "--as-of", "2024-08-01", "--json")));
}
