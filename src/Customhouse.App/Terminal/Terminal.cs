using System.Text;
using NodaTime;
using Spectre.Console;

namespace Customhouse.App;

/// <summary>
/// What surrounds a run: three streams, whether a person watches them, and the clock. Data go to <see cref="Out"/>,
/// progress and trouble to <see cref="Err"/>.
/// </summary>
sealed class Terminal : IDisposable
{
    const int Unbroken = 10_000;

    readonly Lazy<IAnsiConsole> page;
    readonly Lazy<IAnsiConsole> margin;

    /// <summary>Surroundings made of any streams; nobody watches unless it is said.</summary>
    public Terminal(Stream input, Stream output, Stream error, IClock clock, bool outIsWatched = false, bool errIsWatched = false)
    {
        (In, Clock, OutIsWatched, ErrIsWatched) = (input, clock, outIsWatched, errIsWatched);
        Out = new BufferedStream(output, 64 * 1024);
        Err = new StreamWriter(error, new UTF8Encoding(false)) { AutoFlush = true };
        page = new(() => Console(new StreamWriter(Out, new UTF8Encoding(false)) { AutoFlush = true }, OutIsWatched));
        margin = new(() => Console(Err, ErrIsWatched));
    }

    /// <summary>Standard input.</summary>
    public Stream In { get; }

    /// <summary>Standard output, buffered: for data.</summary>
    public Stream Out { get; }

    /// <summary>Standard error, as text.</summary>
    public StreamWriter Err { get; }

    /// <summary>True when a person reads <see cref="Out"/>.</summary>
    public bool OutIsWatched { get; }

    /// <summary>True when a person reads <see cref="Err"/>.</summary>
    public bool ErrIsWatched { get; }

    /// <summary>The time.</summary>
    public IClock Clock { get; }

    /// <summary>Standard output for people: colours only where they are seen.</summary>
    public IAnsiConsole Page => page.Value;

    /// <summary>Standard error for people.</summary>
    public IAnsiConsole Margin => margin.Value;

    /// <summary>The surroundings of this process.</summary>
    public static Terminal OfProcess()
    {
        var dumb = Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb";
        return new Terminal(
            System.Console.OpenStandardInput(), System.Console.OpenStandardOutput(), System.Console.OpenStandardError(),
            SystemClock.Instance, !System.Console.IsOutputRedirected && !dumb, !System.Console.IsErrorRedirected && !dumb);
    }

    static IAnsiConsole Console(TextWriter writer, bool watched)
    {
        var colours = watched && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = watched ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours && watched ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = watched ? InteractionSupport.Yes : InteractionSupport.No,
            Out = watched ? new AnsiConsoleOutput(writer) : new Unwatched(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        // What is not watched is broken by Wrapped alone, so that a path or a number is never cut in two.
        console.Profile.Width = watched ? Width() : Unbroken;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Output that nobody watches: it has no terminal to ask, which would cost more than all that is written.</summary>
    sealed class Unwatched(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => Unbroken;

        public int Height => Unbroken;

        public void SetEncoding(Encoding encoding)
        {
        }
    }

    static int Width()
    {
        try
        {
            return System.Console.WindowWidth is var width and > 0 ? width : Wrapped.WidthMax;
        }
        catch (IOException)
        {
            return Wrapped.WidthMax;
        }
    }

    /// <summary>Sends everything on its way. A full disk shows here.</summary>
    public void Flush()
    {
        Out.Flush();
        Err.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // What could not be written was already said; a second failure on the way out would hide it.
        try
        {
            Out.Dispose();
            Err.Dispose();
        }
        catch (IOException)
        {
        }
    }
}
