using Customhouse.Registers;
using Customhouse.Targeting;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>Sees an entry transaction.</summary>
/// <param name="index">Its place in the log.</param>
/// <param name="filed">The transaction.</param>
/// <param name="filing">What was declared, valid during the call; null where it was erased or masked.</param>
/// <param name="before">The lives as they stood before it.</param>
delegate void EntrySeen(long index, EntryFiled filed, Filing? filing, LifeRegister before);

/// <summary>
/// The lives of one filer's entries, folded from what concerns them: other filers' entries change none of this.
/// </summary>
static class FilerLives
{
    /// <summary>Folds.</summary>
    /// <param name="source">The leaves.</param>
    /// <param name="filer">The filer.</param>
    /// <param name="entries">Keys of the entries; null for all of the filer's.</param>
    /// <param name="end">The first leaf that is not folded.</param>
    /// <param name="each">Shown every entry transaction before it is folded.</param>
    public static LifeRegister Of(
        ILeafSource source, FilerCode filer, IReadOnlySet<ulong>? entries, long end, EntrySeen each)
    {
        var bills = new BillRegister();
        var lives = new LifeRegister(bills, new Heads(), PersonMatching.Exact);
        var ledger = new Ledger { Bills = bills, Lives = lives };
        var declared = new Declaration();
        source.Walk(filer, entries, (in LeafView leaf) =>
        {
            if (leaf.Index >= end) return;
            if (EntryFiled.KindOf(leaf.Body) != EntryFiled.Kind)
            {
                Rebuilding.Tell(ledger, leaf.Body, leaf.Personal);
                lives.Take();
                return;
            }
            var filed = EntryFiled.Read(leaf.Body.ToArray());
            var filing = leaf.Personal.IsEmpty ? null : declared.Read(filed.Format, leaf.Personal, leaf.Rest);
            each(leaf.Index, filed, filing, lives);
            if (filing is null) return;
            Rebuilding.File(ledger, filed, filing);
            lives.Take();
        });
        return lives;
    }
}
