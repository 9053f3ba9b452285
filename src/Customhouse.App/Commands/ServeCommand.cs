using System.CommandLine;
using System.Globalization;
using System.Net;
using Customhouse.Clearance;
using Customhouse.Law;
using NodaTime;
using NodaTime.Text;

namespace Customhouse.App;

/// <summary>serve: a local ACE that takes batches by HTTP, by TCP and from a folder, until it is stopped.</summary>
static class ServeCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("serve",
            "Runs a local ACE: CATAIR batches by HTTP, by TCP and from a watched folder, until it is stopped");
        var data = Ask.Path("--data", "DIR", "Where its journal and folders lie; made when it is not there");
        data.DefaultValueFactory = _ => "customhouse-data";
        var sandbox = new Option<bool>("--sandbox")
        {
            Description = "Make a world for trying things out, whose clock can be set; its journal says so for ever",
        };
        var clock = new Option<Instant?>("--clock")
        {
            Description = "Set the clock of a sandbox world",
            HelpName = "INSTANT",
            CustomParser = Ask.ReadInstant,
        };
        var http = Port("--http", "Port of HTTP on this machine; 0 for any free one", 8321);
        var tcp = Port("--tcp", "Port of TCP on this machine; 0 for any free one", 8322);
        var facts = Ask.Path("--facts", "FILE", "Arrivals: a CSV with the header bill,arrived,port");
        var clients = Ask.Path("--clients", "FILE", "Filers and powers of attorney, as check takes them");
        var transmitters = Ask.Path("--transmitters", "FILE", "Register of transmitters, as check takes it");
        var persons = Ask.Persons();
        var grants = Ask.Grants();
        var warns = new Option<bool>("--warns-carriers")
        {
            Description = "Warn carriers of a person's day over 800 dollars from 2025-01-11 on, as was planned",
        };
        var json = Ask.Json();
        foreach (var option in (Option[])
            [data, sandbox, clock, http, tcp, facts, clients, transmitters, grants, persons, warns, json])
            command.Add(option);
        command.SetAction(call => Run(terminal, call.GetValue(json),
            new StationSettings
            {
                Facts = FactFiles.Read(call.GetValue(facts), call.GetValue(clients)),
                Authority = FactFiles.Authority(call.GetValue(transmitters)),
                Grants = FactFiles.Grants(call.GetValue(grants)),
                Says = terminal.Err.WriteLine,
                Persons = Ask.PersonsOf(call.GetValue(persons)!),
                Stages = call.GetValue(warns) ? DayStages.AsPlanned : DayStages.AsRun,
            },
            new AceSettings
            {
                Data = call.GetValue(data)!,
                IsSandbox = call.GetValue(sandbox),
                Clock = call.GetValue(clock),
                Http = new IPEndPoint(IPAddress.Loopback, call.GetValue(http)),
                Tcp = new IPEndPoint(IPAddress.Loopback, call.GetValue(tcp)),
            }));
        return command;
    }

    static Option<int> Port(string name, string description, int usual)
    {
        var port = new Option<int>(name)
        {
            Description = description,
            HelpName = "PORT",
            DefaultValueFactory = _ => usual,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !ushort.TryParse(
                result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                result.AddError($"'{result.Tokens[0].Value}' is no port. Expected a number from 0 to 65535.");
        });
        return port;
    }

    static int Run(Terminal terminal, bool json, StationSettings station, AceSettings settings)
    {
        if (settings.Clock is not null && !settings.IsSandbox)
            throw new Trouble("--clock", "this world is not one for trying things out", "Add --sandbox.")
            {
                Why = "in a real world the instant of receipt is when a batch came, and nobody's to choose",
            };
        if (settings.Clock < Statutes.CodedFrom)
            throw new Trouble(
                "--clock", "no law is coded for that day", $"Take one from {When.Say(Statutes.CodedFrom)} on.");
        Serve(terminal, json, station, settings).GetAwaiter().GetResult();
        return Exit.Good;
    }

    static async Task Serve(Terminal terminal, bool json, StationSettings station, AceSettings settings)
    {
        UnixSignals.OutliveConnections();
        await using var host = await AceHost.Start(settings, station, terminal.Clock).ConfigureAwait(false);
        Announce(terminal, json, host);
        terminal.Flush();
        await host.WaitForEnd().ConfigureAwait(false);
    }

    /// <summary>Says where a server listens.</summary>
    internal static void Announce(Terminal terminal, bool json, AceHost host)
    {
        var now = InstantPattern.ExtendedIso.Format(host.Ace.Clock.GetCurrentInstant());
        var folder = Path.Combine(Path.GetFullPath(host.Ace.Settings.Data), "in");
        if (json)
        {
            using var line = new JsonLine(terminal.Out);
            var fields = line.Begin();
            fields.WriteString("http", host.Http.ToString());
            fields.WriteString("tcp", host.Tcp.ToString());
            fields.WriteString("folder", folder);
            fields.WriteNumber("entries", host.Ace.Entries);
            fields.WriteString("clock", now);
            line.End();
            return;
        }
        var page = terminal.Page;
        page.WriteLine($"HTTP    POST {host.Http}abi");
        page.WriteLine($"TCP     {host.Tcp}");
        page.WriteLine($"Folder  {folder}");
        page.WriteLine($"Clock   {now}{(host.Ace.Clock.IsFrozen ? ", frozen" : "")}");
        page.WriteLine($"Entries {host.Ace.Entries:N0} on file. End with Ctrl+C.");
    }
}
