using Customhouse.Journal;

namespace Customhouse.Clearance;

/// <summary>An errand that makes at most one leaf, and is done when that is durable.</summary>
abstract class LeafErrand<T>(Hash256 id, SqliteJournal journal) : Errand<T>(id)
{
    /// <summary>Where the leaf goes.</summary>
    protected SqliteJournal Journal => journal;

    /// <summary>The message that the leaf completes; null for a leaf that is of no message.</summary>
    protected virtual MessageStep? Step => null;

    /// <inheritdoc/>
    public sealed override void Begin(Work work)
    {
        work.Batch.Clear();
        work.Prepared.Clear();
    }

    /// <inheritdoc/>
    public sealed override async Task Append(Work work)
    {
        if (work.Prepared.Count == 0) return;
        var outcome = await journal.AppendAsync(new AppendRequest(work.Prepared) { Message = Step })
            .ConfigureAwait(false);
        if (!outcome.Accepted) throw new InvalidOperationException($"The journal refused: {outcome.Refusal}.");
    }
}
