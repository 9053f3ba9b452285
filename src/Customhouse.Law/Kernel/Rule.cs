using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>What a rule is asked of: the entry once, or each of its parts.</summary>
public enum Each
{
    /// <summary>Once for the entry.</summary>
    Entry,
    /// <summary>Each bill.</summary>
    Bill,
    /// <summary>Each party.</summary>
    Party,
    /// <summary>Each line.</summary>
    Line,
    /// <summary>Each tariff number of each line.</summary>
    Tariff,
    /// <summary>Each record for another agency.</summary>
    Pga,
}

/// <summary>
/// Which filings a rule is asked of: said apart from the rest, so that it is settled once for a filing.
/// </summary>
public enum Among
{
    /// <summary>Every filing.</summary>
    Any,
    /// <summary>Entry type 86.</summary>
    Type86,
    /// <summary>Entry type 86 with all its data: added or replaced.</summary>
    Full86,
}

/// <summary>Which instant of an entry decides whether a rule is law for it.</summary>
public enum Counts
{
    /// <summary>The receipt of the filing.</summary>
    Received,
    /// <summary>Entry for consumption: receipt, but never before arrival. Source: 19 CFR 141.68(e).</summary>
    Entered,
}

/// <summary>
/// A rule, in six parts always in this order: in force, authority, covers, requires, otherwise, because.
/// Its sentence is its documentation, its message and its page. It gives two answers: what the law required
/// (<see cref="InForce"/>), and what the system of the day did about it (<see cref="System"/>).
/// </summary>
/// <param name="Id">Id, as in the rule table. Storage format: never rename.</param>
/// <param name="Sentence">What it requires, in one sentence.</param>
public sealed record Rule(string Id, string Sentence)
{
    /// <summary>
    /// Raised by one when an answer changes; old revisions stay callable through <see cref="Statutes"/>.
    /// </summary>
    public int Revision { get; init; } = 1;

    /// <summary>When it is law.</summary>
    public required Term InForce { get; init; }

    /// <summary>What the system of the day did, in time. Outside these terms it did nothing.</summary>
    public IReadOnlyList<Enforcement> System { get; init; } = [];

    /// <summary>By what authority.</summary>
    public required IReadOnlyList<Cite> Authority { get; init; }

    /// <summary>How far the rule as encoded is confirmed.</summary>
    public Mark Verified { get; init; }

    /// <summary>Its four dates, where known.</summary>
    public Milestones Dates { get; init; } = new();

    /// <summary>Which instant of the entry counts for the law.</summary>
    public Counts Counts { get; init; }

    /// <summary>What it is asked of.</summary>
    public Each Each { get; init; }

    /// <summary>Which filings it is asked of at all: the first and widest part of who is covered.</summary>
    public Among Among { get; init; }

    /// <summary>Who or what is covered, among these; left out, everyone.</summary>
    public Func<Subject, bool> Covers { get; init; } = Everyone;

    /// <summary>What is required of it.</summary>
    public required Func<Subject, Answer> Requires { get; init; }

    /// <summary>What the system does when the answer is unknown although the kind of fact was supplied.</summary>
    public Effect WhenUnknown { get; init; }

    /// <summary>The code that says so on the wire.</summary>
    public required Code Otherwise { get; init; }

    /// <summary>Id of the rule whose place it takes: its law begins at the instant where that one's ends.</summary>
    public string? TakesOver { get; init; }

    /// <summary>What a finding points at.</summary>
    public required Datum At { get; init; }

    /// <summary>Which part it points at when that is not the subject itself.</summary>
    public Func<Subject, int>? Index { get; init; }

    /// <summary>Why, in plain words, with the values that were read.</summary>
    public required Func<Subject, string> Because { get; init; }

    /// <summary>What to do about it.</summary>
    public required Func<Subject, string> Fix { get; init; }

    /// <summary>How we read a poor text, and which other reading there is.</summary>
    public string? Reading { get; init; }

    /// <summary>True when this subject is covered, by the filing it belongs to and by itself.</summary>
    public bool IsAskedOf(Subject subject) => subject.IsOf(Among) && Covers(subject);

    internal static Func<Subject, bool> Everyone { get; } = _ => true;

    /// <summary>What the system did about this rule at an instant of receipt; null when it did nothing.</summary>
    public Enforcement? EnforcementAt(Instant received)
    {
        foreach (var enforcement in System)
            if (enforcement.During.Contains(received)) return enforcement;
        return null;
    }
}
