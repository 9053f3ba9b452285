using Customhouse.App;
using Xunit;

namespace Customhouse.Tests.App.Serving;

/// <summary>
/// Scenarios come out as they are written, a difference is shown where it is, and a file that nobody should run is
/// refused with its line and column before anything runs.
/// </summary>
public sealed class ScenarioTests : IDisposable
{
    const string Head = "scenario: a test\nclock: 2024-08-01T12:00-04:00\nsteps:\n";

    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    public static TheoryData<string> Shipped =>
        [.. Directory.GetFiles(Repository.At("samples/scenarios"), "*.yaml").Select(path => Path.GetFileName(path)!)];

    [Fact]
    public void There_are_scenarios_of_every_era_and_of_what_goes_wrong() => Assert.InRange(Shipped.Count, 8, 100);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_scenario_that_is_shipped_comes_out_as_it_is_written(string name)
    {
        var call = Calls.Run("scenario", Repository.At("samples/scenarios", name), "--json");
        Assert.True(call.Exit == 0, call.Out + call.Err);
        Assert.Empty(call.Lines[0]["differences"]!.AsArray());
    }

    [Fact]
    public async Task A_scenario_runs_in_a_world_that_runs_and_shows_each_difference_line_by_line()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        Write("""
            - send: batch
              answer: [A, B]
            - status: ABC
              answer: [nothing waits]
            - entry: ABC-0000001-0
              is: { stage: Released, bill: None }
            """);
        var to = world.Http.BaseAddress!.ToString();
        var call = await Task.Run(() => Calls.Run("scenario", scratch["s.yaml"], "--to", to));
        Assert.True(call.Exit == 1, call.Out + call.Err);
        Assert.Contains("line 4: send batch\n    - A\n    - B\n    + A4701ABC", call.Out, StringComparison.Ordinal);
        Assert.Contains("line 6: status ABC\n    - nothing waits\n", call.Out, StringComparison.Ordinal);
        Assert.Contains("- stage: Released\n    + stage: Accepted\n", call.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("bill: None", call.Out, StringComparison.Ordinal);
        Assert.Equal(1, world.Ace.Size);
    }

    [Fact]
    public void What_is_the_same_stands_between_what_differs()
    {
        Assert.Equal(["  a", "- b", "+ x", "  c", "+ d"],
            ScenarioDifference.Compare(["a", "b", "c"], ["a", "x", "c", "d"]));
        Assert.Null(ScenarioDifference.Compare(["a"], ["a"]));
        Assert.Null(ScenarioDifference.Among(["a", "c"], ["a", "b", "c"]));
        Assert.Equal(["- a", "  a", "  c"], ScenarioDifference.Among(["c", "a"], ["a", "c"]));
    }

    [Theory]
    [InlineData("- explode: now\n", "line 4, column 3", "begins with one of clock, send")]
    [InlineData("- clock: 2024-08-01\n  gently: yes\n", "line 5, column 3", "'gently' with clock")]
    [InlineData("- send: batch\n  answr: []\n", "line 5, column 3", "'answr' with send")]
    [InlineData("- send: &a batch\n- send: *a\n", "line 4, column 9", "an anchor")]
    [InlineData("- send: *a\n", "line 4, column 9", "an alias")]
    [InlineData("- send: !!binary batch\n", "line 4, column 9", "a tag")]
    [InlineData("- send: batch\n  by: http\n  by: tcp\n", "line 6, column 3", "'by' a second time")]
    [InlineData("- send: [[[[[[[[[[1]]]]]]]]]]\n", "line 4", "deep")]
    [InlineData("- send: ../batch\n", "line 4, column 9", "a file beside the scenario")]
    [InlineData("- send: /etc/passwd\n", "line 4, column 9", "a file beside the scenario")]
    [InlineData("- send: nowhere\n", "line 4, column 9", "no file 'nowhere'")]
    [InlineData("- fault: explode\n", "line 4", "nothing that can go wrong")]
    [InlineData("- hold: cbp\n  entry: ABC-0000001-0\n", "line 4", "No entry of this number")]
    [InlineData("- hold: cbp\n", "line 4", "hold without entry")]
    [InlineData("- 'open\n", "line 4", "")]
    [InlineData("- send: batch\n  by: pigeon\n", "line 5, column 7", "http, tcp or folder")]
    [InlineData("- send: batch\n--- \na: b\n", "line 5", "a second document")]
    public void What_can_not_be_run_is_refused_where_it_stands(string steps, string where, string what)
    {
        Write(steps);
        var call = Calls.Run("scenario", scratch["s.yaml"]);
        Assert.True(call.Exit == 2, call.Out + call.Err);
        Assert.Contains(where, call.Err, StringComparison.Ordinal);
        Assert.Contains(what, call.Err, StringComparison.Ordinal);
        call.HasNoTrace();
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n")]
    [InlineData("scenario: none\n")]
    [InlineData("scenario: none\nclock: soon\nsteps: []\n")]
    [InlineData("scenario: none\nclock: 2024-08-01\nstep: []\n")]
    public void What_is_no_scenario_is_refused(string text)
    {
        scratch.Write("s.yaml", text);
        var call = Calls.Run("scenario", scratch["s.yaml"]);
        Assert.True(call.Exit == 2, call.Out + call.Err);
        call.HasNoTrace();
    }

    [Fact]
    public void A_scenario_without_end_is_refused_before_it_is_read()
    {
        scratch.Write("s.yaml", Head + string.Concat(Enumerable.Repeat("- clock: 2024-08-01\n", 100_000)));
        var call = Calls.Run("scenario", scratch["s.yaml"]);
        Assert.Equal(2, call.Exit);
        Assert.Contains("longer than", call.Err, StringComparison.Ordinal);
    }

    void Write(string steps)
    {
        scratch.Write("s.yaml", Head + steps);
        scratch.Write("batch", Sent);
    }

    static string Sent => File.ReadAllText(Repository.At("samples/scenarios/entry.catair"))
        .Replace("@DATE@", "080124", StringComparison.Ordinal)
        .Replace("@NUMBER@", "00000010", StringComparison.Ordinal)
        .Replace("@HOUSEBILL@", "HAWB0000001", StringComparison.Ordinal);
}
