using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Sandbox;

/// <summary>
/// One way to spoil a clean entry, for the days on which that says something above a note or breaks the law.
/// What is expected of it is written here by hand, from the published law; never read from a rule.
/// </summary>
/// <param name="Name">What was done, in a word or two.</param>
/// <param name="Rule">Id of the rule that is expected to say so.</param>
/// <param name="From">First day on which it is expected.</param>
/// <param name="To">First day on which it is no longer; null while it goes on.</param>
/// <param name="Effect">What the system of those days did.</param>
/// <param name="Law">What the law of those days says.</param>
/// <param name="Edit">Spoils the draft.</param>
sealed record FaultKind(
    string Name, string Rule, LocalDate From, LocalDate? To, Effect Effect, LawAnswer Law,
    Action<Draft, EntryMaker> Edit)
{
    /// <summary>True when it can be known only on days whose tariff is carried.</summary>
    public bool NeedsTariff { get; init; }

    /// <summary>True when it can be known only by a register that holds every entry there is.</summary>
    public bool NeedsRegister { get; init; }
}
