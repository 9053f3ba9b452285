namespace Customhouse.App;

/// <summary>A state diagram in Mermaid: one arrow for all transitions that lead the same way.</summary>
static class StateDiagram
{
    /// <summary>The lines of the diagram.</summary>
    public static IEnumerable<string> Draw(IEnumerable<(string From, string To, string Label)> arrows)
    {
        yield return "```mermaid";
        yield return "stateDiagram-v2";
        foreach (var arrow in arrows.GroupBy(arrow => (arrow.From, arrow.To)))
            yield return $"    {arrow.Key.From} --> {arrow.Key.To}: " +
                string.Join("<br/>", arrow.Select(one => one.Label));
        yield return "```";
    }
}
