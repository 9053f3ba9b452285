using System.Buffers;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// Answers to CATAIR batches as CATAIR: one output batch for each input batch, in order. A batch with a fault of form
/// is answered by X0 and X1 records alone.
/// </summary>
sealed class SxAnswers(ArrayBufferWriter<byte> records)
{
    readonly List<SxCondition> conditions = [];
    readonly SxWriter writer = new(records);

    /// <summary>The records of the answers, each with a line feed.</summary>
    public ArrayBufferWriter<byte> Records => records;

    /// <summary>Answers the filings of a block, and what its envelope opens and closes.</summary>
    public void Answer(Work work) => writer.Write(work.Block, work.Batch, i => Of(work.Decisions[i]));

    /// <summary>Answers a batch that is rejected whole.</summary>
    /// <param name="header">Its A record; empty when it had none.</param>
    /// <param name="faults">Its faults.</param>
    public void Reject(ReadOnlySpan<byte> header, IReadOnlyList<WireFault> faults) =>
        BatchRejection.Write(header, faults, records);

    SxAnswer Of(Decision decision)
    {
        conditions.Clear();
        foreach (var finding in decision.Findings)
        {
            var code = Statutes.Find(finding.Rule)!.Otherwise;
            conditions.Add(new SxCondition(finding.At, finding.Index, finding.Effect, code.Number, code.Text));
        }
        return new SxAnswer(decision.Verdict, conditions.ToArray());
    }
}
