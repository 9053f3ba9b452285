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
        work.Prepared.Add(EventBytes.Block(told.Select(one => EventBytes.Of(one.Write))));
    }

    void Fold()
    {
        lock (ledger)
        {
            rows = ListRow.Of(call.List, ledger.Cases, ledger.Readings);
            told = Told(call, by, now, call.Filer is { } filer ? [filer] : rows.Select(row => row.Participant));
            foreach (var one in told) ledger.Readings.Tell(one);
            ledger.Folded += told.Count;
        }
    }

    /// <summary>A reading as it is told: once, or more often where more are shown than one leaf holds.</summary>
    public static IReadOnlyList<ReadTold> Told(ReadCall call, Actor by, Instant now, IEnumerable<FilerCode> shown)
    {
        var parts = shown.Distinct().Order().Chunk(ReadTold.ShownMax).DefaultIfEmpty([]);
        return [.. parts.Select(part => new ReadTold(now, call.List, by, call.Why.Trim(), part))];
    }

    /// <inheritdoc/>
    protected override ReadAnswer AnswerTo(Work work) => new(rows, []);
}
