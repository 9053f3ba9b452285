namespace Customhouse.Wire;

/// <summary>The batch and the block that a transaction of CATAIR stands in, and what their headers say.</summary>
/// <param name="Batch">Number of the batch in its source, from 1.</param>
/// <param name="Block">Number of the block in its batch, from 1.</param>
/// <param name="BatchHeader">The A record, 80 bytes; empty when the batch has none.</param>
/// <param name="BlockHeader">The B record, 80 bytes; empty when the block has none.</param>
public sealed record TransactionControl(long Batch, int Block, byte[] BatchHeader, byte[] BlockHeader)
{
    /// <summary>Those of the filings of a block, in their order.</summary>
    /// <param name="block">A block as <see cref="CatairReader"/> filled it.</param>
    public static IEnumerable<TransactionControl> Of(RecordBlock block)
    {
        var stand = block.Stand;
        for (var i = 0; i < block.Length; i += Layout.Width)
        {
            var record = block.Bytes.AsSpan(i, Layout.Width);
            var opens = RecordKinds.Of(record) is RecordKind.SE10;
            if (!opens && !RecordKinds.IsControl(record[0])) continue;
            stand = stand.Of(record, opens).After(record);
            if (opens && stand.IsCargoRelease)
                yield return new(stand.Batch, stand.Block, stand.BatchHeader, stand.BlockHeader);
        }
    }
}
