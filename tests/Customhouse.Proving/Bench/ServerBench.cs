using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Customhouse.App;
using Customhouse.Clearance;
using Customhouse.Terms;
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
    const int Sessions = 8;

    public static void Run(TextWriter to)
    {
        Rate(to, "serve, TCP, batches of 500", Tcp, Sessions, batches: 200, EntriesInBatch, floor: 50_000);
        Rate(to, "serve, HTTP, batches of 500", Http, Sessions, batches: 200, EntriesInBatch, floor: 50_000);
        Rate(to, "serve, TCP, single entries, 64 sessions", Tcp, sessions: 64, batches: 16_000, entries: 1, 3_000);
    }

    static void Rate(
        TextWriter to, string what, Func<AceHost, byte[][], List<double>, Task> session, int sessions, int batches,
        int entries, long floor)
    {
        var (rates, waits) = (new List<double>(), new List<double>());
        for (var run = 0; run < 5; run++)
        {
            var folder = Directory.CreateTempSubdirectory("customhouse-bench").FullName;
            rates.Add(Once(folder, session, sessions, batches, entries, waits).GetAwaiter().GetResult());
            Directory.Delete(folder, recursive: true);
        }
        rates.Sort();
        waits.Sort();
        to.WriteLine($"{what,-55} {rates[2],9:N0} entries/s   ({rates[0]:N0} to {rates[^1]:N0})   floor {floor:N0}");
        var (median, most) = (waits[waits.Count / 2], waits[waits.Count * 99 / 100]);
        to.WriteLine($"  a batch waits {median:N1} ms in the median, {most:N1} at p99");
    }

    static async Task<double> Once(
        string folder, Func<AceHost, byte[][], List<double>, Task> session, int sessions, int batches, int entries,
        List<double> waits)
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
        var loads = Enumerable.Range(0, sessions)
            .Select(s => Enumerable.Range(0, batches / sessions)
                .Select(b => Batch((s * (batches / sessions) + b) * entries, entries)).ToArray()).ToArray();
        var lists = loads.Select(_ => new List<double>()).ToArray();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(loads.Select((load, i) => Task.Run(() => session(host, load, lists[i]))));
        var seconds = clock.Elapsed.TotalSeconds;
        if (host.Ace.Size != (long)sessions * (batches / sessions) * entries)
            throw new InvalidOperationException($"{host.Ace.Size} entries are filed.");
        waits.AddRange(lists.SelectMany(list => list));
        return host.Ace.Size / seconds;
    }

    static async Task Tcp(AceHost host, byte[][] load, List<double> waits)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(host.Tcp);
        var stream = client.GetStream();
        var room = new byte[256 * 1024];
        var framer = new BatchFramer(int.MaxValue);
        foreach (var batch in load)
        {
            var clock = Stopwatch.StartNew();
            await stream.WriteAsync(batch);
            for (var isAnswered = false; !isAnswered;)
            {
                var read = await stream.ReadAsync(room);
                if (read == 0) throw new IOException("The server closed the session.");
                framer.Add(room.AsSpan(0, read));
                while (framer.Take() is { } got) isAnswered |= !AnswerReader.IsStatus(got.Span);
            }
            waits.Add(clock.Elapsed.TotalMilliseconds);
        }
    }

    static async Task Http(AceHost host, byte[][] load, List<double> waits)
    {
        using var client = new HttpClient { BaseAddress = host.Http };
        foreach (var batch in load)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await client.PostAsync(new Uri("abi", UriKind.Relative), new ByteArrayContent(batch));
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            waits.Add(clock.Elapsed.TotalMilliseconds);
        }
    }

    /// <summary>Number of the house bill of a filer's entry.</summary>
    public static string BillOf(int i, string filer = "Q11") => $"H{i:D7}{filer}";

    /// <summary>A batch of valid entries of one filer, each on a house bill of its own.</summary>
    public static byte[] Batch(int first, int entries, string filer = "Q11")
    {
        var text = new StringBuilder();
        Line($"ALA  {filer}      052024     SE");
        Line($"B  5501{filer}SE");
        for (var i = first; i < first + entries; i++) Entry(i);
        Line($"Y  5501{filer}SE");
        Line($"ZLA  {filer}      052024");
        return Encoding.ASCII.GetBytes(text.ToString());

        void Line(string record) => text.Append(record.PadRight(80)).Append('\n');

        void Entry(int i)
        {
            FilerCode.TryRead(Encoding.ASCII.GetBytes(filer), out var code);
            var number = EntryNumber.Of(code, i).ToString().Replace("-", "", StringComparison.Ordinal)[3..];
            Line($"SE10A{filer}  {number} 86               400{125.ToString("D10", CultureInfo.InvariantCulture)}5501");
            Line("SE13JANE BROKER                             7185550100");
            Line("SE15M    99912345675                                                    N");
            Line($"SE15H    {BillOf(i, filer),-50}00000001     N");
            Line("SE20EDA052124");
            Line($"SE30CN JOHN SMITH {filer} {i}");
            Line("SE351512 MAIN ST APT 4");
            Line("SE36BROOKLYN                           NY       11201          US");
            Line("SE30SE LYON HOME GOODS SARL");
            Line("SE35158 RUE DE LA REPUBLIQUE");
            Line("SE36LYON                                        69002          FR");
            Line("SE40001FR COTTON KITCHEN TOWELS, SET OF SIX");
            Line($"SE606307909882{125.ToString("D10", CultureInfo.InvariantCulture)}");
        }
    }
}
