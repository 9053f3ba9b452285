using System.CommandLine;

namespace Customhouse.App;

/// <summary>check: decides files of filings without filing them.</summary>
static class CheckCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command(
            "check",
            "Decides every entry of files under the law and the system of a day, and files nothing. Several files " +
            "are one day in parts: entry numbers and what a person receives run on from file to file, in the order " +
            "given");
        var line = new ClearingLine(
            command, "The instant of receipt; a bare date means noon Eastern; now when left out");
        command.SetAction(call => new Counter(terminal, line.Read(call)).Run(journal: null));
        return command;
    }
}
