using System.Text;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>A batch of filings: the ten steps, and an SX batch as the answer.</summary>
sealed class BatchErrand(Message message, RecordBlock block, Intake intake, Docket docket)
    : Errand<BatchAnswer>(message.Id)
{
    string[] filers = [];

    /// <inheritdoc/>
    public override void Prepare() => docket.Open(message);

    /// <inheritdoc/>
    public override void Begin(Work work)
    {
        (work.Block, work.Message, work.FirstOrdinal) = (block, message, 0);
        work.Batch.Clear();
    }

    /// <inheritdoc/>
    public override void Receive(Work work, Turnstile order)
    {
        intake.Receive(work, order);
        new SxAnswers(work.Answers).Answer(work);
        filers = Filers();
        BatchCut.Return(block);
    }

    /// <inheritdoc/>
    public override Task Append(Work work) => docket.Append(work);

    /// <inheritdoc/>
    protected override BatchAnswer AnswerTo(Work work)
    {
        var receipts = new EntryReceipt[work.Count];
        for (var i = 0; i < receipts.Length; i++) receipts[i] = docket.ReceiptOf(work, i);
        return new BatchAnswer(message.Id, work.Answers.WrittenSpan.ToArray(), filers, receipts);
    }

    string[] Filers()
    {
        var filers = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < block.Length; at += Layout.Width)
            if (block.Bytes[at] == 'B')
                filers.Add(Encoding.ASCII.GetString(BIn.Filer.In(block.Bytes.AsSpan(at, Layout.Width))).Trim());
        return [.. filers];
    }
}
