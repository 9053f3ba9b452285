using System.CommandLine;
using Customhouse.Sandbox;
using NodaTime;

namespace Customhouse.App;

/// <summary>sandbox day: makes a seeded day of filings, with the truth about its faults.</summary>
static class SandboxCommand
{
    const int EntriesUnlessAsked = 10_000;
    const int SeedUnlessAsked = 1;

    static readonly LocalDate DateUnlessAsked = new(2024, 5, 20);

    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var entries = new Option<int>("--entries")
        {
            Description = "How many entries",
            HelpName = "N",
            DefaultValueFactory = _ => EntriesUnlessAsked,
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "Same seed, same bytes",
            HelpName = "S",
            DefaultValueFactory = _ => SeedUnlessAsked,
        };
        var date = Ask.Day("--date", "The Eastern day on which all is received, at noon; 2024-05-20 when left out");
        var faults = new Option<decimal>("--faults")
        {
            Description = "Share of entries with a seeded fault, 0 to 0.5",
            HelpName = "SHARE",
            DefaultValueFactory = _ => 0.02m,
        };
        var output = new Option<string>("--out")
        {
            Description = "Folder to write; made when it is not there",
            Required = true,
            HelpName = "DIR",
        };
        var json = Ask.Json();
        var day = new Command("day",
            "Writes a day of made-up filings in CATAIR and CSV, arrivals, clients, and a file of truth")
        { entries, seed, date, faults, output, json };
        day.SetAction(call => Run(
            terminal,
            new SandboxPlan(call.GetValue(entries), call.GetValue(seed), call.GetValue(date) ?? DateUnlessAsked) { FaultShare = call.GetValue(faults) },
            call.GetValue(output)!, call.GetValue(json)));
        return new Command("sandbox", "Made-up trade to try things out on") { day };
    }

    static int Run(Terminal terminal, SandboxPlan plan, string folder, bool json)
    {
        var summary = Write(terminal, plan, folder);
        if (json) WriteJson(terminal, summary);
        else Wrapped.Write(terminal.Page,
            $"{folder}: {Counted.Of(summary.Entries, "entry", "entries")} of {Speech.Of(plan.Date)}, " +
            $"{summary.Faults:N0} of them with a seeded fault; README.txt says what is what.");
        return Exit.Good;
    }

    /// <summary>Writes a day with a bar.</summary>
    public static SandboxSummary Write(Terminal terminal, SandboxPlan plan, string folder)
    {
        if (plan.Trouble is { } trouble)
            throw new Trouble("sandbox day", trouble, "Change --entries, --date or --faults.");
        if (File.Exists(folder)) throw new Trouble(folder, "it is a file", "Name a folder.");
        return Progress.Run(terminal, "making the day",
            told => SandboxDay.Write(plan, folder, new Told(done => told((double)done / plan.Entries))));
    }

    static void WriteJson(Terminal terminal, SandboxSummary summary)
    {
        using var line = new JsonLine(terminal.Out);
        var json = line.Begin();
        json.WriteNumber("entries", summary.Entries);
        json.WriteNumber("faults", summary.Faults);
        json.WriteStartObject("byKind");
        foreach (var (fault, _, count) in summary.ByKind) json.WriteNumber(fault, count);
        json.WriteEndObject();
        line.End();
    }

    // Progress<T> of the framework reports late, from another thread; a bar wants it at once.
    sealed class Told(Action<int> told) : IProgress<int>
    {
        public void Report(int value) => told(value);
    }
}
