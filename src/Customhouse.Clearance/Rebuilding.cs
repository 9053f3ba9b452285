using Customhouse.Journal;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// Registers out of a journal: every leaf folded in order. What was declared is read again from beside the log, for the
/// sums by person and day; where it was erased, the entry counts by its number alone.
/// </summary>
public static class Rebuilding
{
    /// <summary>The registers of a journal.</summary>
    public static Ledger Of(SqliteJournal journal)
    {
        var ledger = new Ledger();
        var declared = new Declaration();
        using var leaves = journal.ReadLeaves(0, journal.Size, sides: true);
        while (leaves.Next())
        {
            if (EntryFiled.KindOf(leaves.Body) != EntryFiled.Kind) continue;
            var filed = EntryFiled.Read(leaves.Body.ToArray());
            if (filed.Number != 0)
                ledger.Entries.Fold(EntryNumber.FromKey(filed.Number), filed.Action, filed.Decision.Verdict, filed.Received);
            if (!leaves.HasPersonal || declared.Read(leaves.Personal, leaves.Rest) is not { } filing) continue;
            ledger.AdvanceDay(filing, PersonDay.Key(filing, filed.Known, Law.When.Day(filed.Received)), filed.Decision);
        }
        return ledger;
    }
}

/// <summary>Reads what was declared again from the two parts beside a leaf. One filing at a time.</summary>
public sealed class Declaration
{
    readonly FilingBatch batch = new();
    readonly RecordBlock block = new();
    readonly CatairReader reader = new(Stream.Null);

    /// <summary>The format that knows where a datum stands.</summary>
    public IFilingReader Reader => reader;

    /// <summary>The filing, valid until the next call; null when nothing can be made of the parts.</summary>
    public Filing? Read(ReadOnlySpan<byte> personal, ReadOnlySpan<byte> rest)
    {
        block.Bytes = SideData.Join(personal, rest);
        (block.Length, block.FirstLine) = (block.Bytes.Length, 1);
        batch.Clear();
        reader.Assemble(block, batch);
        return batch.Count > 0 ? batch[0] : null;
    }
}
