using Customhouse.Journal;
using Customhouse.Registers;
using Customhouse.Terms;

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
        var ledger = new Ledger { Bills = new BillRegister() };
        var declared = new Declaration();
        using var leaves = journal.ReadLeaves(0, journal.Size, sides: true);
        while (leaves.Next())
        {
            var kind = EntryFiled.KindOf(leaves.Body);
            if (kind == ManifestFiled.Kind && leaves.HasPersonal) Tell(ledger.Bills, leaves);
            if (kind != EntryFiled.Kind) continue;
            var filed = FiledEntries.Read(leaves, journal);
            if (filed.Number != 0)
                ledger.Entries.Fold(
                    EntryNumber.FromKey(filed.Number), filed.Action, filed.Decision.Verdict, filed.Received);
            if (!leaves.HasPersonal || declared.Read(filed.Format, leaves.Personal, leaves.Rest) is not { } filing)
                continue;
            ledger.AdvanceDay(filing, PersonDay.Key(filing, filed.Known, Law.When.Day(filed.Received)), filed.Decision);
        }
        return ledger;
    }

    static void Tell(BillRegister bills, LeafReader leaves)
    {
        var filed = ManifestFiled.Read(leaves.Body.ToArray());
        foreach (var told in ManifestMessage.Read(leaves.Personal.ToArray(), filed.Received).Events) bills.Fold(told);
    }
}
