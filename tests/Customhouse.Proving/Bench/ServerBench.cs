using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Customhouse.App;
using Customhouse.Clearance;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Proving;

/// <summary>
/// Batches over TCP and HTTP to a server in this process, each answered when it is durable, with the client on the same
/// cores.
/// </summary>
static class ServerBench
{
    const int EntriesInBatch = 500;
    const int Batches = 400;
    const int Sessions = 8;
    const int Floor = 50_000;

    delegate Task<ISession> Opening(AceHost host);

    public static void Run(TextWriter to)
    {
        Rate(to, "serve, TCP, batches of 500", OverTcp, Sessions, Batches, EntriesInBatch, Floor);
        Rate(to, "serve, HTTP, batches of 500", OverHttp, Sessions, Batches, EntriesInBatch, Floor);
        Rate(to, "serve, TCP, single entries, 64 sessions", OverTcp, sessions: 64, batches: 16_000, entries: 1, 3_000);
        Waits(to, "serve, TCP, batches of 500, at half the floor", OverTcp);
        Waits(to, "serve, HTTP, batches of 500, at half the floor", OverHttp);
    }

    // The first run is not counted: it is the one that compiles the code.
    static void Rate(
        TextWriter to, string what, Opening open, int sessions, int batches, int entries, long floor)
    {
        var (rates, waits) = (new List<double>(), new List<double>());
        for (var run = 0; run < 6; run++)
        {
            waits.Clear();
            var rate = Once(open, ServerTrade.Of(sessions, batches, entries), entries, perSecond: null, waits);
            if (run > 0) rates.Add(rate);
        }
        rates.Sort();
        to.WriteLine($"{what,-55} {rates[2],9:N0} entries/s   ({rates[0]:N0} to {rates[^1]:N0})   floor {floor:N0}");
        Tell(to, waits);
    }

    static void Waits(TextWriter to, string what, Opening open)
    {
        var waits = new List<double>();
        var rate = Once(open, ServerTrade.Of(Sessions, Batches, EntriesInBatch), EntriesInBatch, Floor / 2, waits);
        to.WriteLine($"{what,-55} {rate,9:N0} entries/s   at most 250 ms at p99");
        Tell(to, waits);
    }

    static void Tell(TextWriter to, List<double> waits)
    {
        waits.Sort();
        to.WriteLine(
            $"  a batch waits {waits[waits.Count / 2]:N1} ms in the median, {waits[waits.Count * 99 / 100]:N1} at p99");
    }

    static double Once(Opening open, byte[][][] loads, int entries, int? perSecond, List<double> waits)
    {
        var folder = Directory.CreateTempSubdirectory("customhouse-bench").FullName;
        try
        {
            return Once(folder, open, loads, entries, perSecond, waits).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<double> Once(
        string folder, Opening open, byte[][][] loads, int entries, int? perSecond, List<double> waits)
    {
        var settings = new AceSettings
        {
            Data = folder,
            IsSandbox = true,
            Clock = CheckBench.Noon,
            Http = new IPEndPoint(IPAddress.Loopback, 0),
            Tcp = new IPEndPoint(IPAddress.Loopback, 0),
        };
        await using var host = await AceHost.Start(settings, new StationSettings(), SystemClock.Instance);
        var between = perSecond is { } pace ? TimeSpan.FromSeconds((double)entries * loads.Length / pace) : default;
        var lists = loads.Select(_ => new List<double>()).ToArray();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(loads.Select((load, i) => Task.Run(() =>
            Send(host, open, load, between * i / loads.Length, between, lists[i]))));
        var seconds = clock.Elapsed.TotalSeconds;
        var sent = loads.Sum(load => (long)load.Length) * entries;
        if (host.Ace.Size != sent) throw new InvalidOperationException($"{host.Ace.Size} entries are filed.");
        waits.AddRange(lists.SelectMany(list => list));
        return sent / seconds;
    }

    // At a pace, a batch waits from when it was due: who is late with one is late with the next.
    static async Task Send(
        AceHost host, Opening open, byte[][] load, TimeSpan first, TimeSpan between, List<double> waits)
    {
        using var session = await open(host);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < load.Length; i++)
        {
            var due = between == default ? clock.Elapsed : first + between * i;
            if (due > clock.Elapsed) await Task.Delay(due - clock.Elapsed);
            await session.Ask(load[i]);
            waits.Add((clock.Elapsed - due).TotalMilliseconds);
        }
    }

    static async Task<ISession> OverTcp(AceHost host)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(host.Tcp);
        return new Tcp(client);
    }

    static Task<ISession> OverHttp(AceHost host) =>
        Task.FromResult<ISession>(new Http(new HttpClient { BaseAddress = host.Http }));

    interface ISession : IDisposable
    {
        Task Ask(byte[] batch);
    }

    sealed class Tcp(TcpClient client) : ISession
    {
        readonly byte[] room = new byte[256 * 1024];
        readonly BatchFramer framer = new(int.MaxValue);

        public async Task Ask(byte[] batch)
        {
            await client.GetStream().WriteAsync(batch);
            for (var isAnswered = false; !isAnswered;)
            {
                var read = await client.GetStream().ReadAsync(room);
                if (read == 0) throw new IOException("The server closed the session.");
                framer.Add(room.AsSpan(0, read));
                while (framer.Take() is { } got) isAnswered |= !AnswerReader.IsStatus(got.Span);
            }
        }

        public void Dispose() => client.Dispose();
    }

    sealed class Http(HttpClient client) : ISession
    {
        readonly byte[] room = new byte[64 * 1024];

        public async Task Ask(byte[] batch)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("abi", UriKind.Relative))
            {
                Content = new ByteArrayContent(batch),
            };
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            await using var body = await answer.Content.ReadAsStreamAsync();
            while (await body.ReadAsync(room) > 0)
            {
            }
        }

        public void Dispose() => client.Dispose();
    }
}
