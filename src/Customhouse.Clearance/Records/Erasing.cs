using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// Erases personal records in three steps: what is to be erased is told in the log, what was made of it beside the
/// journal is removed, and the records go. Whoever was killed between two of them finishes by doing it again.
/// </summary>
/// <param name="journal">The journal, which no station has open.</param>
/// <param name="beside">Removes whatever stands beside the journal and was made of its records.</param>
public sealed class Erasing(SqliteJournal journal, Action beside)
{
    /// <summary>Told before each step but the first; a test kills there.</summary>
    internal Action<int> Before { get; init; } = _ => { };

    /// <summary>Erases.</summary>
    /// <param name="records">What may be erased.</param>
    /// <param name="told">Who decided it, why and when; its places are filled in.</param>
    /// <returns>Parts of side data that went, with those of erasures that were cut short.</returns>
    public Erasure Erase(IReadOnlyList<KeptRecords> records, RecordsTold told)
    {
        ArgumentNullException.ThrowIfNull(records);
        ulong[] places = [.. records.Select(one => (ulong)one.Place).Distinct().Order()];
        if (places.Length > 0)
            RecordBook.Tell(journal,
                [.. places.Chunk(RecordsTold.ListMax).Select(some => told with { Places = some })]);
        return Finish();
    }

    /// <summary>Finishes every erasure that was told: what is gone already stays gone.</summary>
    public Erasure Finish()
    {
        long[] left = [.. Left().Order()];
        Before(2);
        if (left.Length > 0) beside();
        Before(3);
        return journal.Erase(left, SideParts.Personal);
    }

    /// <summary>Leaves whose erasure was told and whose records are still there.</summary>
    public IReadOnlyList<long> Left() => [.. RecordBook.Of(journal).Erasures.SelectMany(told => told.Places)
        .Distinct().Select(place => (long)place).Where(HasPersonal)];

    bool HasPersonal(long place)
    {
        if (place >= journal.Size) return false;
        using var leaves = journal.ReadLeaves(place, place + 1, sides: true);
        return leaves.Next() && leaves.HasPersonal;
    }
}
