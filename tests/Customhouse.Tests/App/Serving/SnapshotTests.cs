using System.Net;
using System.Text.Json.Nodes;
using Customhouse.Journal;
using Customhouse.Tests.Clearance;
using Xunit;

namespace Customhouse.Tests.App.Serving;

/// <summary>A world that is put back answers as it did then: the same bytes, the same numbers, the same time.</summary>
public sealed class SnapshotTests : IDisposable
{
    readonly Scratch scratch = new();
    readonly string first = Runs.Batch(Runs.Filing(1), Runs.Filing(2, origin: "ZZ"));
    readonly string second = Runs.Batch(Runs.Filing(3));

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task What_is_filed_after_it_was_saved_is_gone_and_filed_again_gets_the_same_bytes()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        await Do(world, HttpMethod.Put, "world/clock", "freeze");
        await Do(world, HttpMethod.Put, "world/clock", "2024-08-01T13:00-04:00");
        var answered = await world.Post(first);
        await Do(world, HttpMethod.Post, "status/ABC", "1");
        await Do(world, HttpMethod.Post, "world/faults", "late 0.01 filer XYZ");
        var verifier = File.ReadAllText(scratch["world/journal/verifier"]);
        await Do(world, HttpMethod.Put, "world/snapshots/before", "");
        var later = await world.Post(second);
        var status = await Numbered(world);
        await Do(world, HttpMethod.Post, "status/ABC", "2");
        await Do(world, HttpMethod.Delete, "world/faults", "");
        await Do(world, HttpMethod.Put, "world/clock", "2024-09-01");
        using var session = await world.Connect();

        await Do(world, HttpMethod.Post, "world/snapshots/before/restore", "");
        Assert.Equal(2, world.Ace.Size);
        Assert.Equal("", await World.HearOrClosed(session));
        Assert.Equal("2024-08-01T17:00:00Z frozen\n", await world.Get("world/clock"));
        Assert.Equal("1 late 0.01 filer XYZ times 1\n", await world.Get("world/faults"));
        Assert.Equal(answered, await world.Post(first));
        Assert.Equal(2, world.Ace.Size);
        Assert.Equal(later, await world.Post(second));
        Assert.Equal(status, await Numbered(world));
        Assert.Equal(verifier, File.ReadAllText(scratch["world/journal/verifier"]));
        Assert.Null(JournalVerifier.Verify(scratch["world/journal"]).FirstBad);
    }

    [Fact]
    public async Task The_folder_goes_on_in_the_world_that_was_put_back()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        world.Drop("one", first);
        await World.Appears(scratch["world/out/ABC-000000001.status"]);
        await Do(world, HttpMethod.Put, "world/snapshots/a", "");
        world.Drop("two", second);
        var status = await World.Appears(scratch["world/out/ABC-000000002.status"]);
        await Do(world, HttpMethod.Post, "world/snapshots/a/restore", "");
        Assert.False(File.Exists(scratch["world/out/two.answer"]));
        Assert.False(File.Exists(scratch["world/out/ABC-000000002.status"]));
        Assert.True(File.Exists(scratch["world/out/one.answer"]));
        world.Drop("two", second);
        await World.Appears(scratch["world/out/two.answer"]);
        Assert.Equal(Tail(status), Tail(await World.Appears(scratch["world/out/ABC-000000002.status"])));
    }

    /// <summary>A clock that runs goes on from where it was, and not from where it would be by now.</summary>
    [Fact]
    public async Task A_running_clock_runs_on_from_when_it_was_saved()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        await Do(world, HttpMethod.Put, "world/snapshots/a", "");
        await Do(world, HttpMethod.Put, "world/clock", "2025-01-01");
        await Do(world, HttpMethod.Post, "world/snapshots/a/restore", "");
        Assert.Matches("^2024-08-01T16:.*running\n$", await world.Get("world/clock"));
    }

    [Fact]
    public async Task What_was_cut_short_while_it_was_put_back_is_put_back_at_the_next_start()
    {
        await using (var world = await World.Start(World.Settings(scratch["world"])))
        {
            await world.Post(first);
            await Do(world, HttpMethod.Put, "world/snapshots/a", "");
            await world.Post(second);
        }
        File.WriteAllText(scratch["world/restoring"], "a");
        File.Delete(scratch["world/journal/journal.sqlite"]);
        await using var again = await World.Start(World.Settings(scratch["world"]) with { Clock = null });
        Assert.Equal(2, again.Ace.Size);
        Assert.False(File.Exists(scratch["world/restoring"]));
    }

    /// <summary>Filers go on sending while the world is saved and put back; nobody waits for ever.</summary>
    [Fact]
    public async Task Under_load_a_world_is_saved_and_put_back_and_what_was_answered_since_then_is_filed()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        using var stop = new CancellationTokenSource();
        var senders = Enumerable.Range(0, 4).Select(sender => Task.Run(() => Send(world, sender, stop.Token))).ToList();
        await Do(world, HttpMethod.Put, "world/snapshots/a", "");
        for (var i = 0; i < 5; i++)
        {
            while (world.Ace.Size < 20) await Task.Yield();
            await Do(world, HttpMethod.Post, "world/snapshots/a/restore", "");
            await Do(world, HttpMethod.Put, "world/snapshots/b", "");
        }
        await stop.CancelAsync();
        await Task.WhenAll(senders);
        Assert.Contains("SE9002", await world.Post(Runs.Batch(Runs.Filing(900_000))), StringComparison.Ordinal);
        Assert.Null(JournalVerifier.Verify(scratch["world/journal"]).FirstBad);
    }

    // Half of them by TCP, where a session that is closed is opened again.
    static async Task Send(World world, int sender, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var batch = Runs.Batch(Runs.Filing(sender * 100_000 + i));
            if (sender % 2 == 0) await world.Post(batch);
            else await world.SayOrClosed(batch);
        }
    }

    [Fact]
    public async Task Snapshots_are_listed_and_deleted_and_bounded_by_number_and_bytes()
    {
        var settings = World.Settings(scratch["world"]) with { SnapshotsMax = 2 };
        await using (var world = await World.Start(settings))
        {
            await world.Post(first);
            foreach (var name in (string[])["b", "a", "b"])
                await Do(world, HttpMethod.Put, $"world/snapshots/{name}", "");
            var lines = (await world.Get("world/snapshots")).TrimEnd().Split('\n');
            var listed = lines.Select(line => JsonNode.Parse(line)!);
            Assert.Equal([("a", 2L), ("b", 2L)], listed.Select(kept => ((string)kept["name"]!, (long)kept["leaves"]!)));
            Assert.Equal(507, await Status(world, HttpMethod.Put, "world/snapshots/c"));
            Assert.Equal(204, await Status(world, HttpMethod.Delete, "world/snapshots/a"));
            Assert.Equal(404, await Status(world, HttpMethod.Delete, "world/snapshots/a"));
            Assert.Equal(404, await Status(world, HttpMethod.Post, "world/snapshots/a/restore"));
            foreach (var name in (string[])["A", "a_b", "..", "%2e%2e%2fx", new('a', 41)])
                Assert.InRange(await Status(world, HttpMethod.Put, $"world/snapshots/{name}"), 400, 405);
        }
        await using var small = await World.Start(settings with { SnapshotBytesMax = 1_000, Clock = null });
        Assert.Equal(507, await Status(small, HttpMethod.Put, "world/snapshots/b"));
    }

    // The status that waits, and its numbers.
    static async Task<string> Numbered(World world)
    {
        using var pulled = await world.Http.GetAsync(new Uri("status/ABC", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, pulled.StatusCode);
        return string.Join(' ', pulled.Headers.GetValues("Customhouse-First")) + await World.Text(pulled);
    }

    // Without the batch's own records, which name the day.
    static string Tail(string batch) =>
        string.Concat(batch.Split('\n').Where(line => line.StartsWith("SO10", StringComparison.Ordinal)));

    static async Task<int> Status(World world, HttpMethod method, string path)
    {
        using var answer = await world.Send(method, path, "");
        return (int)answer.StatusCode;
    }

    static async Task Do(World world, HttpMethod method, string path, string body)
    {
        using var answer = await world.Send(method, path, body);
        Assert.True(answer.IsSuccessStatusCode, await World.Text(answer));
    }
}
