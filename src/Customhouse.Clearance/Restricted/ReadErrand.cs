using System.Security.Cryptography;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>What a reading brought, or all that it lacks.</summary>
/// <param name="Rows">What is shown; that it was is durable.</param>
/// <param name="Lacks">Empty when it was shown.</param>
public sealed record ReadAnswer(IReadOnlyList<ListRow> Rows, IReadOnlyList<Lack> Lacks);

/// <summary>
/// One reading of a restricted list: what stands there in the order of the journal is told as shown, and shown when
/// that is durable. What can't be journaled is not shown.
/// </summary>
sealed class ReadErrand(ReadCall call, Actor by, Instant now, SqliteJournal journal, Ledger ledger)
    : LeafErrand<ReadAnswer>(new Hash256(RandomNumberGenerator.GetBytes(Hash256.Size)), journal)
{
    IReadOnlyList<ListRow> rows = [];
    IReadOnlyList<ReadTold> told = [];

    /// <inheritdoc/>
    public override void Receive(Work work, Turnstile order)
    {
        order.Pass(work.Ticket, Fold);
        work.Prepared.Add(Readings.Block(told));
    }

    void Fold()
    {
        lock (ledger)
        {
            rows = ListRow.Of(call.List, ledger.Cases, ledger.Readings);
            told = Readings.Of(call, by, now, call.Filer is { } filer ? [filer] : rows.Select(row => row.Participant));
            foreach (var one in told) ledger.Readings.Tell(one);
            ledger.Folded += told.Count;
        }
    }

    /// <inheritdoc/>
    protected override ReadAnswer AnswerTo(Work work) => new(rows, []);
}
