using System.Security.Cryptography;
using Customhouse.Journal;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// The first reading of a source: its form alone, to the end of every message, so that a fault late in a batch still
/// keeps its first entry from a verdict. Lanes check blocks; messages are told apart and hashed in order.
/// </summary>
sealed class Screening : IDisposable
{
    /// <summary>Hollow messages of a source whose faults are listed; of others they are counted.</summary>
    const int HollowMax = 100;

    readonly IncrementalHash? hash;
    readonly List<Message> messages = [];
    readonly List<int> counts = [];
    readonly List<Message> ofBlocks = [];

    int ended;
    int hollow;

    Screening(bool hashes) => hash = hashes ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;

    /// <summary>The messages in order.</summary>
    public IReadOnlyList<Message> Messages => messages;

    /// <summary>How many filings each block holds, by its ordinal.</summary>
    public IReadOnlyList<int> Counts => counts;

    /// <summary>The message that a block belongs to.</summary>
    public Message Of(RecordBlock block) => messages[NumberOf(block) - 1];

    /// <summary>The message that a block belongs to, by its place among the blocks; null after the last.</summary>
    public Message? OfBlock(int place) => place < ofBlocks.Count ? ofBlocks[place] : null;

    /// <summary>Reads a source through.</summary>
    /// <param name="source">The source.</param>
    /// <param name="hashes">True when messages need their identifiers.</param>
    /// <param name="lanes">The lanes.</param>
    public static Screening Read(Source source, bool hashes, Lanes lanes)
    {
        var screening = new Screening(hashes);
        using var bytes = source.Open();
        var reader = source.Read(bytes);
        using var held = reader as IDisposable;
        lanes.Run(
            work => reader.TryRead(work.Block) && screening.Meet(work.Block, reader),
            (work, order) => screening.Check(reader, work, order),
            _ => Task.CompletedTask,
            _ => { });
        screening.EndMessage();
        screening.EndUpTo(screening.messages.Count);
        return screening;
    }

    // In reading order: the bytes of a message are hashed before its next block is read. What says how they are read is
    // part of the message: the same body under another action, or the same cells under other columns, is another one.
    bool Meet(RecordBlock block, IFilingReader reader)
    {
        if (messages.Count < NumberOf(block))
        {
            EndMessage();
            hash?.AppendData(reader.Preamble.Span);
        }
        while (messages.Count < NumberOf(block)) messages.Add(new Message { Number = messages.Count + 1 });
        ofBlocks.Add(Of(block));
        if (hash is not null) MessageHash.Add(hash, block);
        return true;
    }

    void Check(IFilingReader reader, Work work, Turnstile order)
    {
        work.Batch.Clear();
        work.Block.IsScreened = false;
        var count = reader.Screen(work.Block, work.Batch);
        order.Pass(work.Ticket, () => Take(work, count));
    }

    void Take(Work work, int count)
    {
        counts.Add(count);
        EndUpTo(NumberOf(work.Block) - 1);
        Of(work.Block).Take(work.Block.BatchHeader, count, work.Batch.Faults);
    }

    // Messages whose last block was taken.
    void EndUpTo(int number)
    {
        for (; ended < number; ended++)
        {
            var message = messages[ended];
            message.End();
            if (!message.IsReadable && message.IsHollow && ++hollow > HollowMax) message.PassOver();
        }
    }

    void EndMessage()
    {
        if (hash is not null && messages.Count > 0) messages[^1].Id = new Hash256(hash.GetHashAndReset());
    }

    static int NumberOf(RecordBlock block) => (int)Math.Max(1, block.Batch);

    /// <inheritdoc/>
    public void Dispose() => hash?.Dispose();
}
