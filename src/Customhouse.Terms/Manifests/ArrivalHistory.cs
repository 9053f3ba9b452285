using NodaTime;

namespace Customhouse.Terms;

/// <summary>
/// All that was ever learned of the arrivals of one trip, in the order learned. A correction supersedes what was
/// learned before it of the same port and never erases it, so that one can always ask what was known at an instant.
/// Immutable: <see cref="With"/> makes the next one. <c>default</c> is empty.
/// </summary>
public readonly struct ArrivalHistory
{
    readonly ConveyanceArrived[]? arrivals;

    ArrivalHistory(ConveyanceArrived[] arrivals) => this.arrivals = arrivals;

    /// <summary>All arrivals that were told, those that are superseded among them, by the instant learned.</summary>
    public ReadOnlySpan<ConveyanceArrived> All => arrivals;

    /// <summary>This history and one arrival more; of two learned at one instant the one added later counts.</summary>
    public ArrivalHistory With(ConveyanceArrived arrival)
    {
        var at = All.Length;
        while (at > 0 && All[at - 1].Learned > arrival.Learned) at--;
        return new ArrivalHistory([.. All[..at], arrival, .. All[at..]]);
    }

    /// <summary>
    /// The arrival at the first US port as it was known at an instant: of each port what was learned last by then,
    /// and of these the earliest. Null when no arrival was known.
    /// </summary>
    public ConveyanceArrived? FirstKnownAt(Instant instant)
    {
        ConveyanceArrived? first = null;
        foreach (var arrival in All)
        {
            if (arrival.Learned > instant) break;
            if (IsSuperseded(arrival, instant)) continue;
            if (first is null || arrival.Happened < first.Happened) first = arrival;
        }
        return first;
    }

    /// <summary>True when something else was learned of the same port later, and by that instant.</summary>
    bool IsSuperseded(ConveyanceArrived arrival, Instant instant)
    {
        for (var i = All.Length - 1; i >= 0 && !ReferenceEquals(All[i], arrival); i--)
            if (All[i].Learned <= instant && IsSamePort(All[i].Manifest, arrival.Manifest)) return true;
        return false;
    }

    static bool IsSamePort(Manifest left, Manifest right) =>
        left.Port.Has && right.Port.Has ? left.Port.Value == right.Port.Value : left.Airport == right.Airport;
}
