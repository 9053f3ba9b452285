using System.Security.Cryptography;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>An officer's word on the watch list: journaled, and folded in order, where it changes the list.</summary>
sealed class WatchErrand(WatchTold told, SqliteJournal journal, Ledger ledger)
    : LeafErrand<IReadOnlyList<Lack>>(new Hash256(RandomNumberGenerator.GetBytes(Hash256.Size)), journal)
{
    bool isNews;

    /// <inheritdoc/>
    public override void Receive(Work work, Turnstile order)
    {
        order.Pass(work.Ticket, Fold);
        if (isNews) work.Prepared.Add(EventBytes.Block([EventBytes.Of(told.Write)]));
    }

    void Fold()
    {
        lock (ledger)
        {
            isNews = ledger.Readings.IsWatched(told.Participant) != told.IsOn;
            if (!isNews) return;
            ledger.Readings.Tell(told);
            ledger.Folded++;
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Lack> AnswerTo(Work work) => isNews ? []
        : [new Lack("WATCH", $"{told.Participant} is {(told.IsOn ? "watched already" : "not watched")}.")];
}
