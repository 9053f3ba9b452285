using System.Text;
using NodaTime;

namespace Customhouse.App;

/// <summary>
/// What surrounds a run: three streams, whether a person watches them, and the clock. Data go to <see cref="Out"/>,
/// progress and trouble to <see cref="Err"/>.
/// </summary>
sealed class Terminal : IDisposable
{
    const int Unbroken = 10_000;

    readonly Lazy<Sheet> page;
    readonly Lazy<Sheet> margin;

    /// <summary>Surroundings made of any streams; nobody watches unless it is said.</summary>
    public Terminal(
        Stream input, Stream output, Stream error, IClock clock, bool outIsWatched = false, bool errIsWatched = false)
    {
        (In, Clock, OutIsWatched, ErrIsWatched) = (input, clock, outIsWatched, errIsWatched);
        Out = new BufferedStream(output, 64 * 1024);
        Err = new StreamWriter(error, new UTF8Encoding(false)) { AutoFlush = true };
        page = new(() => SheetOn(new StreamWriter(Out, new UTF8Encoding(false)) { AutoFlush = true }, OutIsWatched));
        margin = new(() => SheetOn(Err, ErrIsWatched));
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
    public Sheet Page => page.Value;

    /// <summary>Standard error for people.</summary>
    public Sheet Margin => margin.Value;

    /// <summary>The surroundings of this process.</summary>
    public static Terminal OfProcess()
    {
        var dumb = Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb";
        return new Terminal(
            System.Console.OpenStandardInput(), System.Console.OpenStandardOutput(), System.Console.OpenStandardError(),
            SystemClock.Instance, !System.Console.IsOutputRedirected && !dumb,
            !System.Console.IsErrorRedirected && !dumb);
    }

    // What is not watched is broken by Wrapped alone, so that a path or a number is never cut in two.
    static Sheet SheetOn(TextWriter writer, bool watched) =>
        new(writer, watched && Environment.GetEnvironmentVariable("NO_COLOR") is null or "",
            watched ? Width() : Unbroken);

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
