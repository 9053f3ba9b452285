using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>Tells how two files differ.</summary>
sealed class DiffTold(Terminal terminal, string left, string right, bool json) : IDisposable
{
    readonly JsonLine line = new(terminal.Out);
    long same;

    /// <summary>Filings that differ, or that one side lacks.</summary>
    public long Differing { get; private set; }

    /// <summary>Takes a pair.</summary>
    public void Take(Pair pair)
    {
        var differences = pair is { Left: { } lefts, Right: { } rights } ? FilingDiff.Compare(lefts, rights) : [];
        if (pair is { Left: not null, Right: not null } && differences.Count == 0)
        {
            same++;
            return;
        }
        Differing++;
        if (json) WriteJson(pair, differences);
        else Write(pair, differences);
    }

    /// <summary>Closes with the count.</summary>
    public void Close()
    {
        if (!json) Wrapped.Write(terminal.Page,
            $"{Counted.Of(same, "filing is", "filings are")} the same in {left} and {right}, " +
            $"{Counted.Of(Differing, "differs", "differ")}.");
    }

    void Write(Pair pair, IReadOnlyList<Difference> differences)
    {
        var page = terminal.Page;
        page.WriteLine(pair.Key, Ink.Bold);
        if (pair.Right is null) page.WriteLine($"  only in {left}");
        if (pair.Left is null) page.WriteLine($"  only in {right}");
        foreach (var difference in differences)
        {
            page.WriteLine($"  {difference.Datum}");
            page.WriteLine($"    - {difference.Left ?? "(absent)"}", Ink.Red);
            page.WriteLine($"    + {difference.Right ?? "(absent)"}", Ink.Green);
        }
    }

    void WriteJson(Pair pair, IReadOnlyList<Difference> differences)
    {
        var writer = line.Begin();
        writer.WriteString("filing", pair.Key);
        writer.WriteString("only", pair.Right is null ? "left" : pair.Left is null ? "right" : null);
        writer.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            writer.WriteStartObject();
            writer.WriteString("datum", difference.Datum);
            writer.WriteString("left", difference.Left);
            writer.WriteString("right", difference.Right);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        line.End();
    }

    /// <inheritdoc/>
    public void Dispose() => line.Dispose();
}
