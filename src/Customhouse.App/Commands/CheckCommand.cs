using System.CommandLine;

namespace Customhouse.App;

/// <summary>check: decides files of filings without filing them.</summary>
static class CheckCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("check", "Decides every entry of a file under the law and the system of a day, and files nothing");
        var line = new ClearingLine(command, "The instant of receipt; a bare date means noon Eastern; now when left out");
        command.SetAction(call => new Counter(terminal, line.Read(call)).Run(journal: null));
        return command;
    }
}
