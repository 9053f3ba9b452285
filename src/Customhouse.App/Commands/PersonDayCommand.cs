using System.CommandLine;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>person-day: what a file would bring each of its consignees on each day, before it is filed.</summary>
static class PersonDayCommand
{
    const int ShownUnlessAsked = 20;

    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A file of filings; - for standard input" };
        var asOf = Ask.AsOf("When it would be received; a bare date means noon Eastern; now when left out");
        var facts = Ask.Path("--facts", "FILE", "Arrivals: a CSV with the header bill,arrived,port");
        var persons = Ask.Persons();
        var day = OfWords("--day", "Which arrival makes the day; as published when left out", "actual", "estimated");
        var clock = OfWords("--clock", "By whose clock it begins; as published when left out", "eastern", "port");
        var journal = Ask.Path("--journal", "PATH", "A journal whose entries count before those of the file");
        var show = new Option<int>("--show")
        {
            Description = "How many persons to show",
            HelpName = "N",
            DefaultValueFactory = _ => ShownUnlessAsked,
        };
        var json = Ask.Json();
        var command = new Command("person-day",
            "Looks ahead, before filing: what each consignee of a file receives on each day, how the person was " +
            "matched, what is left of the daily limit, and what changes if the arrival slips a day. Returns 1 when " +
            "an entry is over the limit; files and decides nothing")
        { file, asOf, facts, persons, day, clock, journal, show, json };
        command.SetAction(call => Run(
            terminal, call.GetValue(file)!, call.GetValue(journal),
            new AheadSetting(
                call.GetValue(asOf) ?? terminal.Clock.GetCurrentInstant(), Ask.PersonsOf(call.GetValue(persons)!),
                FactFiles.Read(call.GetValue(facts), clients: null), Reckoning(call.GetValue(day)),
                Clock(call.GetValue(clock))),
            call.GetValue(json) ? null : call.GetValue(show)));
        return command;
    }

    static int Run(Terminal terminal, string file, string? journal, AheadSetting setting, int? shown)
    {
        using var input = Input.Of(terminal, file);
        var report = Progress.Run(terminal, input.Name, told => LookAhead.Of(
            Filings.WithControl(input, told, _ => { }).Select(source => source.Filing), setting,
            journal is null ? null : each => Remember(journal, each)),
            hasBar: shown is not null || !terminal.OutIsWatched);
        if (report.Entries == 0) throw NoFiling(input.Name);
        if (shown is { } most) AheadPage.Write(terminal.Page, input.Name, report, setting, most);
        else WriteJson(terminal, report, setting);
        return report.Persons.Any(person => person.IsOver) ? Exit.Bad : Exit.Good;
    }

    /// <summary>A source in which there is nothing to look at.</summary>
    internal static Trouble NoFiling(string source) => new(source, "there is no filing in it", "Check how it was made.")
    {
        Expected = "at least one filing",
    };

    static void Remember(string folder, Action<EntryFiled, Filing> each)
    {
        using var journal = SqliteJournal.OpenToRead(folder);
        Rebuilding.Walk(journal, (filed, filing) =>
        {
            if (filing is not null) each(filed, filing);
        });
    }

    static void WriteJson(Terminal terminal, AheadReport report, AheadSetting setting)
    {
        using var line = new JsonLine(terminal.Out);
        AheadJson.Write(line, report, setting);
    }

    static Option<string?> OfWords(string name, string description, params string[] words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    static DayReckoning? Reckoning(string? word) =>
        word is null ? null : word == "actual" ? DayReckoning.Actual : DayReckoning.Estimated;

    static DayClock? Clock(string? word) => word is null ? null : word == "eastern" ? DayClock.Eastern : DayClock.Port;
}
