using System.Buffers;
using System.Text;

namespace Customhouse.Wire;

/// <summary>
/// Writes the answer to a rejected batch: one block made by ACE that says every condition. A fault of the batch is a
/// condition alone, one of a block stands under a reference to the block, one of a record under a reference to both.
/// Source: ACE ABI CATAIR Batch and Block Control v23, pp. 30 to 36.
/// </summary>
public static class BatchRejection
{
    /// <summary>Conditions at most: Y counts the records in five digits, three to a condition.</summary>
    public const int ConditionsMax = 33_000;

    /// <summary>Writes the whole answer.</summary>
    /// <param name="batchHeader">A record of the batch, 80 bytes; empty when it had none.</param>
    /// <param name="faults">Its faults, by line; those past <see cref="ConditionsMax"/> are left out.</param>
    /// <param name="output">Where the records go, each with a line feed.</param>
    public static void Write(ReadOnlySpan<byte> batchHeader, IEnumerable<WireFault> faults, IBufferWriter<byte> output)
    {
        var sink = new RecordSink(output);
        AnswerEnvelope.BatchHeader(sink, batchHeader, "  "u8);
        sink.Start(BGenerated.Layout);
        sink.Put(BGenerated.Indicator.Facts, "B"u8);
        sink.End();
        sink.Count = 0;
        Conditions(sink, faults);
        Condition(sink, "R"u8, BatchCondition.Rejected.Code, BatchCondition.Rejected.Narrative);
        var count = sink.Count;
        sink.Start(YGenerated.Layout);
        sink.Put(YGenerated.Count, count);
        sink.Put(YGenerated.Indicator.Facts, "Y"u8);
        sink.End();
        sink.Start(ZGenerated.Layout);
        sink.Put(ZGenerated.Indicator.Facts, "Z"u8);
        sink.End();
    }

    static void Conditions(RecordSink sink, IEnumerable<WireFault> faults)
    {
        var (block, record, column) = (0, 0L, -1);
        foreach (var fault in faults.OrderBy(IsUnderReference).Take(ConditionsMax))
        {
            if (fault.Envelope is { Level: not FaultLevel.Batch } at)
            {
                if (at.Block != block) X0Reference.Block(sink, at);
                var isNew = (at.Block, fault.RecordNumber, at.Column) != (block, record, column);
                if (at.Level == FaultLevel.Record && isNew)
                    X0Reference.Record(sink, at, fault.RecordNumber);
                (block, record, column) = (at.Block, fault.RecordNumber, at.Column);
            }
            Condition(sink, " "u8, fault.Code, fault.Text);
        }
    }

    static bool IsUnderReference(WireFault fault) => fault.Envelope is { Level: not FaultLevel.Batch };

    static void Condition(RecordSink sink, ReadOnlySpan<byte> disposition, string code, string text)
    {
        sink.Start(X1.Layout);
        sink.Put(X1.Disposition.Facts, disposition);
        sink.Put(X1.Severity.Facts, "F"u8);
        sink.Put(X1.Code.Facts, Encoding.ASCII.GetBytes(code));
        sink.Put(X1.Narrative.Facts, Encoding.ASCII.GetBytes(text));
        sink.End();
    }
}
