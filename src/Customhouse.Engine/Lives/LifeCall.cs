using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Engine;

/// <summary>
/// One event that many entries are told: says quickly of each whether anything follows, so that the many for which
/// nothing does cost a look.
/// </summary>
/// <param name="happened">What happens.</param>
/// <param name="law">The law of <see cref="LifeEvent.Learned"/>.</param>
public sealed class LifeCall(LifeEvent happened, LifeLaw law)
{
    readonly Transition[] table = Transitions.Of(happened);

    /// <summary>What happens.</summary>
    public LifeEvent Happened => happened;

    /// <summary>True when <see cref="EntryLife.On"/> takes a transition for an entry that stands so.</summary>
    public bool Reaches(in LifeState entry) => EntryLife.First(table, entry, happened, law) is not null;
}
