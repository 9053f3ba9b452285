using System.CommandLine;
using Customhouse.Clearance;

namespace Customhouse.App;

/// <summary>scenario: runs scenarios in a world and shows each difference from what they expect.</summary>
static class ScenarioCommand
{
    /// <summary>The verb.</summary>
    public static Command Make(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Scenarios in YAML, each run in order",
            Arity = ArgumentArity.OneOrMore,
        };
        var to = new Option<string?>("--to")
        {
            Description = "URL of a sandbox server that runs; a fresh world for each scenario when left out",
            HelpName = "URL",
        };
        var tell = new Option<bool>("--tell") { Description = "Tells each step and what came of it" };
        var keep = new Option<string?>("--keep")
        {
            Description = "A new folder for the world of one scenario, which stays afterwards with its journal",
            HelpName = "DIR",
        };
        var json = Ask.Json();
        var command = new Command("scenario",
            "Runs scenarios: steps in a sandbox world, and what is expected of each, compared line by line")
        { files, to, tell, keep, json };
        command.SetAction(call => Run(terminal, call.GetValue(files)!, new Choice(call.GetValue(to),
            call.GetValue(keep), call.GetValue(tell) && !call.GetValue(json), call.GetValue(json)))
            .GetAwaiter().GetResult());
        return command;
    }

    /// <summary>How scenarios are run.</summary>
    /// <param name="To">URL of a server that runs; null for a world of their own.</param>
    /// <param name="Keep">The folder of that world, where it stays; null for one that goes.</param>
    /// <param name="Tells">True when each step is told.</param>
    /// <param name="Json">True for JSON.</param>
    sealed record Choice(string? To, string? Keep, bool Tells, bool Json);

    static async Task<int> Run(Terminal terminal, string[] files, Choice choice)
    {
        Uri? world = null;
        if (choice.To is { } to
            && (!Uri.TryCreate(to, UriKind.Absolute, out world) || world.Scheme != Uri.UriSchemeHttp))
            throw new Trouble("--to", $"'{to}' is no URL", "Give what serve printed, such as http://127.0.0.1:8321.");
        // All are read before the first is run: what can't be understood leaves no world half way.
        var scenarios = files.Select(Scenario.Read).ToList();
        if (world is not null && scenarios.Find(one => one.Files.Count > 0) is { } own)
            throw new Trouble(own.Path, $"{string.Join(", ", own.Files.Keys)} can't be given to a server that runs",
                "Leave --to out, or start the server with these files and leave them out of the scenario.");
        if (choice.Keep is { } folder && (files.Length > 1 || world is not null || Directory.Exists(folder)))
            throw new Trouble("--keep", $"'{folder}' can't take this world",
                "Give a folder that is not there yet, for one scenario, and no --to.");
        var exit = Exit.Good;
        foreach (var scenario in scenarios)
        {
            var differences = world is null ? await InOwnWorld(terminal, scenario, choice).ConfigureAwait(false)
                : await In(terminal, scenario, world, choice).ConfigureAwait(false);
            if (choice.Json) WriteJson(terminal, scenario, differences);
            else Write(terminal.Page, scenario, differences);
            if (differences.Count > 0) exit = Exit.Bad;
        }
        return exit;
    }

    static async Task<IReadOnlyList<ScenarioDifference>> In(
        Terminal terminal, Scenario scenario, Uri world, Choice choice)
    {
        await using var run = new ScenarioRun(scenario, world, (step, came) =>
        {
            if (choice.Tells) Tell(terminal.Page, step, came);
        });
        return await run.Run().ConfigureAwait(false);
    }

    static void Tell(Sheet page, ScenarioStep step, IReadOnlyList<string> came)
    {
        page.WriteLine(Printable.Of(step.Said), Ink.Bold);
        foreach (var line in came) page.WriteLine(Printable.Of($"    {line}"));
    }

    static async Task<IReadOnlyList<ScenarioDifference>> InOwnWorld(
        Terminal terminal, Scenario scenario, Choice choice)
    {
        UnixSignals.OutliveConnections();
        var folder = choice.Keep is { } kept ? Directory.CreateDirectory(kept)
            : Directory.CreateTempSubdirectory("customhouse-scenario-");
        try
        {
            var rules = new StationSettings
            {
                Facts = FactFiles.Read(
                    scenario.Files.GetValueOrDefault("arrivals"), scenario.Files.GetValueOrDefault("clients")),
                Authority = FactFiles.Authority(scenario.Files.GetValueOrDefault("transmitters")),
            };
            var settings = AceSettings.OfSandbox(folder.FullName, scenario.Clock);
            await using var host = await AceHost.Start(settings, rules, terminal.Clock).ConfigureAwait(false);
            return await In(terminal, scenario, host.Http, choice).ConfigureAwait(false);
        }
        finally
        {
            if (choice.Keep is null) folder.Delete(recursive: true);
        }
    }

    static void Write(Sheet page, Scenario scenario, IReadOnlyList<ScenarioDifference> differences)
    {
        if (differences.Count == 0) page.Write("as expected  ", Ink.Green);
        else page.Write("differs      ", Ink.Red);
        page.WriteLine($"{Path.GetFileName(scenario.Path)}  {scenario.Title}");
        foreach (var (line, step, lines) in differences)
        {
            page.WriteLine(Printable.Of($"  line {line}: {step}"), Ink.Bold);
            foreach (var compared in lines)
                page.WriteLine(Printable.Of($"    {compared}"), compared[0] switch
                {
                    '-' => Ink.Red,
                    '+' => Ink.Yellow,
                    _ => Ink.Grey,
                });
        }
    }

    static void WriteJson(Terminal terminal, Scenario scenario, IReadOnlyList<ScenarioDifference> differences)
    {
        using var line = new JsonLine(terminal.Out);
        var json = line.Begin();
        json.WriteString("file", scenario.Path);
        json.WriteString("title", scenario.Title);
        json.WriteNumber("steps", scenario.Steps.Count);
        json.WriteStartArray("differences");
        foreach (var (at, step, lines) in differences)
        {
            json.WriteStartObject();
            json.WriteNumber("line", at);
            json.WriteString("step", step);
            json.WriteStartArray("lines");
            foreach (var compared in lines) json.WriteStringValue(compared);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        line.End();
    }
}
