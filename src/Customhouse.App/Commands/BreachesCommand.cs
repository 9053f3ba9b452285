using System.CommandLine;
using Customhouse.Clearance;
using Customhouse.Law;
using NodaTime;

namespace Customhouse.App;

/// <summary>breaches: what the records show against a filer's obligations in a programme.</summary>
static class BreachesCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var filer = Ask.Path("--filer", "ABC", "The filer's code");
        var programme = NoticeCommand.Programme();
        var (from, to) = (Ask.Day("--from", "The first Eastern day"), Ask.Day("--to", "The last Eastern day"));
        (filer.Required, programme.Required, from.Required, to.Required) = (true, true, true, true);
        var journal = Ask.Path("--journal", "PATH", "The journal's folder");
        var bundle = Ask.Path("--bundle", "FILE", "A bundle of the period instead; it is verified first");
        var key = Ask.Path("--key", "KEY", "The verifier key of the bundle, or its file");
        var json = Ask.Json();
        var command = new Command("breaches",
            "Lists what rules found against a filer's obligations: breaches and suspicions told apart, rejected " +
            "transmissions counted beside, and what officers told of the entries")
        { filer, programme, from, to, journal, bundle, key, json };
        command.SetAction(call => Run(terminal, (RateCommand.Filer(call.GetValue(filer)!),
            Programmes.Find(NoticeCommand.Read(call.GetValue(programme)))!),
            (call.GetValue(from)!.Value, call.GetValue(to)!.Value),
            new RateCommand.Where(call.GetValue(journal), call.GetValue(bundle), call.GetValue(key)),
            call.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, (Terms.FilerCode Filer, Programme Programme) of,
        (LocalDate From, LocalDate To) days, RateCommand.Where where, bool json)
    {
        using var journal = where.OpenJournal("breaches");
        var source = journal is not null ? new JournalLeaves(journal)
            : RateCommand.Open(where, of.Filer, days.From, days.To).Source;
        var list = BreachReading.Of(source, of.Filer, of.Programme, days.From, days.To);
        if (json) BreachPage.WriteJson(terminal, list);
        else BreachPage.Write(terminal.Page, list);
        return list.Found.Count == 0 ? Exit.Good : Exit.Bad;
    }
}
