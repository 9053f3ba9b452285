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
        var bundle = Ask.Path("--bundle", "FILE", "A bundle instead of a journal; it is verified first");
        var key = Ask.Path("--key", "KEY", "The verifier key of the bundle, or its file, as it came by another way");
        var claim = Ask.Path("--claim", "PERCENT",
            "A compliance that is claimed, such as 99.999; also tells how many random checks support it");
        var sample = Ask.Path("--sample", "FILE", "What was drawn, by strata, for a definition that samples");
        var list = new Option<bool>("--list") { Description = "List the entries that are faults" };
        var json = Ask.Json();
        var command = new Command("rate",
            "Computes a rate of faults from a journal or a bundle, with its exact interval, by a dated definition")
        { filer, from, to, definition, journal, bundle, key, sample, claim, list, json };
        command.SetAction(call => Run(terminal, new Asked(
            Filer(call.GetValue(filer)!), call.GetValue(from)!.Value, call.GetValue(to)!.Value,
            Definition(call.GetValue(definition)!), Claim(call.GetValue(claim)), call.GetValue(sample)),
            new Where(call.GetValue(journal), call.GetValue(bundle), call.GetValue(key)),
            call.GetValue(list), call.GetValue(json)));
        return command;
    }

    /// <summary>What was asked.</summary>
    internal sealed record Asked(
        FilerCode Filer, LocalDate From, LocalDate To, RateDefinition Definition, decimal? Claim, string? Sample);

    /// <summary>Where to read.</summary>
    internal sealed record Where(string? Journal, string? Bundle, string? Key)
    {
        /// <summary>The journal, where it is one that was named.</summary>
        public SqliteJournal? OpenJournal(string verb) => Journal is null == Bundle is null
            ? throw new Trouble(verb, "nothing to read was named, or two things", "Give --journal or --bundle.")
            : Journal is { } folder ? SqliteJournal.OpenToRead(folder) : null;
    }

    static int Run(Terminal terminal, Asked asked, Where where, bool list, bool json)
    {
        if (asked.From > asked.To)
            throw new Trouble("--from", $"{asked.From:uuuu-MM-dd} lies after --to", "Give the first day first.");
        using var journal = where.OpenJournal("rate");
        var sample = Sample(asked);
        var (source, isWhole) = journal is not null ? (new JournalLeaves(journal), true)
            : Open(where, asked.Filer, asked.From, asked.To, asked.Sample is not null);
        var figure = RateReading.Of(source, asked.Filer, asked.From, asked.To, asked.Definition, sample);
        if (figure.Sample is { } estimate) return SamplePage.Write(terminal, figure, estimate, isWhole, list, json);
        if (json) RatePage.WriteJson(terminal, figure, asked.Claim);
        else RatePage.Write(terminal.Page, figure, asked.Claim, list);
        return figure.Tally.Faults.Count == 0 ? Exit.Good : Exit.Bad;
    }

    static StratifiedSample? Sample(Asked asked)
    {
        if (asked.Definition.Design is null != asked.Sample is null)
            throw asked.Sample is null
                ? new Trouble("--sample", $"{asked.Definition.Name} estimates by a sample, and none was named",
                    "Name the file of what was drawn, or ask for a definition that counts all.")
                : new Trouble("--sample", $"{asked.Definition.Name} counts all of a period",
                    "Leave the sample out, or ask for a definition that ends with SAMPLED.");
        if (asked.Sample is not { } path) return null;
        using var file = Input.OpenFile(path);
        return SampleFile.Read(file, path, asked.Filer);
    }

    // A bundle of named entries can answer for what was drawn, and for nothing else.
    internal static (ILeafSource Source, bool IsWhole) Open(
        Where where, FilerCode filer, LocalDate from, LocalDate to, bool isSampled = false)
    {
        using var file = Input.OpenFile(where.Bundle!);
        var report = Bundles.Verify(file, where.Key is null ? null : Keys.Read(where.Key));
        if (report.Bad is { } bad)
            throw new Trouble(where.Bundle!, $"it does not hold: {bad}", "Ask for the bundle again.");
        var scope = report.Scope!;
        if (scope.Filer == filer && scope.From is null && isSampled) return (report.Source!, false);
        return scope.Filer == filer && scope.From <= from && scope.To >= to ? (report.Source!, true)
            : throw new Trouble(where.Bundle!, scope.From is null ? $"it is of {scope.Of}, not of a period"
                : $"it is of filer {scope.Filer}, {scope.Of}", "Ask for what is within it, or for another bundle.")
            {
                Why = "all of a period are counted or drawn from, and what is not in the bundle can't be",
            };
    }

    /// <summary>Reads a filer's code.</summary>
    internal static FilerCode Filer(string text) =>
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
