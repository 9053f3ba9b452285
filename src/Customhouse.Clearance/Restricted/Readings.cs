using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>Readings as they are told.</summary>
public static class Readings
{
    /// <summary>Tells, durably, that a filer's evidence is read; nothing is shown where that fails.</summary>
    /// <param name="journal">The journal, opened to write.</param>
    /// <param name="call">Whose evidence, and why.</param>
    /// <param name="grant">By which authority.</param>
    /// <param name="now">The instant; kept to the millisecond.</param>
    public static void Tell(SqliteJournal journal, ReadCall call, Grant grant, Instant now)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(grant);
        var filer = call.Filer ?? throw new ArgumentException("Evidence is of a filer.", nameof(call));
        var outcome = journal.Append(
            new AppendRequest([Block(Of(call, new Actor(grant.Role, grant.Person), now, [filer]))]));
        if (!outcome.Accepted) throw new InvalidOperationException($"The journal refused: {outcome.Refusal}.");
    }

    /// <summary>A reading as it is told: once, or more often where more are shown than one leaf holds.</summary>
    internal static IReadOnlyList<ReadTold> Of(ReadCall call, Actor by, Instant now, IEnumerable<FilerCode> shown)
    {
        var parts = shown.Distinct().Order().Chunk(ReadTold.ShownMax).DefaultIfEmpty([]);
        return [.. parts.Select(part => new ReadTold(now, call.List, by, call.Why.Trim(), part))];
    }

    /// <summary>Readings as one block.</summary>
    internal static PreparedBlock Block(IEnumerable<ReadTold> told) =>
        EventBytes.Block(told.Select(one => EventBytes.Of(one.Write)));
}
