using System.Buffers;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>
/// Writes status notices as one unsolicited batch SO with the user data blank, a <see cref="SoGroup"/> for each entry.
/// Source: ACE Batch and Block Control v23, unsolicited output.
/// </summary>
/// <param name="output">Where the records go, each with a line feed.</param>
/// <param name="zone">The clock of the notices: ACE's is the Eastern one.</param>
public sealed class SoWriter(IBufferWriter<byte> output, DateTimeZone zone)
{
    // Y counts records with five digits; an entry's notices come nowhere near a thousand.
    const int RecordsOfBlockMax = 99_000;

    readonly RecordSink sink = new(output);
    byte[] batchHeader = [];
    byte[] blockHeader = [];

    /// <summary>Opens the batch.</summary>
    /// <param name="to">To whom it goes; a password and text for the user are left out.</param>
    public void Begin(BatchSender to)
    {
        ArgumentNullException.ThrowIfNull(to);
        var plain = to with { Password = "", UserText = "" };
        (batchHeader, blockHeader) = (plain.BatchHeader(), plain.BlockHeader());
        AnswerEnvelope.BatchHeader(sink, batchHeader, Application.Status);
        AnswerEnvelope.BlockHeader(sink, blockHeader, Application.Status);
    }

    /// <summary>Writes what is said of an entry as one group; nothing when nothing is said.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="notices">What is said, each record's in order.</param>
    /// <exception cref="ArgumentException">Something is said of the bill, and the entry names none.</exception>
    public void Write(SoEntry entry, IReadOnlyList<StatusNotice> notices)
    {
        if (notices is not { Count: > 0 }) return;
        if (sink.Count > RecordsOfBlockMax)
        {
            AnswerEnvelope.BlockTrailer(sink, blockHeader, Application.Status);
            AnswerEnvelope.BlockHeader(sink, blockHeader, Application.Status);
        }
        new SoGroup(sink, zone).Write(entry, notices);
    }

    /// <summary>Closes the batch.</summary>
    public void End()
    {
        AnswerEnvelope.BlockTrailer(sink, blockHeader, Application.Status);
        AnswerEnvelope.BatchTrailer(sink, batchHeader);
    }
}
