using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// The second reading of a source: the blocks of readable messages, each told which filing of which message it begins
/// with. Messages that are rejected whole are noted at the block they precede, so that answers keep their order.
/// </summary>
sealed class SecondReading(IFilingReader reader, Screening screening, Docket? docket)
{
    readonly List<Message> rejected = [];
    int met;
    int blocks;
    long ordinal;

    /// <summary>
    /// The message before which reading stopped, because the same one stands before it in this source: what became of
    /// that is known when it is durable. Null at the end.
    /// </summary>
    public Message? Again { get; private set; }

    /// <summary>Rejected messages after the last block.</summary>
    public IReadOnlyList<Message> Rest
    {
        get
        {
            MeetUpTo(screening.Messages.Count);
            return rejected;
        }
    }

    /// <summary>
    /// Fills work with the next block; false at the end, and before a message that stands here again.
    /// </summary>
    public bool Next(Work work)
    {
        while (!Stops() && reader.TryRead(work.Block))
        {
            blocks++;
            var message = screening.Of(work.Block);
            MeetUpTo((int)message.Number);
            if (!message.IsReadable) continue;
            Begin(work, message);
            return true;
        }
        return false;
    }

    bool Stops()
    {
        Again = screening.OfBlock(blocks) is { } next && docket?.IsWaiting(next) == true ? next : null;
        return Again is not null;
    }

    void Begin(Work work, Message message)
    {
        work.Batch.Clear();
        work.Block.IsScreened = true;
        (work.Message, work.FirstOrdinal) = (message, ordinal);
        work.RejectedBefore.Clear();
        work.RejectedBefore.AddRange(rejected);
        rejected.Clear();
        ordinal += screening.Counts[(int)work.Block.Ordinal];
    }

    void MeetUpTo(int number)
    {
        for (; met < number; met++)
        {
            ordinal = 0;
            if (!screening.Messages[met].IsReadable) rejected.Add(screening.Messages[met]);
        }
    }
}
