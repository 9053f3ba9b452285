using Customhouse.Engine;
using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>Diagrams of the life of an entry, drawn from its transitions.</summary>
static class LifeDiagram
{
    /// <summary>Stages of the entry.</summary>
    public static IEnumerable<string> OfStages(IEnumerable<Transition> steps) => StateDiagram.Draw(
        from step in steps
        where step.To is not null
        from stage in step.From
        where stage != step.To
        select (Name(stage), Name(step.To!.Value), Label(step)));

    /// <summary>Standings of the bill.</summary>
    public static IEnumerable<string> OfBills(IEnumerable<Transition> steps) => StateDiagram.Draw(
        from step in steps
        where step.ToBill is not null
        from standing in step.FromBill
        where standing != step.ToBill
        select (standing.ToString(), step.ToBill!.Value.ToString(), Label(step)));

    static string Label(Transition step) =>
        step.Says.Count == 0 ? step.Id : $"{step.Id} {string.Join(' ', step.Says)}";

    static string Name(LifeStage stage) => stage == LifeStage.None ? "[*]" : stage.ToString();
}
