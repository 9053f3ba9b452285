using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>
/// Counts what a change of form could not carry over, and says it once, so that nothing is lost in silence.
/// </summary>
sealed class NotCarried
{
    readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);
    readonly List<string> notes = [];

    /// <summary>Counts what was left out of one filing.</summary>
    public void Take(IEnumerable<string> names)
    {
        foreach (var name in names) counts[name] = counts.GetValueOrDefault(name) + 1;
    }

    /// <summary>Counts something of the source that is not read, such as a column that is not known.</summary>
    public void Take(WireFault warning) => Take([$"{warning.At.Field} ({warning.Code})"]);

    /// <summary>Adds a sentence, once however often it comes.</summary>
    public void Note(string sentence)
    {
        if (!notes.Contains(sentence)) notes.Add(sentence);
    }

    /// <summary>Says all of it; nothing where nothing is to be said.</summary>
    public void Say(TextWriter to)
    {
        if (counts.Count > 0) notes.Insert(0, $"not carried over: {string.Join("; ", counts.Select(Counted))}.");
        foreach (var note in notes)
        {
            var lines = Wrapped.Lines(Printable.Of($"customhouse: {note}"), Wrapped.WidthMax);
            to.WriteLine(string.Join("\n  ", lines));
        }
    }

    static string Counted(KeyValuePair<string, long> name) =>
        name.Value == 1 ? name.Key : $"{name.Key} ({name.Value:N0} times)";
}
