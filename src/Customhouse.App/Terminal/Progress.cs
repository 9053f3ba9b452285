using Spectre.Console;

namespace Customhouse.App;

/// <summary>A bar on standard error while work goes on, where a person watches; else nothing.</summary>
static class Progress
{
    /// <summary>Runs work that tells how far it is, from 0 to 1.</summary>
    public static T Run<T>(Terminal terminal, string what, Func<Action<double>, T> work, bool hasBar = true)
    {
        if (!terminal.ErrIsWatched || !hasBar) return work(_ => { });
        return Watched(terminal.Err).Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(what, maxValue: 1);
                return work(part => task.Value = part);
            });
    }

    static IAnsiConsole Watched(TextWriter writer)
    {
        var hasColours = Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = hasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
