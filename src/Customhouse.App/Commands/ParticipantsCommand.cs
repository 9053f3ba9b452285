using System.CommandLine;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>participants: what is public of them, the restricted lists, and who read those.</summary>
static class ParticipantsCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var journal = Ask.Path("--journal", "PATH", "The journal's folder");
        journal.Required = true;
        var isPublic = new Option<bool>("--public") { Description = "Show the suspensions that were made public" };
        var list = new Option<string?>("--list")
        {
            Description = "Show a restricted list; that it was read is journaled first",
            HelpName = string.Join('|', RestrictedLists.ByName.Keys.Where(IsList)),
        };
        list.AcceptOnlyFromAmong([.. RestrictedLists.ByName.Keys.Where(IsList)]);
        var reads = Ask.Path("--reads", "ABC", "Show a filer who read of it");
        var watch = Ask.Path("--watch", "ABC", "Put a filer on the watch list");
        var unwatch = Ask.Path("--unwatch", "ABC", "Take a filer off the watch list");
        var (grants, by, why) = (Ask.Grants(), Ask.By(), Ask.Why());
        var json = Ask.Json();
        var command = new Command("participants",
            "Shows which participants are suspended, as far as that is public; and to who has authority and gives a " +
            "reason, restricted lists, which leaves a record of the reading")
        { journal, isPublic, list, reads, watch, unwatch, grants, by, why, json };
        command.SetAction(call =>
        {
            var (folder, asked) = (call.GetValue(journal)!, call.GetValue(json));
            var asking = new Lazy<Asking>(() => new Asking(call.GetValue(by) ?? "", call.GetValue(why) ?? "",
                FactFiles.Grants(call.GetValue(grants))));
            return Chosen(call.GetValue(isPublic), call.GetValue(list), call.GetValue(reads), call.GetValue(watch),
                call.GetValue(unwatch)) switch
            {
                (ListWord.List, var name) => Show(terminal, folder, RestrictedLists.ByName[name], asking.Value, asked),
                (ListWord.Reads, var filer) =>
                    ShowReads(terminal, folder, RateCommand.Filer(filer), asking.Value, asked),
                (ListWord.Watch, var filer) => Watch(terminal, folder, RateCommand.Filer(filer), true, asking.Value),
                (ListWord.Unwatch, var filer) => Watch(terminal, folder, RateCommand.Filer(filer), false, asking.Value),
                _ => ShowPublic(terminal, folder, asked),
            };
        });
        return command;
    }

    enum ListWord
    {
        Public,
        List,
        Reads,
        Watch,
        Unwatch,
    }

    static bool IsList(string name) => RestrictedLists.ByName[name] != RestrictedList.Evidence;

    static (ListWord Word, string Of) Chosen(
        bool isPublic, string? list, string? reads, string? watch, string? unwatch)
    {
        List<(ListWord, string)> chosen =
        [
            .. new (ListWord Word, string? Of)[]
            {
                (ListWord.Public, isPublic ? "" : null), (ListWord.List, list), (ListWord.Reads, reads),
                (ListWord.Watch, watch), (ListWord.Unwatch, unwatch),
            }.Where(one => one.Of is not null).Select(one => (one.Word, one.Of!)),
        ];
        return chosen.Count == 1 ? chosen[0] : throw new Trouble("participants",
            chosen.Count == 0 ? "nothing was asked for" : "more than one thing was asked for",
            "Give one of --public, --list, --reads, --watch and --unwatch.");
    }

    static int ShowPublic(Terminal terminal, string folder, bool json)
    {
        using var journal = SqliteJournal.OpenToRead(folder);
        ListPage.Write(terminal, ListRow.Published(Rebuilding.Of(journal).Cases), json);
        return Exit.Good;
    }

    static int Show(Terminal terminal, string folder, RestrictedList list, Asking asking, bool json)
    {
        var answer = At(folder, asking, station => station.Read(
            new ReadCall(asking.By, list, asking.Why), terminal.Clock.GetCurrentInstant()));
        Refuse(list.Name(), answer.Lacks);
        ListPage.Write(terminal, answer.Rows, json);
        return Exit.Good;
    }

    static int ShowReads(Terminal terminal, string folder, FilerCode filer, Asking asking, bool json)
    {
        Refuse("--reads", ReadNeeds.LackToSeeReads(asking.Grants, asking.By, filer) is { } lack ? [lack] : []);
        using var journal = SqliteJournal.OpenToRead(folder);
        ListPage.WriteReads(terminal, Rebuilding.Of(journal).Readings.Of(filer), json);
        return Exit.Good;
    }

    static int Watch(Terminal terminal, string folder, FilerCode filer, bool isOn, Asking asking)
    {
        Refuse("watch-list", At(folder, asking, station => station.Watch(
            asking.By, filer, isOn, asking.Why, terminal.Clock.GetCurrentInstant())));
        terminal.Page.WriteLine($"{filer} is {(isOn ? "on" : "off")} the watch list.");
        return Exit.Good;
    }

    static T At<T>(string folder, Asking asking, Func<Station, Task<T>> work)
    {
        using var journal = SqliteJournal.Open(folder);
        using var station = new Station(journal, new StationSettings { Grants = asking.Grants, Lanes = 1 });
        return work(station).GetAwaiter().GetResult();
    }

    /// <summary>Says all that is lacking, where something is.</summary>
    internal static void Refuse(string where, IReadOnlyList<Lack> lacks)
    {
        if (lacks.Count == 0) return;
        throw new Trouble(where, string.Join(" ", lacks.Select(lack => lack.Said)),
            "Give --grants, --by and --why: a register of grants, a person in it and a reason.")
        {
            Why = "who reads of a participant, and why, is on record before anything is shown",
        };
    }
}
