using System.Buffers;
using System.Text;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Writes the answer SX to a cargo release batch, one output batch for one input batch, blocks and transactions in
/// their order. SE10 and every SE15 are echoed, and each record in error; conditions follow their record, nine at most;
/// the last record of a transaction is its verdict. Walks the blocks of the input in order, so nothing is kept.
/// Source: ACE Cargo Release Guide v40, SX and SE90.
/// </summary>
/// <remarks>
/// The guide prints no text for verdicts. That of 01 and 02 follows common practice; those of 03 and 04 are ours.
/// A record in error is SE90 type 11, one with a warning 13. A hold is told by status notice; here it is a referral.
/// </remarks>
/// <param name="output">Where the records go, each with a line feed.</param>
public sealed class SxWriter(IBufferWriter<byte> output)
{
    const int ConditionsPerRecordMax = 9;

    readonly RecordSink sink = new(output);
    byte[] batchHeader = Blank;
    byte[] blockHeader = Blank;

    /// <summary>Stands for a missing header: such a batch is rejected, but asking is harmless.</summary>
    static byte[] Blank { get; } = [.. Enumerable.Repeat((byte)' ', Layout.Width)];

    /// <summary>Answers every transaction of a block, and repeats its envelope.</summary>
    /// <param name="block">The block of the input, of a batch without faults.</param>
    /// <param name="filings">What was assembled from it.</param>
    /// <param name="answerOf">The answer to the filing of an index.</param>
    public void Write(RecordBlock block, FilingBatch filings, Func<int, SxAnswer> answerOf)
    {
        var filing = 0;
        for (var i = 0; i < block.Length; i += Layout.Width)
        {
            var record = block.Bytes.AsSpan(i, Layout.Width);
            if (RecordKinds.IsControl(record[0])) Control(record);
            else if (RecordKinds.Of(record) == RecordKind.SE10 && filing < filings.Count)
            {
                Transaction(filings[filing], answerOf(filing));
                filing++;
            }
        }
    }

    void Control(ReadOnlySpan<byte> record)
    {
        switch (record[0])
        {
            case (byte)'A': OpenBatch(record); break;
            case (byte)'B': OpenBlock(record); break;
            case (byte)'Y': CloseBlock(); break;
            default: CloseBatch(); break;
        }
    }

    void OpenBatch(ReadOnlySpan<byte> a)
    {
        batchHeader = a.ToArray();
        AnswerEnvelope.BatchHeader(sink, a, "SX"u8);
    }

    void OpenBlock(ReadOnlySpan<byte> b)
    {
        blockHeader = b.ToArray();
        AnswerEnvelope.BlockHeader(sink, b, "SX"u8);
    }

    void CloseBlock() => AnswerEnvelope.BlockTrailer(sink, blockHeader, "SX"u8);

    void CloseBatch() => AnswerEnvelope.BatchTrailer(sink, batchHeader);

    void Transaction(Filing filing, SxAnswer answer)
    {
        var records = filing.Raw.Span;
        for (var i = 0; i * Layout.Width < records.Length; i++)
        {
            var record = records.Slice(i * Layout.Width, Layout.Width);
            var echoed = i == 0 || RecordKinds.Of(record) == RecordKind.SE15;
            if (echoed) sink.Copy(record);
            Conditions(filing, answer.Conditions.Span, record, i, echoed);
        }
        Verdict(answer.Verdict);
    }

    void Conditions(Filing filing, ReadOnlySpan<SxCondition> conditions, ReadOnlySpan<byte> record, int at, bool echoed)
    {
        var written = 0;
        foreach (var condition in conditions)
        {
            if (condition.Effect == Effect.Note) continue;
            if (CatairPlaces.RecordOf(filing, condition.At, condition.Index) != at) continue;
            if (!echoed) sink.Copy(record);
            echoed = true;
            if (written++ < ConditionsPerRecordMax)
                Condition(
                    condition.Effect == Effect.Reject ? "11"u8 : "13"u8, Encoding.UTF8.GetBytes(condition.Code),
                    Encoding.UTF8.GetBytes(condition.Text));
        }
    }

    void Verdict(Verdict verdict)
    {
        switch (verdict)
        {
            case Terms.Verdict.Accepted: Condition("02"u8, ""u8, "TRANSACTION ACCEPTED"u8); break;
            case Terms.Verdict.AcceptedWithWarnings:
                Condition("03"u8, ""u8, "TRANSACTION ACCEPTED WITH WARNINGS"u8);
                break;
            case Terms.Verdict.Held: Condition("04"u8, ""u8, "TRANSACTION REFERRED FOR REVIEW"u8); break;
            case Terms.Verdict.Rejected: Condition("01"u8, ""u8, "TRANSACTION REJECTED"u8); break;
            default: throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No such verdict.");
        }
    }

    void Condition(ReadOnlySpan<byte> type, ReadOnlySpan<byte> code, ReadOnlySpan<byte> text)
    {
        sink.Start(SE90.Layout);
        sink.Put(SE90.MessageType.Facts, type);
        sink.Put(SE90.Code.Facts, code);
        sink.Put(SE90.Narrative.Facts, text);
        sink.End();
    }
}
