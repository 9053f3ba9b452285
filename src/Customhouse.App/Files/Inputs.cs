using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>The sources of a call, each opened once, so that standard input can be read as often as a file.</summary>
sealed class Inputs(Terminal terminal, SourceFormat? wanted) : IDisposable
{
    readonly Dictionary<string, (Input? Input, Trouble? Trouble)> open = new(StringComparer.Ordinal);

    /// <summary>The source of a path; null, with the trouble, for one that can't be used.</summary>
    public Input? Find(string path, out Trouble? trouble)
    {
        if (!open.TryGetValue(path, out var found)) open[path] = found = Open(path);
        trouble = found.Trouble;
        return found.Input;
    }

    (Input? Input, Trouble? Trouble) Open(string path)
    {
        try
        {
            return (Input.Of(terminal, path, wanted), null);
        }
        catch (Exception failed) when (TroubleOf.From(failed) is { } trouble)
        {
            return (null, trouble);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (input, _) in open.Values) input?.Dispose();
    }
}
