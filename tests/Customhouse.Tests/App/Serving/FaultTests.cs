using System.Diagnostics;
using System.Net;
using Customhouse.Tests.Clearance;
using Customhouse.Wire;
using Xunit;

namespace Customhouse.Tests.App.Serving;

/// <summary>
/// What a world is told to let go wrong goes wrong once for each time that was asked, on every way alike, and decides
/// nothing: sent again, a batch gets the bytes that it would have got.
/// </summary>
public sealed class FaultTests : IDisposable
{
    readonly Scratch scratch = new();
    readonly string batch = Runs.Batch(Runs.Filing(1), Runs.Filing(2, origin: "ZZ"));

    string Theirs => batch.Replace("B  4701ABC", "B  4701XYZ", StringComparison.Ordinal)
        .Replace("Y  4701ABC", "Y  4701XYZ", StringComparison.Ordinal);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_lost_answer_is_filed_and_comes_by_the_same_bytes_when_it_is_sent_again()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        await Script(world, "lose times 3");
        await Assert.ThrowsAsync<HttpRequestException>(() => world.Post(batch));
        Assert.Equal(2, world.Ace.Size);
        using (var session = await world.Connect())
        {
            await World.Say(session, batch);
            Assert.Equal("", await World.HearOrClosed(session));
        }
        world.Drop("day", batch);
        await World.Appears(scratch["world/out/day"]);
        Assert.False(File.Exists(scratch["world/out/day.answer"]));
        Assert.Equal("", await world.Get("world/faults"));
        var posted = await world.Post(batch);
        Assert.Contains("SE9002", posted, StringComparison.Ordinal);
        world.Drop("day", batch);
        Assert.Equal(posted, await World.Appears(scratch["world/out/day.answer"]));
        Assert.Equal(2, world.Ace.Size);
    }

    [Fact]
    public async Task A_late_answer_is_filed_at_once_and_comes_later_by_the_time_of_day()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        using var frozen = await world.Send(HttpMethod.Put, "world/clock", "freeze");
        await Script(world, "late 0.4 times 2");
        var began = Stopwatch.GetTimestamp();
        var late = world.Post(batch);
        while (world.Ace.Size == 0) await Task.Yield();
        Assert.False(late.IsCompleted);
        var answer = await late;
        Assert.InRange(Stopwatch.GetElapsedTime(began).TotalSeconds, 0.4, 60);
        using var session = await world.Connect();
        began = Stopwatch.GetTimestamp();
        await World.Say(session, batch);
        Assert.Equal(answer, await World.Hear(session, answers: 1));
        Assert.InRange(Stopwatch.GetElapsedTime(began).TotalSeconds, 0.4, 60);
        Assert.Equal(answer, await world.Post(batch));
    }

    /// <summary>An answer that waits for an hour would hold up the end of the server.</summary>
    [Fact]
    public async Task A_late_answer_does_not_hold_up_the_end()
    {
        Task<string> late;
        await using (var world = await World.Start(World.Settings(scratch["world"])))
        {
            await Script(world, "late 3600");
            late = world.Post(batch);
            while (world.Ace.Size == 0) await Task.Yield();
        }
        await Assert.ThrowsAnyAsync<Exception>(() => late);
    }

    [Fact]
    public async Task Every_code_of_the_table_rejects_what_is_sent_next_whole_and_files_nothing()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        foreach (var condition in BatchCondition.All)
        {
            await Script(world, $"reject {condition.Code} times 2");
            var answer = AnswerReader.Read(World.Bytes(await world.Post(batch + batch)));
            Assert.Equal(
                [condition.Code, "999", condition.Code, "999"], answer.Rejection.Select(rejected => rejected.Code));
            Assert.Equal(condition.Narrative, answer.Rejection[0].Text);
        }
        Assert.Equal(0, world.Ace.Size);
        await Script(world, "reject X09");
        world.Drop("day", batch);
        Assert.Contains("X09", await World.Appears(scratch["world/out/day.answer"]), StringComparison.Ordinal);
        await World.Appears(scratch["world/rejected/day"]);
        Assert.Contains("SE9002", await world.Post(batch), StringComparison.Ordinal);
    }

    /// <summary>
    /// A rejection struck every batch of a body, and so those of filers that it was not for.
    /// </summary>
    [Theory]
    [InlineData("reject X12", true, false)]
    [InlineData("reject X12 filer XYZ", false, true)]
    [InlineData("reject X12 times 2", true, true)]
    public async Task A_rejection_struck_a_whole_body_where_it_was_for_one_batch(
        string words, bool isFirst, bool isSecond)
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        await Script(world, words);
        var posted = await world.Post(batch + Theirs);
        var second = posted.IndexOf("\nA", StringComparison.Ordinal);
        Assert.Equal(isFirst, posted[..second].Contains("X1 FX12", StringComparison.Ordinal));
        Assert.Equal(isSecond, posted[second..].Contains("X1 FX12", StringComparison.Ordinal));
        Assert.Equal("", await world.Get("world/faults"));
    }

    [Fact]
    public async Task In_an_outage_nothing_is_taken_and_after_it_all_goes_on()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        using var frozen = await world.Send(HttpMethod.Put, "world/clock", "freeze");
        using var set = await world.Send(HttpMethod.Put, "world/clock", "2024-08-01T12:00-04:00");
        using var open = await world.Connect();
        await Script(world, "outage 2024-08-01T12:00-04:00 2024-08-01T12:05-04:00");
        using var refused = await world.Send(HttpMethod.Post, "abi", batch);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("300", refused.Headers.GetValues("Retry-After").Single());
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        using var pulled = await world.Http.GetAsync(
            new Uri("status/ABC", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, pulled.StatusCode);
        await World.Say(open, batch);
        Assert.Equal("", await World.HearOrClosed(open));
        Assert.Equal("", await world.SayOrClosed(batch));
        world.Drop("day", batch);
        Assert.Contains("outage", await world.Get("world/faults"), StringComparison.Ordinal);
        await Task.Delay(TimeSpan.FromMilliseconds(400), TestContext.Current.CancellationToken);
        Assert.True(File.Exists(scratch["world/in/day"]));
        Assert.Equal(0, world.Ace.Size);
        using var later = await world.Send(HttpMethod.Put, "world/clock", "2024-08-01T12:05-04:00");
        Assert.Equal(await world.Post(batch), await World.Appears(scratch["world/out/day.answer"]));
    }

    [Fact]
    public async Task A_fault_of_a_filer_passes_over_the_others_and_is_counted_down()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        await Script(world, "reject X12 filer xyz times 2");
        Assert.Contains("SE9002", await world.Post(batch), StringComparison.Ordinal);
        Assert.Contains("X1 FX12", await world.Post(Theirs), StringComparison.Ordinal);
        Assert.Equal("1 reject X12 filer XYZ times 1\n", await world.Get("world/faults"));
        Assert.Contains("X1 FX12", await world.Post(Theirs), StringComparison.Ordinal);
        Assert.DoesNotContain("X12", await world.Post(Theirs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_that_is_told_to_be_repeated_goes_out_twice_on_every_way()
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        await Script(world, "repeat filer ABC times 3");
        await world.Post(batch);
        var twice = await world.Get("status/ABC");
        var status = twice[..(twice.Length / 2)];
        Assert.Equal(status + status, twice);
        world.Drop("day", batch);
        Assert.Equal(status, await World.Appears(scratch["world/out/ABC-000000001.status"]));
        Assert.Equal(status, await World.Appears(scratch["world/out/ABC-000000001-again.status"]));
        using var session = await world.Connect();
        await World.Say(session, batch);
        await World.Hear(session, answers: 1);
        var heard = await World.HearStatus(session, batches: 2);
        Assert.Equal(heard[0], heard[1]);
        Assert.Equal(status, await world.Get("status/ABC"));
    }

    [Theory]
    [InlineData("explode", "late SECONDS, lose, reject CODE, outage FROM TO, repeat")]
    [InlineData("reject X99", "X03, X04")]
    [InlineData("late 0", "0.001 to 3600")]
    [InlineData("late 3601", "0.001 to 3600")]
    [InlineData("lose times 0", "times N")]
    [InlineData("lose times 1001", "times N")]
    [InlineData("lose filer ABCD", "filer CODE")]
    [InlineData("outage 2024-08-02 2024-08-01", "a later one")]
    [InlineData("outage soon 2024-08-01", "an instant")]
    public async Task What_is_no_fault_is_refused_with_what_was_expected(string words, string expected)
    {
        await using var world = await World.Start(World.Settings(scratch["world"]));
        using var answer = await world.Send(HttpMethod.Post, "world/faults", words);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(expected, await World.Text(answer), StringComparison.Ordinal);
        Assert.Equal("", await world.Get("world/faults"));
    }

    [Fact]
    public async Task Faults_outlive_a_restart_are_cleared_by_number_or_all_and_are_bounded()
    {
        await using (var world = await World.Start(World.Settings(scratch["world"])))
        {
            await Script(world, "lose");
            await Script(world, "late 1.5 filer ABC");
            using var gone = await world.Send(HttpMethod.Delete, "world/faults/1", "");
            Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
            using var missing = await world.Send(HttpMethod.Delete, "world/faults/1", "");
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }
        await using var again = await World.Start(World.Settings(scratch["world"]));
        Assert.Equal("2 late 1.5 filer ABC times 1\n", await again.Get("world/faults"));
        using var cleared = await again.Send(HttpMethod.Delete, "world/faults", "");
        Assert.Equal("", await again.Get("world/faults"));
        for (var i = 0; i < 100; i++) await Script(again, "repeat filer XXX");
        using var full = await again.Send(HttpMethod.Post, "world/faults", "lose");
        Assert.Equal(HttpStatusCode.Conflict, full.StatusCode);
    }

    [Fact]
    public async Task A_world_that_is_not_made_for_trying_out_has_no_faults()
    {
        await using var world = await World.Start(
            World.Settings(scratch["world"]) with { IsSandbox = false, Clock = null });
        using var answer = await world.Send(HttpMethod.Post, "world/faults", "lose");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    static async Task Script(World world, string words)
    {
        using var answer = await world.Send(HttpMethod.Post, "world/faults", words);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await World.Text(answer));
    }
}
