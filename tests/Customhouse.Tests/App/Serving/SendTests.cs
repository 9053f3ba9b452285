using Customhouse.Tests.Clearance;
using Xunit;

namespace Customhouse.Tests.App.Serving;

/// <summary>send tells the answers entry by entry, whichever way leads to the server.</summary>
public sealed class SendTests : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Every_way_tells_the_same_and_files_once()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        File.WriteAllText(scratch["day"],
            Runs.Batch(Runs.Filing(1), Runs.Filing(2, origin: "ZZ")) + Runs.Batch(Runs.Filing(3)));
        foreach (var to in (string[])[world.Http.BaseAddress!.ToString(), world.Tcp.ToString(), scratch["world"]])
        {
            var call = await Task.Run(() => Calls.Run("send", scratch["day"], "--to", to, "--json"));
            Assert.Equal(1, call.Exit);
            Assert.Equal(["accepted", "rejected", "accepted"], call.Lines.Select(line => (string)line["verdict"]!));
            Assert.Equal([1, 1, 2], call.Lines.Select(line => (int)line["batch"]!));
            Assert.NotEmpty(call.Lines[1]["conditions"]!.AsArray());
        }
        Assert.Equal(3, world.Ace.Size);
    }

    [Fact]
    public async Task A_batch_that_is_rejected_whole_is_told_with_its_conditions()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        File.WriteAllText(scratch["day"], Runs.Batch(Runs.Filing(1))[..^82]);
        var call = await Task.Run(() => Calls.Run("send", scratch["day"], "--to", world.Tcp.ToString()));
        Assert.Equal(1, call.Exit);
        Assert.Contains("999 BATCH REJECTED", call.Out, StringComparison.Ordinal);
        Assert.Contains("1 batches rejected whole", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_leads_nowhere_is_told_and_nothing_is_sent()
    {
        File.WriteAllText(scratch["day"], Runs.Batch(Runs.Filing(1)));
        var call = Calls.Run("send", scratch["day"], "--to", "nowhere");
        Assert.Equal(2, call.Exit);
        Assert.Contains("leads to no server", call.Err, StringComparison.Ordinal);
    }
}
