using System.CommandLine;

namespace Customhouse.App;

/// <summary>demo: a made-up day of May 2024 from one end to the other.</summary>
static class DemoCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var output = Ask.Path("--out", "DIR", "Folder to work in; a temporary one when left out");
        var json = Ask.Json();
        var command = new Command("demo",
            "Makes a day of 10,000 entries, files it, explains one, proves one, and catches a flipped byte")
        { output, json };
        command.SetAction(call => Run(terminal, call.GetValue(output), call.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, string? output, bool json)
    {
        var folder = output is null ? Directory.CreateTempSubdirectory("customhouse-demo-").FullName
            : Directory.CreateDirectory(output).FullName;
        var day = new DemoDay(terminal, folder);
        day.Run();
        if (json) DemoPage.WriteJson(terminal, day);
        else new DemoPage(terminal.Page, day).Write();
        return day.Holds ? Exit.Good : Exit.Bad;
    }
}
