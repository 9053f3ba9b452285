using System.Formats.Cbor;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>
/// A lane's room for making leaves: the event of each filing, and beside it what was declared, in two parts.
/// </summary>
sealed class LeafRoom : IDisposable
{
    readonly BlockBuilder builder = new(PreparedBlock.MaxLeaves);
    readonly CborWriter cbor = new(CborConformanceMode.Lax);
    readonly EntryFiled filed = new();
    readonly SideData sides = new();
    readonly byte[] body = new byte[LeafEnvelope.MaxLeaf];

    /// <summary>Makes the leaves of a block's filings from the first that is not in the journal.</summary>
    public void Make(Work work)
    {
        var built = work.Done;
        for (var i = work.Done; i < work.Count; i++)
        {
            Add(work, i, work.Batch[i]);
            if (builder.IsFull || i == work.Count - 1) built += Build(work, built);
        }
    }

    int Build(Work work, int first)
    {
        var block = builder.Build();
        block.LeafHashes.CopyTo(work.Leaves.AsSpan(first));
        work.Prepared.Add(block);
        return block.Count;
    }

    void Add(Work work, int i, Filing filing)
    {
        sides.Split(filing);
        builder.Commit(sides.Personal, sides.Rest);
        work.Message.Id.CopyTo(filed.Message);
        filed.Ordinal = work.FirstOrdinal + i;
        filed.Received = work.Laws[i].Received;
        filed.Format = filing.Format;
        filed.Action = filing.Action.OrDefault;
        filed.EntryType = filing.Type.OrDefault.Code;
        filed.Number = filing.Number.Has ? filing.Number.Value.Key : 0;
        filed.LawVersion = Statutes.Version;
        filed.Known = work.Known[i];
        filed.Decision = work.Decisions[i];
        cbor.Reset();
        filed.Write(cbor);
        builder.Add(body.AsSpan(0, cbor.Encode(body)), filed.Number);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        builder.Dispose();
        sides.Dispose();
    }
}
