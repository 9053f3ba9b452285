using Customhouse.Engine;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>State diagrams in Mermaid, drawn from transitions: one arrow for all that lead the same way.</summary>
static class LifeDiagram
{
    /// <summary>Stages of the entry.</summary>
    public static IEnumerable<string> OfStages(IEnumerable<Transition> steps) => Draw(
        from step in steps
        where step.To is not null
        from stage in step.From
        where stage != step.To
        select (Name(stage), Name(step.To!.Value), step));

    /// <summary>Standings of the bill.</summary>
    public static IEnumerable<string> OfBills(IEnumerable<Transition> steps) => Draw(
        from step in steps
        where step.ToBill is not null
        from standing in step.FromBill
        where standing != step.ToBill
        select (standing.ToString(), step.ToBill!.Value.ToString(), step));

    static IEnumerable<string> Draw(IEnumerable<(string From, string To, Transition Step)> arrows)
    {
        yield return "```mermaid";
        yield return "stateDiagram-v2";
        foreach (var arrow in arrows.GroupBy(arrow => (arrow.From, arrow.To)))
            yield return $"    {arrow.Key.From} --> {arrow.Key.To}: {Label(arrow.Select(one => one.Step))}";
        yield return "```";
    }

    static string Label(IEnumerable<Transition> steps) => string.Join("<br/>", steps.Select(step =>
        step.Says.Count == 0 ? step.Id : $"{step.Id} {string.Join(' ', step.Says)}"));

    static string Name(LifeStage stage) => stage == LifeStage.None ? "[*]" : stage.ToString();
}
