using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>An entry of a journal, decided again.</summary>
/// <param name="Index">Position of its leaf.</param>
/// <param name="Filed">What was decided then.</param>
/// <param name="Filing">What was declared; valid only during the call.</param>
/// <param name="Facts">What it was decided on again.</param>
/// <param name="Again">What is decided now.</param>
public readonly record struct Replayed(long Index, EntryFiled Filed, Filing Filing, Facts Facts, Decision Again);

/// <summary>Decides the entries of a journal again, under their own law or under another day's.</summary>
public static class Replay
{
    /// <summary>
    /// Decides every entry again. Without an instant each is decided under the law of its receipt, and comes out the
    /// same.
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="asOf">The receipt of every entry; null for its own.</param>
    /// <param name="each">Told of each entry.</param>
    /// <param name="asIf">
    /// The Eastern day on which the first entry was received, as one supposes: all others, and all arrivals, come as
    /// long after it as they did. So what was in time stays so. Null to suppose nothing.
    /// </param>
    /// <returns>How many entries could not be decided again, because what they declared was erased.</returns>
    public static long Run(SqliteJournal journal, Instant? asOf, Action<Replayed> each, LocalDate? asIf = null)
    {
        Duration? later = asIf is null ? Duration.Zero : null;
        var declared = new Declaration();
        var facts = new Facts();
        var laws = new Dictionary<Instant, LawAt>();
        var erased = 0L;
        using var leaves = journal.ReadLeaves(0, journal.Size, sides: true);
        while (leaves.Next())
        {
            if (EntryFiled.KindOf(leaves.Body) != EntryFiled.Kind) continue;
            var filed = FiledEntries.Read(leaves, journal);
            if (!leaves.HasSides || declared.Read(filed.Format, leaves.Personal, leaves.Rest) is not { } filing)
            {
                erased++;
                continue;
            }
            later ??= When.StartOf(asIf!.Value) - When.StartOf(When.Day(filed.Received));
            var instant = asOf ?? filed.Received + later.Value;
            if (!laws.TryGetValue(instant, out var law)) laws[instant] = law = Statutes.At(instant);
            facts.Of(filing, Later(filed.Known, later.Value), law);
            each(new Replayed(leaves.Index, filed, filing, facts, Engine.Decide.On(facts)));
        }
        return erased;
    }

    static Known Later(in Known known, Duration later) => later == Duration.Zero ? known : known with
    {
        Arrived = known.Arrived + later,
        Standing = known.Standing with
        {
            Released = known.Standing.Released is { } day ? When.Day(When.NoonOf(day) + later) : null,
        },
    };
}
