using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Customhouse.App;
using Customhouse.Clearance;
using NodaTime;

namespace Customhouse.Proving;

/// <summary>
/// One flight with many bills arrives, an accepted entry on each: from the carrier's message over HTTP to the last
/// status that its filer has pulled and acknowledged, with both on the same cores.
/// </summary>
static class ArrivalBench
{
    const int Bills = 50_000, Batch = 500, CeilingMs = 2_000;

    /// <summary>The header of a manifest in CSV.</summary>
    public const string Columns =
        "event,happened,mot,carrier,flight_trip,eda,port_of_arrival,master_bill,house_bill,quantity\n";

    const string Trip = "40,XY,123,2024-05-20,5501";

    public static void Run(TextWriter to)
    {
        var waits = new List<(double Answered, double Heard)>();
        for (var run = 0; run < 5; run++)
        {
            var folder = Directory.CreateTempSubdirectory("customhouse-bench").FullName;
            waits.Add(Once(folder).GetAwaiter().GetResult());
            Directory.Delete(folder, recursive: true);
        }
        waits.Sort((left, right) => left.Heard.CompareTo(right.Heard));
        var (least, median, most) = (waits[0].Heard, waits[2].Heard, waits[^1].Heard);
        to.WriteLine(Invariant($"{$"arrival of {Bills:N0} bills, all status heard",-52} {median,12:N0} ms   ") +
            Invariant($"({least:N0} to {most:N0})   ceiling {CeilingMs:N0}; answered {waits[2].Answered:N0}"));
    }

    static async Task<(double Answered, double Heard)> Once(string folder)
    {
        await using var host = await AceHost.Start(SettingsOf(folder), new StationSettings(), SystemClock.Instance);
        using var client = new HttpClient { BaseAddress = host.Http };
        for (var first = 0; first < Bills; first += Batch)
            await Post(client, "abi", ServerTrade.Batch(first, Batch));
        await Post(client, "manifests", Encoding.ASCII.GetBytes(Columns + string.Concat(
            Enumerable.Range(0, Bills).Select(i => $"report,,{Trip},999-12345675,{ServerTrade.BillOf(i)},1\n"))));
        await Hear(client);
        var clock = Stopwatch.StartNew();
        await Post(client, "manifests",
            Encoding.ASCII.GetBytes($"{Columns}arrive,2024-05-20T11:30-04:00,{Trip},,,\n"));
        var answered = clock.Elapsed.TotalMilliseconds;
        var heard = await Hear(client);
        if (heard != Bills) throw new InvalidOperationException($"The filer heard of {heard} entries.");
        return (answered, clock.Elapsed.TotalMilliseconds);
    }

    static AceSettings SettingsOf(string folder) => new()
    {
        Data = folder,
        IsSandbox = true,
        Clock = CheckBench.Noon,
        BytesMax = 16 * 1024 * 1024,
        Http = new IPEndPoint(IPAddress.Loopback, 0),
        Tcp = new IPEndPoint(IPAddress.Loopback, 0),
    };

    static async Task Post(HttpClient client, string path, byte[] body)
    {
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), new ByteArrayContent(body));
        answer.EnsureSuccessStatusCode();
    }

    // As a filer's program does: pull, acknowledge, until nothing waits.
    static async Task<long> Hear(HttpClient client)
    {
        var (first, last) = (0L, 0L);
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("status/Q11", UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.NoContent) return last == 0 ? 0 : last - first + 1;
            await answer.Content.ReadAsByteArrayAsync();
            last = Number(answer, "Customhouse-Last");
            if (first == 0) first = Number(answer, "Customhouse-First");
            await Post(client, "status/Q11",
                Encoding.ASCII.GetBytes(last.ToString(CultureInfo.InvariantCulture)));
        }
    }

    static long Number(HttpResponseMessage answer, string header) =>
        long.Parse(answer.Headers.GetValues(header).Single(), CultureInfo.InvariantCulture);

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
