using System.Buffers;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// Where decided blocks are written down and answered. A desk without docket only answers: that is a check.
/// </summary>
sealed class Desk(ClearingOptions options, Stream? answers, Summary summary, Docket? docket)
{
    readonly ArrayBufferWriter<byte> line = new();
    (long Messages, long Faults, long Line) passedOver;
    readonly SxAnswers? sx = answers is not null && options.Sx is not null
        ? new SxAnswers(new ArrayBufferWriter<byte>(64 * 1024)) : null;

    /// <summary>True when the registers hold everything on file, not only this source.</summary>
    public bool HoldsAll => docket is not null;

    /// <summary>
    /// What a lane assumes before the registers were asked: that the number is as the action needs it.
    /// </summary>
    public Known Assume(Filing filing, Known known)
    {
        known.Supplied |= FactKinds.PersonDay;
        if (!HoldsAll) return known;
        known.Supplied |= FactKinds.Register;
        known.OnFile = filing.Action.OrDefault == ActionCode.Add ? Tri.No : Tri.Yes;
        return known;
    }

    /// <summary>Recalls filings that were in the journal before this run: they are not decided again.</summary>
    /// <returns>How many they are: the first ones of the block.</returns>
    public int Recall(Work work) => docket?.Recall(work) ?? 0;

    /// <summary>Makes leaves and answers.</summary>
    public void Write(Work work, IFilingReader reader)
    {
        work.Room.Leaves?.Make(work);
        for (var i = 0; i < work.Count; i++)
        {
            if (answers is not null)
                options.Writer.Write(
                    new EntryResult(work.Batch[i], work.Decisions[i], work.FactsOf(i), reader), work.Answers);
            work.AnswerEnds[i] = work.Answers.WrittenCount;
        }
    }

    /// <summary>Sends the answers of a durable block, in order.</summary>
    public void Answer(Work work)
    {
        Reject(work.RejectedBefore);
        summary.Again += work.Done;
        line.ResetWrittenCount();
        for (var i = 0; i < work.Count; i++)
        {
            summary.Add(work.Decisions[i]);
            if (answers is null) continue;
            var start = i == 0 ? 0 : work.AnswerEnds[i - 1];
            line.Write(work.Answers.WrittenSpan[start..work.AnswerEnds[i]]);
            options.Writer.End(docket?.ReceiptOf(work, i), line);
        }
        answers?.Write(line.WrittenSpan);
        sx?.Answer(work);
        SendSx();
        options.Progress?.Invoke(summary.Entries);
    }

    /// <summary>Sends the faults of messages that are rejected whole.</summary>
    public void Reject(IReadOnlyList<Message> messages)
    {
        foreach (var message in messages)
        {
            summary.RejectedMessages++;
            summary.Faults += message.FaultCount;
            if (message.IsPassedOver) PassOver(message);
            else Reject(message.Header.Span, message.Faults);
        }
    }

    /// <summary>Says at the end what was passed over.</summary>
    public void Close()
    {
        if (passedOver.Messages == 0) return;
        var plain =
            $"From here on, {passedOver.Messages:N0} more without an entry, and without an A record that names an " +
            $"application, have {passedOver.Faults:N0} faults that are not listed. This may be no file of batches.";
        Reject([], [BatchCondition.FurtherFaults.At(passedOver.Line, plain)]);
    }

    void PassOver(Message message) => passedOver = (
        passedOver.Messages + 1, passedOver.Faults + message.FaultCount,
        passedOver.Messages == 0 ? message.FirstFaultLine : passedOver.Line);

    void Reject(ReadOnlySpan<byte> header, IReadOnlyList<WireFault> faults)
    {
        if (answers is null) return;
        line.ResetWrittenCount();
        foreach (var fault in faults) options.Writer.Fault(fault, line);
        answers.Write(line.WrittenSpan);
        sx?.Reject(header, faults);
        SendSx();
    }

    void SendSx()
    {
        if (sx is null) return;
        options.Sx!.Write(sx.Records.WrittenSpan);
        sx.Records.ResetWrittenCount();
    }
}
