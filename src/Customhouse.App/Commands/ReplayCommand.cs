using System.CommandLine;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using NodaTime;

namespace Customhouse.App;

/// <summary>replay: a journal's entries decided again, under their own law or another day's.</summary>
static class ReplayCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var journal = Ask.Path("--journal", "PATH", "The journal's folder");
        journal.Required = true;
        var asOf = Ask.AsOf("Receipt under which to decide again; each entry's own when left out");
        var asIf = Ask.Day("--as-if",
            "Suppose that the first entry was received on this day, and all else as long after it as it was");
        var json = Ask.Json();
        var command = new Command("replay",
            "Decides a journal's entries again under another day's law, and shows what changes; files nothing")
        { journal, asOf, asIf, json };
        command.SetAction(call => Run(
            terminal, call.GetValue(journal)!, call.GetValue(asOf), call.GetValue(asIf), call.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, string folder, Instant? asOf, LocalDate? asIf, bool json)
    {
        if (asOf is not null && asIf is not null)
            throw new Trouble("--as-if", "there is --as-of too", "Give one of them.");
        using var journal = SqliteJournal.OpenToRead(folder);
        using var told = new ReplayTold(terminal, json);
        var erased = Progress.Run(terminal, "replaying", part => Replay.Run(journal, asOf, entry =>
        {
            told.Take(entry);
            part((double)entry.Index / journal.Size);
        }, asIf), hasBar: !(json && terminal.OutIsWatched));
        var under = asOf is { } instant ? When.Say(instant) : asIf is { } day ? $"{day:uuuu-MM-dd} and on" : null;
        told.Close(folder, under, erased);
        return told.IsAllAccepted ? Exit.Good : Exit.Bad;
    }
}
