using System.CommandLine;
using System.Globalization;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>send: transmits batches to a server, waits for the answers and tells them entry by entry.</summary>
static class SendCommand
{
    const int BatchMax = 256 * 1024 * 1024;

    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "Batches of CATAIR; - for standard input" };
        var to = new Option<string>("--to")
        {
            Description = "The server: the URL of its HTTP, host:port of its TCP, or its data folder",
            HelpName = "URL|HOST:PORT|DIR",
            Required = true,
        };
        var wait = new Option<int>("--wait")
        {
            Description = "Seconds to wait for an answer before the same is sent again",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => 30,
        };
        var json = Ask.Json();
        var command = new Command("send",
            "Sends batches to a server and tells the answers entry by entry; what gets no answer is sent again")
        { file, to, wait, json };
        command.SetAction(call => Run(terminal, call.GetValue(file)!, call.GetValue(to)!, call.GetValue(json),
            TimeSpan.FromSeconds(Math.Clamp(call.GetValue(wait), 1, 3600))).GetAwaiter().GetResult());
        return command;
    }

    static async Task<int> Run(Terminal terminal, string file, string to, bool json, TimeSpan patience)
    {
        UnixSignals.OutliveConnections();
        var batches = Batches(terminal, file);
        await using var way = WayTo(to);
        var sender = new Sender(terminal, way, patience);
        var told = new SentPage(terminal, json);
        for (var i = 0; i < batches.Count; i++)
            told.Tell(await sender.Send(batches[i], $"{file}, batch {i + 1}").ConfigureAwait(false), i + 1);
        told.Close();
        return told.IsAllAccepted ? Exit.Good : Exit.Bad;
    }

    /// <summary>The batches of a file, in order; whatever of one is at the end is one too.</summary>
    internal static List<byte[]> Batches(Terminal terminal, string file)
    {
        using var source = file == "-" ? terminal.In : Input.OpenFile(file);
        var framer = new BatchFramer(BatchMax);
        var batches = new List<byte[]>();
        var piece = new byte[64 * 1024];
        int read;
        while ((read = source.Read(piece)) > 0)
        {
            framer.Add(piece.AsSpan(0, read));
            while (framer.Take() is { } batch) batches.Add(batch.ToArray());
            if (framer.IsOverlong)
                throw new Trouble(file, "a batch of more than 256 MB", "Check that each batch ends with a Z record.");
        }
        while (framer.Take() is { } batch) batches.Add(batch.ToArray());
        if (framer.Rest() is { } rest) batches.Add(rest.ToArray());
        return batches.Count > 0 ? batches
            : throw new Trouble(file, "there is no batch in it", "Name a file of batches, from A record to Z record.");
    }

    static ISendWay WayTo(string to)
    {
        if (to.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || to.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return Uri.TryCreate(to, UriKind.Absolute, out var address)
                ? new HttpSend(address.AbsolutePath == "/" ? new Uri(address, "abi") : address) : throw NoWay(to);
        if (Directory.Exists(Path.Combine(to, "in")) && Directory.Exists(Path.Combine(to, "out")))
            return new FolderSend(to);
        return to.Split(':') is [{ Length: > 0 } host, var port]
            && ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new TcpSend(host, number) : throw NoWay(to);
    }

    static Trouble NoWay(string to) => new("--to", $"'{to}' leads to no server",
        "Give what serve printed: http://127.0.0.1:8321, 127.0.0.1:8322, or its data folder.");
}
