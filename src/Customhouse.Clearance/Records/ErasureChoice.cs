using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Targeting;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>Finds the leaves beside which a person's records stand.</summary>
public static class ErasureChoice
{
    /// <summary>Every transmission of these entries.</summary>
    /// <exception cref="KeyNotFoundException">One is not in the journal; the message is its number.</exception>
    public static IReadOnlyList<KeptRecords> OfEntries(SqliteJournal journal, IEnumerable<EntryNumber> entries)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(entries);
        List<KeptRecords> found = [];
        foreach (var number in entries)
        {
            var places = journal.FindByKey(number.Key);
            if (places.Count == 0) throw new KeyNotFoundException(number.ToString());
            found.AddRange(Kept(places.SelectMany(place => Read(journal, place))));
        }
        return found;
    }

    /// <summary>
    /// Every transmission, accepted or not, whose consignee at header is the one of an entry by the letter, and every
    /// other transmission of the same entries.
    /// </summary>
    /// <exception cref="KeyNotFoundException">
    /// The entry is not in the journal, or names no consignee any more; the message is its number.
    /// </exception>
    public static IReadOnlyList<KeptRecords> OfPerson(SqliteJournal journal, EntryNumber like)
    {
        ArgumentNullException.ThrowIfNull(journal);
        HashSet<UInt128> persons = [];
        Walk(journal, (leaf, person) =>
        {
            if (leaf.Key == like.Key) persons.Add(person);
        });
        if (persons.Count == 0) throw new KeyNotFoundException(like.ToString());
        List<(long Place, ulong Entry, LocalDate Day)> found = [];
        Walk(journal, (leaf, person) =>
        {
            if (persons.Contains(person)) found.Add(Of(leaf));
        });
        var others = found.Select(one => one.Entry).Where(entry => entry != 0).Distinct()
            .ToHashSet();
        var places = journal.FindByKeys(others).Except(found.Select(one => one.Place)).ToList();
        return [.. Kept(found.Concat(places.SelectMany(place => Read(journal, place))))];
    }

    static void Walk(SqliteJournal journal, Action<LeafReader, UInt128> each)
    {
        var declared = new Declaration();
        using var leaves = journal.ReadLeaves(0, journal.Size, sides: true);
        while (leaves.Next())
        {
            if (!leaves.HasPersonal || EntryFiled.KindOf(leaves.Body) != EntryFiled.Kind) continue;
            var format = EntryFiled.Read(leaves.Body.ToArray()).Format;
            if (declared.Read(format, leaves.Personal, leaves.Rest) is not { } filing) continue;
            var consignee = filing.FindParty(PartyRole.Consignee);
            if (consignee >= 0) each(leaves, ExactKey.Of(filing.Parties[consignee]));
        }
    }

    static IEnumerable<(long, ulong, LocalDate)> Read(SqliteJournal journal, long place)
    {
        using var leaves = journal.ReadLeaves(place, place + 1, sides: true);
        if (leaves.Next() && EntryFiled.KindOf(leaves.Body) == EntryFiled.Kind) yield return Of(leaves);
    }

    static (long, ulong, LocalDate) Of(LeafReader leaves) => EntryGlance.TryRead(leaves.Body, out var entry)
        ? (leaves.Index, leaves.Key, When.Day(entry.Received))
        : throw new JournalFault(JournalTrouble.Corrupt, $"leaf {leaves.Index}", "no entry", "an entry",
            "Run verify, and restore a copy.");

    // The last day of an entry keeps all that was transmitted about it; what has no number has a day of its own.
    static IEnumerable<KeptRecords> Kept(IEnumerable<(long Place, ulong Entry, LocalDate Day)> found)
    {
        foreach (var entry in found.GroupBy(one => one.Entry))
        {
            var last = entry.Max(one => one.Day);
            foreach (var one in entry)
                yield return new KeptRecords(one.Place, one.Entry, entry.Key == 0 ? one.Day : last, IsMessage: false);
        }
    }

    /// <summary>The carriers' messages that name a bill of these records, whole.</summary>
    public static IReadOnlyList<KeptRecords> Messages(SqliteJournal journal, IReadOnlyList<KeptRecords> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return [.. BundleChoice.Naming(journal, [.. records.Select(one => one.Place).Order()])
            .Select(message => new KeptRecords(message.Index, 0, When.Day(message.Received), IsMessage: true))];
    }
}
