using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Diagnostics;

namespace Customhouse.App;

/// <summary>The verbs of the program, and what happens when one can't be carried out.</summary>
static class CommandLine
{
    const string Program = "customhouse";

    /// <summary>Every verb that can be called, such as <c>sandbox day</c>.</summary>
    public static IEnumerable<string> Verbs
    {
        get
        {
            using var nowhere = new Terminal(Stream.Null, Stream.Null, Stream.Null, NodaTime.SystemClock.Instance);
            return [.. Root(nowhere, "").Subcommands.SelectMany(Leaves).Select(verb => Verb(verb).TrimEnd())];
        }
    }

    /// <summary>Runs a call.</summary>
    /// <returns>One of <see cref="Exit"/>.</returns>
    public static int Run(Terminal terminal, string[] arguments)
    {
        try
        {
            var exit = Call(terminal, arguments);
            terminal.Flush();
            return exit;
        }
        catch (Exception exception) when (TroubleOf.From(exception) is { } trouble)
        {
            SaySafely(terminal, trouble);
            return Exit.Unusable;
        }
        catch (Exception exception)
        {
            SaySafely(terminal, Mistake(exception));
            return Exit.Unusable;
        }
    }

    static int Call(Terminal terminal, string[] arguments)
    {
        var parsed = Root(terminal, arguments.FirstOrDefault("")).Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction) return Refuse(terminal, parsed);
        using var output = new StreamWriter(terminal.Out, leaveOpen: true);
        return parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = output,
            Error = terminal.Err,
        });
    }

    static int Refuse(Terminal terminal, ParseResult parsed)
    {
        foreach (var error in parsed.Errors) terminal.Err.WriteLine($"customhouse: {error.Message}");
        var verb = Verb(parsed.CommandResult.Command);
        terminal.Err.WriteLine($"  what to do: customhouse {verb}--help shows what it takes, with an example.");
        return Exit.Unusable;
    }

    static string Verb(Command command) => command.Name == Program ? "" :
        string.Concat(
            command.Parents.OfType<Command>().Where(parent => parent.Name != Program)
                .Select(parent => parent.Name + " ")) + command.Name + " ";

    static IEnumerable<Command> Leaves(Command command) =>
        command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);

    static void SaySafely(Terminal terminal, Trouble trouble)
    {
        try
        {
            trouble.Say(terminal.Err);
        }
        catch (IOException)
        {
            // Standard error is gone too; the exit code still speaks.
        }
    }

    static Trouble Mistake(Exception exception) => new(
        "a mistake in Customhouse itself", $"{exception.GetType().Name}: {exception.Message}",
        "Please report it with the command and, if you may share it, the input.")
    {
        Why = $"it happened in {Place(exception)}",
    };

    // The innermost place that is ours: enough to find it, and no trace.
    static string Place(Exception exception)
    {
        var ours = new StackTrace(Inmost(exception)).GetFrames().Select(frame => frame.GetMethod())
            .FirstOrDefault(
                method =>
                    method?.DeclaringType?.Namespace?.StartsWith("Customhouse", StringComparison.Ordinal) == true);
        return ours is null ? "a place that is not known" : $"{ours.DeclaringType!.FullName}.{ours.Name}";
    }

    static Exception Inmost(Exception exception) =>
        exception is AggregateException { InnerException: { } inner } ? Inmost(inner) : exception;

    static readonly (string Verb, Func<Terminal, Command> Make)[] Commands =
    [
        ("demo", DemoCommand.Make),
        ("check", CheckCommand.Make),
        ("file", FileCommand.Make),
        ("person-day", PersonDayCommand.Make),
        ("rules", RulesCommand.Make),
        ("explain", ExplainCommand.Make),
        ("convert", ConvertCommand.Make),
        ("diff", DiffCommand.Make),
        ("mask", ConvertCommand.MakeMask),
        ("replay", ReplayCommand.Make),
        ("rate", RateCommand.Make),
        ("case", CaseCommand.Make),
        ("exposure", ExposureCommand.Make),
        ("prove", ProveCommand.Make),
        ("participants", ParticipantsCommand.Make),
        ("verify", VerifyCommand.Make),
        ("hold", HoldCommand.Make),
        ("erase", EraseCommand.Make),
        ("serve", ServeCommand.Make),
        ("send", SendCommand.Make),
        ("scenario", ScenarioCommand.Make),
        ("docs", DocsCommand.Make),
        ("sandbox", SandboxCommand.Make),
        ("tariff", TariffCommand.Make),
        ("transmitters", TransmittersCommand.Make),
    ];

    // A root command of the library would call itself after the process, which is another in tests. Only the verb that
    // is called is made, and all where it is none of them: making them takes as long as a small check.
    static Command Root(Terminal terminal, string called)
    {
        var root = new Command(
            Program,
            "Decides low-value customs entries under the law of the day, with every reason, and proves what was " +
            "filed.\n" +
            "Exit codes: 0 all accepted, 1 something held or rejected, 2 unusable input or wrong call.")
        {
            new HelpOption(),
            new VersionOption(),
        };
        var isVerb = Commands.Any(command => command.Verb == called);
        foreach (var (verb, make) in Commands)
            if (!isVerb || verb == called) root.Add(make(terminal));
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExample((HelpAction)help.Action!);
        return root;
    }

    /// <summary>Verbs that the script hands to another program, which a clone alone has.</summary>
    static void WriteProving(TextWriter output)
    {
        output.WriteLine("Commands of a clone, by its script:");
        output.WriteLine("  ./customhouse bench          Measures speed and memory on this machine");
        output.WriteLine("  ./customhouse fuzz           Throws bent input at every reader");
        output.WriteLine();
    }

    /// <summary>Help that ends with an example.</summary>
    sealed class HelpWithExample(HelpAction plain) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            plain.MaxWidth = 100;
            plain.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            if (parseResult.CommandResult.Command.Name == Program) WriteProving(output);
            if (Examples.Of(Verb(parseResult.CommandResult.Command).TrimEnd()) is not { } example) return Exit.Good;
            output.WriteLine("Example:");
            output.WriteLine($"  {example}");
            output.WriteLine();
            return Exit.Good;
        }
    }
}
