using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using Customhouse.App;
using Customhouse.Clearance;
using Customhouse.Tests.Clearance;
using Customhouse.Wire;
using NodaTime;
using Xunit;

namespace Customhouse.Tests.App.Serving;

/// <summary>A local ACE on free ports over a folder, and ways to speak to it.</summary>
sealed class World : IAsyncDisposable
{
    // What came beside what was waited for stays for the next.
    static readonly ConditionalWeakTable<TcpClient, Ear> Ears = [];

    readonly AceHost host;
    readonly HttpClient http;

    World(AceHost host)
    {
        this.host = host;
        http = new HttpClient { BaseAddress = host.Http };
    }

    public LocalAce Ace => host.Ace;

    public HttpClient Http => http;

    public IPEndPoint Tcp => host.Tcp;

    public static AceSettings Settings(string folder) => AceSettings.OfSandbox(folder, Runs.Noon);

    public static async Task<World> Start(AceSettings settings, StationSettings? station = null) =>
        new(await AceHost.Start(settings, station ?? new StationSettings(), SystemClock.Instance));

    public static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    public async Task<string> Post(string batch)
    {
        using var answer = await Send(HttpMethod.Post, "abi", batch);
        answer.EnsureSuccessStatusCode();
        return await Text(answer);
    }

    public Task<string> Get(string path) => http.GetStringAsync(new Uri(path, UriKind.Relative));

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative))
        {
            Content = new ByteArrayContent(Bytes(body)),
        };
        return await http.SendAsync(request);
    }

    public static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    public static async Task Say(TcpClient session, string text) =>
        await session.GetStream().WriteAsync(Bytes(text));

    public static async Task SayPieces(TcpClient session, byte[] bytes, int length)
    {
        foreach (var piece in bytes.Chunk(length)) await session.GetStream().WriteAsync(piece);
    }

    public async Task<TcpClient> Connect()
    {
        var client = new TcpClient();
        await client.ConnectAsync(Tcp);
        return client;
    }

    /// <summary>
    /// What a session gets until the server has answered so many batches, or closes it; without the status that comes
    /// between answers, which stays for <see cref="HearStatus"/>.
    /// </summary>
    public static async Task<string> Hear(TcpClient session, int answers) =>
        string.Concat(await Hear(session, answers, ear => ear.Answers));

    /// <summary>So many batches of status that a session gets, or fewer when the server closes it.</summary>
    public static Task<string[]> HearStatus(TcpClient session, int batches) =>
        Hear(session, batches, ear => ear.Status);

    static async Task<string[]> Hear(TcpClient session, int count, Func<Ear, Queue<string>> which)
    {
        var ear = Ears.GetValue(session, _ => new Ear());
        var (heard, room) = (which(ear), new byte[4096]);
        while (heard.Count < count)
        {
            var read = await session.Client.ReceiveAsync(room);
            if (read == 0) break;
            ear.Take(room.AsSpan(0, read));
        }
        return [.. Enumerable.Range(0, Math.Min(count, heard.Count)).Select(_ => heard.Dequeue())];
    }

    /// <summary>What a session gets; nothing when the server closes it in whatever way.</summary>
    public static async Task<string> HearOrClosed(TcpClient session)
    {
        try
        {
            return await Hear(session, answers: 1);
        }
        catch (Exception closed) when (closed is SocketException or IOException)
        {
            return "";
        }
    }

    /// <summary>What a new session gets for a text; nothing when the server refuses or closes it.</summary>
    public async Task<string> SayOrClosed(string text)
    {
        try
        {
            using var session = await Connect();
            await Say(session, text);
            return await HearOrClosed(session);
        }
        catch (Exception closed) when (closed is SocketException or IOException)
        {
            return "";
        }
    }

    /// <summary>Puts a file into the watched folder, whole.</summary>
    public void Drop(string name, string text)
    {
        var incoming = Path.Combine(Ace.Settings.Data, "in");
        File.WriteAllText(Path.Combine(incoming, "." + name), text);
        File.Move(Path.Combine(incoming, "." + name), Path.Combine(incoming, name));
    }

    /// <summary>The text of a file, as soon as it is there.</summary>
    public static async Task<string> Appears(string path)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!File.Exists(path)) await pause.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        return await File.ReadAllTextAsync(path);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }

    /// <summary>What a session got and nobody asked for yet.</summary>
    sealed class Ear
    {
        readonly BatchFramer framer = new(int.MaxValue);

        public Queue<string> Answers { get; } = new();

        public Queue<string> Status { get; } = new();

        public void Take(ReadOnlySpan<byte> bytes)
        {
            framer.Add(bytes);
            while (framer.Take() is { } batch)
                (AnswerReader.IsStatus(batch.Span) ? Status : Answers).Enqueue(Encoding.ASCII.GetString(batch.Span));
        }
    }
}
