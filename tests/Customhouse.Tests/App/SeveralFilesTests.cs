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
        [.. outcome.Lines.Select(line => string.Join(' ', line["findings"]!.AsArray().Select(finding => (string)finding!["rule"]!)))];

    [Fact]
    public void What_a_person_receives_runs_on_from_file_to_file()
    {
        var outcome = Calls.Run(["check", .. Parts(), "--as-of", "2024-08-01", "--json"]);
        Assert.Equal(["", "", "S321.800"], Rules(outcome));
        Assert.Contains("(with 2 files before): 1 person is over the limit with 3", outcome.Err.ReplaceLineEndings(" "), StringComparison.Ordinal);
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
        var outcome = Calls.RunWith(input, "check", "-", parts[1], parts[2], "--as-of", "2024-08-01", "--aggregate", "whole-day", "--json");
        Assert.Equal(["S321.800", "S321.800", "S321.800"], Rules(outcome));
    }

    [Fact]
    public void An_entry_number_stands_once_in_all_files() => Assert.Equal(
        ["", "ENTNO.NEW"],
        Rules(Calls.Run("check", scratch.Write("a", Runs.Batch(Runs.Filing(1))), scratch.Write("b", Runs.Batch(Runs.Filing(1, value: 9))), "--as-of", "2024-08-01", "--json")));
}
