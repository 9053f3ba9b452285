using System.CommandLine;

namespace Customhouse.App;

/// <summary>demo: a made-up day of May 2024 from one end to the other.</summary>
static class DemoCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var output = Ask.Path("--out", "DIR", "Folder to work in; a temporary one when left out");
        var serve = new Option<bool>("--serve")
        {
            Description = "Keep the day's world running afterwards, and say what to try in another terminal",
        };
        var json = Ask.Json();
        var command = new Command("demo",
            "Makes a day of 10,000 entries, files it over a server, explains one, proves one, catches a flipped byte")
        { output, serve, json };
        command.SetAction(
            call => Run(terminal, call.GetValue(output), call.GetValue(serve), call.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, string? output, bool serve, bool json)
    {
        UnixSignals.OutliveConnections();
        var folder = output is null ? Directory.CreateTempSubdirectory("customhouse-demo-").FullName
            : Directory.CreateDirectory(output).FullName;
        var day = new DemoDay(terminal, folder);
        day.Run();
        if (json) DemoPage.WriteJson(terminal, day);
        else new DemoPage(terminal.Page, day).Write();
        if (serve) Serve(terminal, day, json).GetAwaiter().GetResult();
        return day.Holds ? Exit.Good : Exit.Bad;
    }

    static async Task Serve(Terminal terminal, DemoDay day, bool json)
    {
        await using var host = await day.Open().ConfigureAwait(false);
        if (json) ServeCommand.Announce(terminal, json, host);
        else new DemoPage(terminal.Page, day).WriteServed(host.Http);
        terminal.Flush();
        await host.WaitForEnd().ConfigureAwait(false);
    }
}
