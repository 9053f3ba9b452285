using System.CommandLine;
using System.Globalization;
using System.Text;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.App;

/// <summary>rate: what share of a filer's entries of a period are faults, with exact bounds.</summary>
static class RateCommand
{
    const decimal Percent = 100;

    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var filer = Ask.Path("--filer", "ABC", "The filer's code");
        filer.Required = true;
        var (from, to) = (Ask.Day("--from", "The first Eastern day"), Ask.Day("--to", "The last Eastern day"));
        (from.Required, to.Required) = (true, true);
        var definition = Ask.Path("--definition", "ID", "What to count, such as " + Names());
        definition.Required = true;
        var journal = Ask.Path("--journal", "PATH", "The journal's folder");
        var claim = Ask.Path("--claim", "PERCENT",
            "A compliance that is claimed, such as 99.999; also tells how many random checks support it");
        var list = new Option<bool>("--list") { Description = "List the entries that are faults" };
        var json = Ask.Json();
        var command = new Command("rate",
            "Computes a rate of faults from a journal, with its exact interval, by a dated definition")
        { filer, from, to, definition, journal, claim, list, json };
        command.SetAction(call => Run(terminal, new Asked(
            Filer(call.GetValue(filer)!), call.GetValue(from)!.Value, call.GetValue(to)!.Value,
            Definition(call.GetValue(definition)!), Claim(call.GetValue(claim))),
            call.GetValue(journal), call.GetValue(list), call.GetValue(json)));
        return command;
    }

    /// <summary>What was asked.</summary>
    internal sealed record Asked(
        FilerCode Filer, LocalDate From, LocalDate To, RateDefinition Definition, decimal? Claim);

    static int Run(Terminal terminal, Asked asked, string? folder, bool list, bool json)
    {
        if (asked.From > asked.To)
            throw new Trouble("--from", $"{asked.From:uuuu-MM-dd} lies after --to", "Give the first day first.");
        if (folder is null)
            throw new Trouble("rate", "nothing to read was named", "Give --journal.");
        using var journal = SqliteJournal.OpenToRead(folder);
        var figure = RateReading.Of(
            new JournalLeaves(journal), asked.Filer, asked.From, asked.To, asked.Definition);
        if (json) RatePage.WriteJson(terminal, figure, asked.Claim);
        else RatePage.Write(terminal.Page, figure, asked.Claim, list);
        return figure.Tally.Faults.Count == 0 ? Exit.Good : Exit.Bad;
    }

    static FilerCode Filer(string text) =>
        FilerCode.TryRead(Encoding.ASCII.GetBytes(text.ToUpperInvariant()), out var filer) ? filer
            : throw new Trouble("--filer", $"'{text}' is no filer code", "Check the code.")
            {
                Expected = "three letters or digits",
            };

    static RateDefinition Definition(string name) => RateDefinitions.Find(name.ToUpperInvariant())
        ?? throw new Trouble("--definition", $"there is no '{name}'", "docs/rates.md says what each counts.")
        {
            Expected = Names(),
        };

    static string Names() => string.Join(", ", RateDefinitions.All.Select(definition => definition.Name));

    static decimal? Claim(string? text)
    {
        if (text is null) return null;
        var isRead = decimal.TryParse(text.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var percent);
        return isRead && percent is > 0 and < Percent && decimal.Round(percent, 8) == percent ? percent / Percent
            : throw new Trouble("--claim", $"'{text}' is no percentage that can be claimed", "Give one such as 99.999.")
            {
                Expected = "more than 0 and less than 100, at most eight decimals",
            };
    }
}
