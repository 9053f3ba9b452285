using System.Collections.Frozen;
using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>The whole table of transitions, in the order in which they are asked.</summary>
public static class Transitions
{
    /// <summary>Those that an event starts.</summary>
    public static IReadOnlyList<Transition> OfEvents { get; } =
    [
        .. FilingSteps.All, .. RequestSteps.All, .. BillSteps.All, .. StopSteps.All, .. WithholdingSteps.All,
        .. DaySteps.All,
    ];

    /// <summary>Those that follow from any event.</summary>
    public static IReadOnlyList<Transition> OfConsequence => Consequences;

    /// <summary>All.</summary>
    public static IReadOnlyList<Transition> All { get; } = [.. OfEvents, .. ConsequenceSteps.All];

    internal static Transition[] Consequences { get; } = ConsequenceSteps.All;

    static readonly FrozenDictionary<string, Transition[]> ByEvent = OfEvents
        .GroupBy(transition => transition.On!)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    internal static Transition[] Of(LifeEvent happened) => ByEvent[happened.GetType().Name];
}
