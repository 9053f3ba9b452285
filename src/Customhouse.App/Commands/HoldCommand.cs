using System.CommandLine;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>hold: sets, lifts and lists legal holds, under which nothing is erased.</summary>
static class HoldCommand
{
    /// <summary>The verb with its own.</summary>
    public static Command Make(Terminal terminal) =>
        new("hold", "Legal holds on records of a journal: nothing that is held is erased")
        { MakeSet(terminal), MakeLift(terminal), MakeList(terminal) };

    static Argument<string> Name() => new("NAME") { Description = "Its name, such as the number of the matter" };

    static Command MakeSet(Terminal terminal)
    {
        var (call, name) = (new RecordsCall(terminal), Name());
        var filer = Ask.Path("--filer", "ABC", "Holds all entries of a filer");
        var entries = Ask.Path("--entries", "FILE", "Holds these entries, one number a line");
        var all = new Option<bool>("--all") { Description = "Holds everything in the journal" };
        var command = new Command("set", "Sets a hold; once more with another list, holds that too")
        { name, filer, entries, all };
        foreach (var option in call.Options) command.Add(option);
        command.SetAction(parsed =>
        {
            var (code, list) = (parsed.GetValue(filer), parsed.GetValue(entries));
            if ((code is null ? 0 : 1) + (list is null ? 0 : 1) + (parsed.GetValue(all) ? 1 : 0) != 1)
                throw new Trouble("hold set", "it is not said what is held, or more than one thing is",
                    "Give one of --filer, --entries and --all.");
            var told = call.Told(parsed, RecordsWord.HoldSet) with
            {
                Hold = RecordsCall.Text("NAME", parsed.GetValue(name)),
                Filer = code is null ? "" : RateCommand.Filer(code).ToString(),
            };
            using var journal = call.Open(parsed);
            if (RecordBook.Of(journal).Holds.FirstOrDefault(hold => hold.Name == told.Hold) is { } before
                && (list is null || before.Entries.Count == 0))
                throw new Trouble(
                    "NAME", $"'{told.Hold}' stands already: {Say(before)}", "Take another name, or lift it.");
            RecordBook.Tell(journal, list is null ? [told] : [.. EntryList.Read(list).Select(number => number.Key)
                .Chunk(RecordsTold.ListMax).Select(some => told with { Entries = some })]);
            var held = What(told.Filer, list is null ? 0 : 1);
            return Said(terminal, call.IsJson(parsed), told, $"'{told.Hold}' holds {held}: nothing of it is erased.");
        });
        return command;
    }

    static Command MakeLift(Terminal terminal)
    {
        var (call, name) = (new RecordsCall(terminal), Name());
        var command = new Command("lift", "Lifts a hold") { name };
        foreach (var option in call.Options) command.Add(option);
        command.SetAction(parsed =>
        {
            var told = call.Told(parsed, RecordsWord.HoldLifted) with { Hold = parsed.GetValue(name)! };
            using var journal = call.Open(parsed);
            if (RecordBook.Of(journal).Holds.All(hold => hold.Name != told.Hold))
                throw new Trouble("NAME", $"there is no hold '{told.Hold}'", "hold list shows those that stand.");
            RecordBook.Tell(journal, [told]);
            return Said(terminal, call.IsJson(parsed), told, $"'{told.Hold}' is lifted.");
        });
        return command;
    }

    static Command MakeList(Terminal terminal)
    {
        var journal = new Option<string>("--journal")
        {
            Description = "The journal's folder",
            HelpName = "PATH",
            Required = true,
        };
        var json = Ask.Json();
        var command = new Command("list", "Lists the holds that stand") { journal, json };
        command.SetAction(parsed =>
        {
            using var opened = SqliteJournal.OpenToRead(parsed.GetValue(journal)!);
            var holds = RecordBook.Of(opened).Holds;
            if (parsed.GetValue(json)) return WriteJson(terminal, holds);
            foreach (var hold in holds) terminal.Page.WriteLine($"{hold.Name}: {Say(hold)}");
            if (holds.Count == 0) terminal.Page.WriteLine("Nothing is held.");
            return Exit.Good;
        });
        return command;
    }

    static int Said(Terminal terminal, bool isJson, RecordsTold told, string said)
    {
        if (!isJson) terminal.Page.WriteLine(said);
        else
        {
            using var line = new JsonLine(terminal.Out);
            var json = line.Begin();
            json.WriteString("hold", told.Hold);
            json.WriteBoolean("stands", told.Word == RecordsWord.HoldSet);
            line.End();
        }
        return Exit.Good;
    }

    static int WriteJson(Terminal terminal, IReadOnlyList<LegalHold> holds)
    {
        using var line = new JsonLine(terminal.Out);
        foreach (var hold in holds)
        {
            var json = line.Begin();
            json.WriteString("hold", hold.Name);
            json.WriteString("filer", hold.Filer);
            json.WriteStartArray("entries");
            foreach (var key in hold.Entries.Order()) json.WriteStringValue(EntryNumber.FromKey(key).ToString());
            json.WriteEndArray();
            json.WriteString("since", hold.Since.ToString());
            json.WriteString("by", hold.Who);
            json.WriteString("why", hold.Why);
            line.End();
        }
        return Exit.Good;
    }

    static string Say(LegalHold hold) => $"{What(hold.Filer, hold.Entries.Count)}, since {When.Say(hold.Since)}, by " +
        $"{hold.Who}: {hold.Why}";

    static string What(string filer, int entries) => filer.Length > 0 ? $"all entries of filer {filer}"
        : entries > 0 ? "the entries named" : "everything";
}
