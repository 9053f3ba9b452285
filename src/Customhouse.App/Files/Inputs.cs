using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>The sources of a call, each opened once, so that standard input can be read as often as a file.</summary>
sealed class Inputs(Terminal terminal, SourceFormat? wanted) : IDisposable
{
    readonly Dictionary<string, Input> open = new(StringComparer.Ordinal);

    /// <summary>The source of a path.</summary>
    public Input Of(string path)
    {
        if (!open.TryGetValue(path, out var input)) open[path] = input = Input.Of(terminal, path, wanted);
        return input;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var input in open.Values) input.Dispose();
    }
}
