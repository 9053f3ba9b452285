using Customhouse.Tests.Clearance;
using Xunit;

namespace Customhouse.Tests.App.Serving;

/// <summary>
/// The clock of a sandbox world is in the hand of who tries things out, and stands where it was left.
/// </summary>
public sealed class ClockTests : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task An_entry_is_decided_by_the_clock_that_was_set()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        await Turn(world, "2024-07-24");
        Assert.Contains("SE9002", await world.Post(Runs.Batch(Runs.Filing(1, eda: ""))), StringComparison.Ordinal);
        await Turn(world, "2024-07-25");
        Assert.Contains("SE9011282", await world.Post(Runs.Batch(Runs.Filing(2, eda: ""))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frozen_clock_stands_where_it_was_after_a_restart_and_a_running_one_has_run_on()
    {
        var settings = World.Settings(scratch["world"]);
        string stood;
        await using (var world = await World.Start(settings))
        {
            await Turn(world, "freeze");
            stood = await Turn(world, "2024-08-16T23:59:59-04:00");
        }
        Assert.Equal("2024-08-17T03:59:59Z frozen\n", stood);
        await using (var world = await World.Start(settings with { Clock = null }))
        {
            Assert.Equal(stood, await world.Get("world/clock"));
            await Turn(world, "run");
        }
        await using var again = await World.Start(settings with { Clock = null });
        Assert.Matches("^2024-08-17T0(3:59:59|4:0).*running\n$", await again.Get("world/clock"));
    }

    [Fact]
    public async Task A_word_that_is_no_time_is_refused_and_one_that_fits_is_named()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        using var answer = await world.Send(HttpMethod.Put, "world/clock", "tomorrow");
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("freeze or run", await World.Text(answer), StringComparison.Ordinal);
    }

    static async Task<string> Turn(World world, string word)
    {
        using var answer = await world.Send(HttpMethod.Put, "world/clock", word);
        answer.EnsureSuccessStatusCode();
        return await World.Text(answer);
    }
}
