using System.Net;
using System.Text.Json;
using Customhouse.Tests.Clearance;
using Xunit;

namespace Customhouse.Tests.App.Serving;

/// <summary>A batch is answered by the same bytes whichever way it came, and one bad session harms no other.</summary>
public sealed class WaysTests : IDisposable
{
    readonly Scratch scratch = new();
    readonly string batch = Runs.Batch(Runs.Filing(1), Runs.Filing(2, origin: "ZZ"));

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Every_way_gives_the_same_answer_and_the_entries_are_filed_once()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        var posted = await world.Post(batch);
        using var session = await world.Connect();
        await World.Say(session, batch);
        Assert.Equal(posted, await World.Hear(session, answers: 1));
        world.Drop("day", batch);
        Assert.Equal(posted, await World.Appears(scratch["world/out/day.answer"]));
        Assert.Equal(batch, await World.Appears(scratch["world/out/day"]));
        Assert.Equal(2, world.Ace.Size);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("")]
    public async Task A_session_may_send_in_any_pieces_with_any_line_end(string lineEnd)
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        var second = Runs.Batch(Runs.Filing(3));
        using var session = await world.Connect();
        var bytes = World.Bytes((batch + second).Replace("\n", lineEnd, StringComparison.Ordinal));
        await World.SayPieces(session, bytes, 77);
        Assert.Equal(await world.Post(batch) + await world.Post(second), await World.Hear(session, answers: 2));
        Assert.Equal(3, world.Ace.Size);
    }

    [Fact]
    public async Task What_no_batch_can_be_made_of_is_answered_by_why_and_stands_in_rejected()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        File.WriteAllText(scratch["world/in/.noise"], "no batch at all\n");
        File.Move(scratch["world/in/.noise"], scratch["world/in/noise"]);
        var answer = await World.Appears(scratch["world/out/noise.answer"]);
        Assert.Contains("X1RF999BATCHREJECTED", answer.Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        await World.Appears(scratch["world/rejected/noise"]);
        Assert.False(File.Exists(scratch["world/out/noise"]));
    }

    [Fact]
    public async Task A_session_that_ends_before_its_Z_record_hears_why_its_batch_is_rejected()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        using var session = await world.Connect();
        await World.Say(session, batch[..^81]);
        session.Client.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        Assert.Contains("X06", await World.Hear(session, answers: 2), StringComparison.Ordinal);
        Assert.Equal(0, world.Ace.Size);
    }

    [Fact]
    public async Task Silent_slow_and_flooding_sessions_are_closed_and_harm_nobody()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]) with
        {
            Silence = TimeSpan.FromMilliseconds(400),
            Patience = TimeSpan.FromMilliseconds(400),
            BytesMax = 100_000,
        });
        using var silent = await world.Connect();
        using var slow = await world.Connect();
        using var flooding = await world.Connect();
        await World.Say(slow, batch[..200]);
        var flood = Flood(flooding);
        Assert.Contains("SE9002", await world.Post(batch), StringComparison.Ordinal);
        Assert.Equal("", await World.HearOrClosed(silent));
        Assert.Equal("", await World.HearOrClosed(slow));
        await flood;
        Assert.Contains("SE9002", await world.Post(Runs.Batch(Runs.Filing(9))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_large_batches_under_a_small_bound_are_all_answered()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]) with { BytesUnderWayMax = 600_000 });
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => world.Post(
            Runs.Batch([.. Enumerable.Range(i * 400, 400).Select(number => Runs.Filing(number))])))));
        Assert.All(answers, answer => Assert.Contains("\nZ", answer, StringComparison.Ordinal));
        Assert.Equal(24 * 400, world.Ace.Entries);
    }

    [Fact]
    public async Task A_file_that_is_not_there_any_more_keeps_no_other_from_an_answer()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        File.CreateSymbolicLink(scratch["world/in/a"], scratch["nothing"]);
        world.Drop("day", batch);
        Assert.Contains("SE9002", await World.Appears(scratch["world/out/day.answer"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_carrier_pulls_its_notices_until_it_acknowledges_them_and_the_folder_gets_them_too()
    {
        const string Heads = "event,happened,mot,carrier,flight_trip,eda,master_bill,house_bill,quantity\n";
        await using var world = await World.Start(World.Settings(scratch["world"]));
        await world.Post(Runs.Batch(Runs.Filing(1)));
        const string Trip = "40,XY,123,2024-08-02";
        using var told = await world.Send(HttpMethod.Post, "manifests", Heads +
            $"report,,{Trip},999-12345675,HAWB0000001,1\ndepart,2024-08-01T10:00-04:00,{Trip},,,\n" +
            $"arrive,2024-08-01T11:59-04:00,{Trip},,,\n");
        var pulled = await world.Get("notices/xy");
        Assert.Contains("CSN/1C-1/01AUG", pulled, StringComparison.Ordinal);
        Assert.Equal(pulled, await World.Appears(scratch["world/out/XY-000000001.notices"]));
        Assert.StartsWith("UNB+UNOA", await world.Get("notices/XY?form=edifact"), StringComparison.Ordinal);
        using var unknown = await world.Http.GetAsync(
            new Uri("notices/XY?form=fax", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        using var heard = await world.Send(HttpMethod.Post, "notices/XY", "1");
        Assert.Equal(HttpStatusCode.NoContent, heard.StatusCode);
        Assert.Equal("", await world.Get("notices/XY"));
        Assert.Contains("SO10", await world.Get("status/ABC"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_carrier_gets_the_answer_in_the_form_of_its_message_alone_or_within_the_whole()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        var message = File.ReadAllText(Repository.At("samples", "manifests", "air-refused.txt"));
        using var whole = await world.Send(HttpMethod.Post, "manifests", message);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("manifests", UriKind.Relative))
        {
            Content = new ByteArrayContent(World.Bytes(message)),
        };
        request.Headers.Accept.ParseAdd("text/plain");
        using var plain = await world.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var reply = await World.Text(plain);
        Assert.StartsWith("FER\nJFKXY\n", reply, StringComparison.Ordinal);
        Assert.Contains(JsonSerializer.Serialize(reply), await World.Text(whole), StringComparison.Ordinal);
        world.Drop("bills", message);
        Assert.Equal(await World.Text(whole), await World.Appears(scratch["world/out/bills.answer"]));
        Assert.Equal(reply, await World.Appears(scratch["world/out/bills.reply"]));
    }

    [Fact]
    public async Task A_body_that_is_too_long_or_empty_is_refused_and_told_what_to_do()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]) with { BytesMax = 1_000 });
        using var tooLong = await world.Send(HttpMethod.Post, "abi", batch);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLong.StatusCode);
        Assert.Contains("several batches", await World.Text(tooLong), StringComparison.Ordinal);
        using var empty = await world.Send(HttpMethod.Post, "abi", "\n \n");
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Equal("application/problem+json", empty.Content.Headers.ContentType!.MediaType);
    }

    // Sends what never ends, until the server closes.
    static async Task Flood(System.Net.Sockets.TcpClient session)
    {
        var line = World.Bytes("SE10".PadRight(80) + "\n");
        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            for (var i = 0; i < 10_000_000; i++) await session.GetStream().WriteAsync(line);
        });
    }
}
