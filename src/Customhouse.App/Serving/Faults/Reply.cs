using System.Buffers;
using Customhouse.Clearance;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>What becomes of what a session sent.</summary>
enum Fate
{
    /// <summary>It is answered.</summary>
    Answered,

    /// <summary>It was taken, and no answer goes out.</summary>
    Lost,

    /// <summary>It was not taken: the world is out.</summary>
    Out,
}

/// <summary>What a session gets for what it sent at once: a body by HTTP, a batch of TCP, a file.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Answers">An answer to each batch; none that go out unless it is answered.</param>
sealed record Reply(Fate Fate, IReadOnlyList<BatchAnswer> Answers)
{
    /// <summary>Rejects a batch for a scripted condition, by the records of any rejection.</summary>
    public static BatchAnswer Reject(ReadOnlySpan<byte> batch, BatchCondition condition)
    {
        var records = new ArrayBufferWriter<byte>(1024);
        var hasHeader = batch.Length >= Layout.Width && (batch[0] | 0x20) == 'a';
        var header = hasHeader ? batch[..Layout.Width] : default;
        BatchRejection.Write(header, [condition.At(1, "The world was told to reject this batch.")], records);
        return new BatchAnswer(null, records.WrittenMemory, [], []);
    }
}
