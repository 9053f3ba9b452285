using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>
/// The time something is in force: from its first instant up to, and not including, its last. Each end has its own
/// source; no end means it is still open.
/// </summary>
public sealed record Term(Instant From, Cite FromSource, Instant? To = null, Cite? ToSource = null)
{
    /// <summary>In force from an instant on.</summary>
    public static Term Since(Instant from, Cite source) => new(from, source);

    /// <summary>The same, ending before an instant.</summary>
    public Term Until(Instant to, Cite source) => this with { To = to, ToSource = source };

    /// <summary>True at an instant of the term.</summary>
    public bool Contains(Instant instant) => instant >= From && !(instant >= To);

    /// <summary>True when the terms share an instant.</summary>
    public bool Overlaps(Term other) => !(From >= other.To) && !(other.From >= To);
}

/// <summary>What the system of the day did about a broken requirement, for a term.</summary>
/// <param name="Effect">Reject, hold or warn.</param>
/// <param name="During">When it did so.</param>
public sealed record Enforcement(Effect Effect, Term During)
{
    /// <summary>What the system saw of all that the rule covers; null when it saw everything.</summary>
    public Func<Subject, bool>? Sees { get; init; }

    /// <summary>The same in words, such as "all modes but mail"; null when it saw everything.</summary>
    public string? Saw { get; init; }
}

/// <summary>The four dates of a change, where known.</summary>
/// <param name="Announced">When it was made public.</param>
/// <param name="Certification">When it could be tested.</param>
/// <param name="Production">When the system did it.</param>
/// <param name="Effective">From when it was law.</param>
public sealed record Milestones(
    LocalDate? Announced = null, LocalDate? Certification = null, LocalDate? Production = null,
    LocalDate? Effective = null);
