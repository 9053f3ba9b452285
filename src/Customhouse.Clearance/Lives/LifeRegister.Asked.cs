using Customhouse.Registers;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>What is asked of the lives of entries.</summary>
sealed partial class LifeRegister
{
    /// <summary>Arrivals that changed the answer whether an entry was in time, in order; the list is the
    /// caller's.</summary>
    public IReadOnlyList<EntryFact> Facts() => facts.All();

    /// <summary>An entry as it stands; null when there is none of this number.</summary>
    public (SoEntry Head, LifeState State)? Find(EntryNumber number) =>
        byNumber.Find(number.Key) is var row and not 0 ? (heads.Find(rows.At(row).Head), rows.At(row).State) : null;

    /// <summary>All entries as they stand, in the order of their acceptance.</summary>
    public IEnumerable<(EntryNumber Number, LifeState State)> All()
    {
        for (var row = 1; row < rows.Count; row++)
            yield return (EntryNumber.FromKey(rows.At(row).Entry), rows.At(row).State);
    }

    /// <summary>What was said last of an entry: of its bill, and of itself; null when there is none.</summary>
    public EntryNotices? StatusOf(EntryNumber number) =>
        byNumber.Find(number.Key) is var row and not 0 ? StatusOf(row) : null;

    /// <summary>
    /// The same of the entry on a bill that its own filer filed last; null when it filed none. Nobody is told of the
    /// entries of another.
    /// </summary>
    public EntryNotices? StatusOf(BillKey bill, FilerCode filer)
    {
        var last = byBill.Find(bill);
        var own = 0;
        for (var row = rows.At(last).Next; row != 0; row = After(row, last))
            if (EntryNumber.FromKey(rows.At(row).Entry).Filer == filer) own = row;
        return own == 0 ? null : StatusOf(own);
    }

    /// <summary>Shows what entries bring each person on each day.</summary>
    public T Look<T>(Func<DaysOnFile, T> look) => days.Look(bills, look);

    EntryNotices StatusOf(int row) => new(heads.Find(rows.At(row).Head), rare.LastOf(row) ?? rows.At(row).Last.All);
}
