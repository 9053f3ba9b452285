using System.CommandLine;
using System.Text.Json;
using Customhouse.Clearance;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>sample: draws entries of a filer by a seed, the same from a journal and from a bundle.</summary>
static class SampleCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var filer = Ask.Path("--filer", "ABC", "The filer's code");
        var (from, to) = (Ask.Day("--from", "The first Eastern day"), Ask.Day("--to", "The last Eastern day"));
        (filer.Required, from.Required, to.Required) = (true, true, true);
        var draws = new Option<int>("--draw") { Description = "How many entries", HelpName = "N", Required = true };
        var seed = new Option<long>("--seed")
        {
            Description = "The seed; both sides draw the same by it",
            HelpName = "N",
            Required = true,
        };
        var by = new Option<SampleStrata>("--by")
        {
            Description = "Strata, each drawn from by its part of all: month, type or verdict",
            HelpName = "WHAT",
        };
        var type = Ask.Path("--type", "86", "Draw from entries of this type alone");
        var journal = Ask.Path("--journal", "PATH", "The journal's folder");
        var bundle = Ask.Path("--bundle", "FILE", "A bundle of the period instead; it is verified first");
        var key = Ask.Path("--key", "KEY", "The verifier key of the bundle, or its file");
        var json = Ask.Json();
        var command = new Command("sample",
            "Draws accepted entries of a filer at random by a seed, the same for whoever has the journal or a bundle")
        { filer, from, to, draws, seed, by, type, journal, bundle, key, json };
        command.SetAction(call => Run(terminal, new SamplePlan(RateCommand.Filer(call.GetValue(filer)!),
            call.GetValue(from)!.Value, call.GetValue(to)!.Value, call.GetValue(draws), call.GetValue(seed),
            call.GetValue(by))
        {
            Type = Type(call.GetValue(type)),
        }, new RateCommand.Where(call.GetValue(journal), call.GetValue(bundle), call.GetValue(key)),
            call.GetValue(json)));
        return command;
    }

    static EntryType? Type(string? text) => text is null ? null
        : EntryType.TryRead(System.Text.Encoding.ASCII.GetBytes(text), out var type) ? type
        : throw new Trouble("--type", $"'{text}' is no entry type", "Give two digits, such as 86.");

    static int Run(Terminal terminal, SamplePlan plan, RateCommand.Where where, bool json)
    {
        using var journal = where.OpenJournal("sample");
        var source = journal is not null ? new JournalLeaves(journal)
            : RateCommand.Open(where, plan.Filer, plan.From, plan.To).Source;
        try
        {
            var sample = SampleReading.Of(source, plan);
            if (json) WriteJson(terminal, sample);
            else Write(terminal, plan, sample);
            return Exit.Good;
        }
        catch (ArgumentException wrong)
        {
            throw new Trouble("--draw", wrong.Message.Split(" (Parameter")[0],
                "Draw another number, or of another time.");
        }
    }

    static void Write(Terminal terminal, SamplePlan plan, StratifiedSample sample)
    {
        terminal.Page.WriteLine(plan.Said(sample));
        foreach (var stratum in sample.Strata)
            foreach (var entry in stratum.Drawn) terminal.Page.WriteLine($"  {entry}");
    }

    // A file that rate --sample takes.
    static void WriteJson(Terminal terminal, StratifiedSample sample)
    {
        using var line = new JsonLine(terminal.Out);
        var json = line.Begin();
        json.WriteString("sample", sample.Name);
        json.WriteNumber("seed", sample.Seed);
        json.WriteStartArray("strata");
        foreach (var stratum in sample.Strata) Write(json, stratum);
        json.WriteEndArray();
        line.End();
    }

    static void Write(Utf8JsonWriter json, SampleStratum stratum)
    {
        json.WriteStartObject();
        json.WriteString("name", stratum.Name);
        json.WriteNumber("population", stratum.Population);
        json.WriteStartArray("drawn");
        foreach (var entry in stratum.Drawn) json.WriteStringValue(entry.ToString());
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
