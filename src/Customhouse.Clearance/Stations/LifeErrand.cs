using System.Formats.Cbor;
using System.Security.Cryptography;
using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>What an officer, an agency or the calendar tells of entries: journaled, and folded in order.</summary>
sealed class LifeErrand(LifeTold told, SqliteJournal journal, Ledger ledger) : LeafErrand<bool>(IdOf(told), journal)
{
    bool isKnown;

    /// <inheritdoc/>
    public override void Receive(Work work, Turnstile order)
    {
        order.Pass(work.Ticket, () => Fold(work));
        if (isKnown) work.Prepared.Add(Leaf());
    }

    void Fold(Work work)
    {
        lock (ledger)
        {
            isKnown = told.Entry == 0 || ledger.Lives!.Find(EntryNumber.FromKey(told.Entry)) is not null;
            if (!isKnown) return;
            ledger.Folded++;
            ledger.Lives!.Tell(told);
            work.Said = ledger.Lives.Take();
        }
    }

    PreparedBlock Leaf()
    {
        using var builder = new BlockBuilder();
        builder.Add(Encoded(told), told.Entry);
        return builder.Build();
    }

    /// <summary>True when the entry is there.</summary>
    protected override bool AnswerTo(Work work) => isKnown;

    static Hash256 IdOf(LifeTold told) => new(SHA256.HashData(Encoded(told)));

    static byte[] Encoded(LifeTold told)
    {
        var cbor = new CborWriter(CborConformanceMode.Lax);
        told.Write(cbor);
        return cbor.Encode();
    }
}
