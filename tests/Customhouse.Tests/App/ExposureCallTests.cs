using Xunit;

namespace Customhouse.Tests.App;

/// <summary>The verb exposure.</summary>
public class ExposureCallTests
{
    static readonly string Sample = Repository.At("samples", "penalties", "case.json");

    [Fact]
    public void The_sample_gives_ranges_with_steps_and_sources()
    {
        var page = Calls.Run("exposure", Sample);
        Assert.Equal(0, page.Exit);
        Assert.Contains("$395.40", page.Out, StringComparison.Ordinal);
        Assert.Contains("(unconfirmed)", page.Out, StringComparison.Ordinal);
        var json = Assert.Single(Calls.Run("exposure", Sample, "--json").Lines);
        Assert.Equal(4, json["charges"]!.AsArray().Count);
        Assert.Equal((39_540, 275_000), ((long)json["charges"]![0]!["lowCents"]!,
            (long)json["charges"]![0]!["highCents"]!));
        Assert.Equal((631, 1_261), ((long)json["charges"]![1]!["lowCents"]!, (long)json["charges"]![1]!["highCents"]!));
        Assert.Equal((1_000_000, 3_000_000), ((long)json["charges"]![2]!["lowCents"]!,
            (long)json["brokerTotal"]!["lowCents"]!));
        Assert.Equal(39_540 + 631 + 1_000_000 + 3_000_000, (long)json["lowCents"]!);
        Assert.Equal(275_000 + 1_261 + 1_000_000 + 3_000_000, (long)json["highCents"]!);
    }

    [Theory]
    [InlineData("\"statute\": \"1592\"", "\"statute\": \"1593\"", "charges[0].statute")]
    [InlineData("\"dutyLoss\": 300.00 },", "\"dutyLoss\": -1 },", "charges[0].entries[0].dutyLoss")]
    [InlineData("\"dutyLoss\": 300.00 },", "\"dutyLoss\": 0.001 },", "charges[0].entries[0].dutyLoss")]
    [InlineData(", \"dutyLoss\": 300.00 },", " },", "dutyLoss is missing")]
    [InlineData("UAA-0000002-9", "UAA-0000002-8", "charges[0].entries[1].number")]
    [InlineData("UAA-0000002-9", "UAA-0000001-1", "stands in it twice")]
    [InlineData("\"id\": \"B\"", "\"id\": \"A\"", "stands in it twice")]
    [InlineData("\"assessed\": \"2026-10-01\"", "\"assessed\": \"2026-09-01\"", "2026-09-02")]
    [InlineData("\"lacksDiligence\": true", "\"culpability\": \"fraud\"", "charges[3].culpability")]
    [InlineData("\"case\":", "\"name\":", "no such member")]
    public void What_is_wrong_in_a_case_is_named(string there, string instead, string said)
    {
        using var scratch = new Scratch();
        var text = File.ReadAllText(Sample);
        var at = text.IndexOf(there, StringComparison.Ordinal);
        Assert.True(at >= 0);
        var changed = text[..at] + instead + text[(at + there.Length)..];
        var outcome = Calls.Run("exposure", scratch.Write("case.json", changed));
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(said, outcome.Err, StringComparison.Ordinal);
        outcome.HasNoTrace();
    }
}
