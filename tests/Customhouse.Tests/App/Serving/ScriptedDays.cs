using System.Diagnostics;
using Customhouse.Law;
using Customhouse.Tests.Habits;
using Xunit;

namespace Customhouse.Tests.App.Serving;

/// <summary>
/// A filer and a carrier made of plain scripts live one day of entry type 86 with the server, in four eras, and get the
/// records that stand in samples, byte for byte.
/// </summary>
public sealed class ScriptedDays : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData(2023, 11, 6, "-05:00")]
    [InlineData(2024, 5, 20, "-04:00")]
    [InlineData(2024, 10, 1, "-04:00")]
    [InlineData(2025, 8, 20, "-04:00")]
    public async Task A_day_goes_as_its_sample_tells(int year, int month, int day, string offset)
    {
        var noon = When.Eastern(year, month, day, 12);
        await using var world = await World.Start(World.Settings(scratch["world"]) with { Clock = noon });
        var date = $"{year}-{month:D2}-{day:D2}";
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true };
        foreach (var word in (string[])[Repository.At("samples/life-of-an-entry/day.sh"), date, offset])
            start.ArgumentList.Add(word);
        start.Environment["HTTP"] = world.Http.BaseAddress!.ToString();
        start.Environment["TCP"] = $"{world.Tcp.Address} {world.Tcp.Port}";
        using var script = Process.Start(start)!;
        var told = await script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (Approved.Updates) Approved.Write($"samples/life-of-an-entry/{date}.txt", told);
        Assert.Equal(Approved.Kept($"samples/life-of-an-entry/{date}.txt"), told);
        Assert.Equal(0, script.ExitCode);
    }
}
