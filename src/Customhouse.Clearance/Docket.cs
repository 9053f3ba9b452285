using Customhouse.Journal;
using Customhouse.Law;

namespace Customhouse.Clearance;

/// <summary>
/// The journal as a run sees it: which transactions of a message stand in it already, and where new ones go. A message
/// that was filed in part, by a run that was killed, is taken up where it stopped; one filed whole is answered again.
/// </summary>
sealed class Docket(SqliteJournal journal)
{
    readonly Dictionary<Hash256, MessageProgress> progress = [];
    readonly HashSet<Message> waiting = [];
    readonly Dictionary<NodaTime.Instant, LawAt> laws = [];

    /// <summary>
    /// Looks messages up: how much of each was done. One that stands in this source a second time waits until the first
    /// is durable.
    /// </summary>
    public void Open(IEnumerable<Message> messages)
    {
        var met = new HashSet<Hash256>();
        foreach (var message in messages)
        {
            if (!message.IsReadable) continue;
            if (met.Add(message.Id)) Open(message);
            else waiting.Add(message);
        }
    }

    /// <summary>Looks a message up when all that stands before it is durable.</summary>
    public void Open(Message message)
    {
        waiting.Remove(message);
        if (journal.FindMessage(message.Id) is not { } found) return;
        message.DoneBefore = found.Done;
        progress[message.Id] = found;
    }

    /// <summary>
    /// True for a message that can't be looked up yet, because the same one stands before it in this source.
    /// </summary>
    public bool IsWaiting(Message message) => waiting.Contains(message);

    /// <summary>Recalls what was decided about the filings of a block that were done before.</summary>
    /// <returns>How many they are: the first ones of the block.</returns>
    public int Recall(Work work)
    {
        var done = (int)Math.Clamp(work.Message.DoneBefore - work.FirstOrdinal, 0, work.Count);
        for (var i = 0; i < done; i++)
        {
            work.Positions[i] = PositionOf(work.Message, work.FirstOrdinal + i);
            if (i > 0 && work.Positions[i] == work.Positions[i - 1] + 1) continue;
            Recall(work, i, done);
        }
        return done;
    }

    /// <summary>Journals the leaves of a block; done when durable.</summary>
    public async Task Append(Work work)
    {
        if (work.Prepared.Count == 0) return;
        var step = new MessageStep(
            work.Message.Id,
            DoneBefore: Math.Max(work.FirstOrdinal, work.Message.DoneBefore),
            Completes: work.FirstOrdinal + work.Count == work.Message.Count);
        work.Outcome = await journal.AppendAsync(new AppendRequest(work.Prepared) { Message = step })
            .ConfigureAwait(false);
        if (!work.Outcome.Accepted)
            throw new InvalidOperationException($"The journal refused an append: {work.Outcome.Refusal}.");
    }

    /// <summary>Where a filing of a durable block stands.</summary>
    public EntryReceipt ReceiptOf(Work work, int i)
    {
        if (i < work.Done)
            return new EntryReceipt(
                journal.Origin, work.Positions[i], work.Leaves[i], journal.CheckpointOver(work.Positions[i]));
        return new EntryReceipt(
            journal.Origin, work.Outcome!.Firsts[0] + i - work.Done, work.Leaves[i], work.Outcome.Note);
    }

    // Reads the run of leaves that starts at a filing, as far as it is without a gap.
    void Recall(Work work, int first, int end)
    {
        var start = work.Positions[first];
        using var hasher = new TreeHasher();
        using var leaves = journal.ReadLeaves(start, Math.Min(journal.Size, start + end - first));
        for (var i = first; i < end && PositionOf(work.Message, work.FirstOrdinal + i) == start + i - first
            && leaves.Next(); i++)
        {
            var filed = FiledEntries.Read(leaves, journal);
            work.Positions[i] = leaves.Index;
            work.Leaves[i] = hasher.Leaf(leaves.Leaf);
            if (work.Leaves[i] != journal.LeafHash(leaves.Index)) throw FiledEntries.Changed(leaves, journal);
            work.Known[i] = filed.Known;
            work.Decisions[i] = filed.Decision;
            work.Laws[i] = LawOf(filed.Received);
        }
    }

    LawAt LawOf(NodaTime.Instant received)
    {
        lock (laws)
        {
            if (!laws.TryGetValue(received, out var law)) laws[received] = law = Statutes.At(received);
            return law;
        }
    }

    long PositionOf(Message message, long ordinal)
    {
        foreach (var segment in progress[message.Id].Segments)
        {
            if (ordinal < segment.Count) return segment.First + ordinal;
            ordinal -= segment.Count;
        }
        throw new JournalFault(JournalTrouble.Corrupt, $"{journal.Folder}, message {message.Id}",
            $"no transaction {ordinal}", "all that are done", "Run verify, and restore a copy.");
    }
}
