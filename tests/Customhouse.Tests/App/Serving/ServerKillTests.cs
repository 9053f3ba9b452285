using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Customhouse.Journal;
using Customhouse.Tests.Clearance;
using Xunit;

namespace Customhouse.Tests.App.Serving;

/// <summary>
/// The server is killed under load and started again, several times. No entry is lost or doubled, and every answer that
/// was sent is given again by the same bytes.
/// </summary>
public sealed class ServerKillTests : IDisposable
{
    const int Kills = 3, Sessions = 6, BatchesEach = 400, EntriesEach = 3;

    readonly Scratch scratch = new();
    readonly ConcurrentDictionary<int, string> answered = new();

    readonly List<Process> started = [];

    public void Dispose()
    {
        foreach (var process in started)
        {
            if (!process.HasExited) process.Kill();
            process.Dispose();
        }
        scratch.Dispose();
    }

    [Fact]
    public async Task Killed_under_load_nothing_is_lost_or_doubled_and_every_answer_stays_true()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            var process = Start(out var http, out var tcp);
            var before = answered.Count;
            var load = Task.WhenAll(Enumerable.Range(0, Sessions).Select(i => Task.Run(() => Load(http, tcp, i))));
            await Until(() => answered.Count >= before + random.Next(20, 200) || load.IsCompleted);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await load;
        }
        var last = Start(out var url, out var address);
        var told = new Dictionary<int, string>(answered);
        Assert.NotEmpty(told);
        foreach (var (batch, answer) in told) Assert.Equal(answer, await Post(url, batch));
        await Task.WhenAll(Enumerable.Range(0, Sessions).Select(i => Task.Run(() => Load(url, address, i))));
        last.Kill();
        await last.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Sessions * BatchesEach, answered.Count);
        Assert.Null(JournalVerifier.Verify(scratch["world/journal"]).FirstBad);
        using var journal = SqliteJournal.OpenToRead(scratch["world/journal"]);
        Assert.Equal(Sessions * BatchesEach * EntriesEach, journal.Size);
    }

    /// <summary>
    /// Writing to a session that went away with status unread once ended the server: the signal of a broken pipe was
    /// left to end it, as it ends a program whose reader closes the pipe.
    /// </summary>
    [Fact]
    public async Task Sessions_that_go_away_with_status_unread_do_not_end_the_server()
    {
        var process = Start(out var http, out var tcp);
        for (var i = 0; i < 40; i++)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(tcp, TestContext.Current.CancellationToken);
            await World.Say(client, Batch(i));
            await World.Hear(client, answers: 1);
            client.LingerState = new LingerOption(true, 0);
        }
        Assert.Contains("\nZ", await Post(http, 50), StringComparison.Ordinal);
        Assert.False(process.HasExited);
    }

    // Sends what was not answered yet, half of the sessions by TCP, until the server goes away.
    async Task Load(Uri http, IPEndPoint tcp, int session)
    {
        try
        {
            using var client = new TcpClient();
            if (session % 2 == 0) await client.ConnectAsync(tcp);
            for (var i = session * BatchesEach; i < (session + 1) * BatchesEach; i++)
            {
                if (answered.ContainsKey(i)) continue;
                string answer;
                if (session % 2 == 0)
                {
                    await client.GetStream().WriteAsync(World.Bytes(Batch(i)));
                    answer = await World.Hear(client, answers: 1);
                }
                else answer = await Post(http, i);
                if (!answer.Contains("\nZ", StringComparison.Ordinal)) return;
                answered[i] = answer;
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or HttpRequestException)
        {
        }
    }

    static async Task<string> Post(Uri http, int batch)
    {
        using var client = new HttpClient { BaseAddress = http };
        using var answer = await client.PostAsync(
            new Uri("abi", UriKind.Relative), new ByteArrayContent(World.Bytes(Batch(batch))));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    static string Batch(int number) => Runs.Batch(
        [.. Enumerable.Range(0, EntriesEach).Select(i => Runs.Filing(number * EntriesEach + i))]);

    static async Task Until(Func<bool> holds)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!holds()) await pause.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }

    Process Start(out Uri http, out IPEndPoint tcp)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var word in (string[])
        [
            Path.Combine(AppContext.BaseDirectory, "customhouse.dll"), "serve", "--sandbox", "--clock", "2024-08-01",
            "--data", scratch["world"], "--http", "0", "--tcp", "0", "--json",
        ])
            start.ArgumentList.Add(word);
        var process = Process.Start(start)!;
        started.Add(process);
        var said = JsonNode.Parse(process.StandardOutput.ReadLine()!)!;
        (http, tcp) = (new Uri((string)said["http"]!), IPEndPoint.Parse((string)said["tcp"]!));
        return process;
    }
}
