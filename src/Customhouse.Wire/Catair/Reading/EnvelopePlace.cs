namespace Customhouse.Wire;

/// <summary>What a fault is about: its answer says so.</summary>
public enum FaultLevel : byte
{
    /// <summary>The batch: conditions alone.</summary>
    Batch,
    /// <summary>A block: conditions under a reference to it.</summary>
    Block,
    /// <summary>A record: conditions under references to its block and to itself.</summary>
    Record,
}

/// <summary>Where in a CATAIR batch a fault stands.</summary>
/// <param name="Level">What it is about.</param>
/// <param name="Batch">Number of the batch in the source, from 1; 0 when there is none.</param>
/// <param name="Block">Number of the block in the batch, from 1; 0 outside one.</param>
/// <param name="BlockHeader">The block's B record, 80 bytes; empty when there is none.</param>
/// <param name="Transaction">Number of the transaction in the block, from 1; 0 before the first.</param>
/// <param name="Column">The wrong column, from 1; 0 for the whole record.</param>
public sealed record EnvelopePlace(
    FaultLevel Level, long Batch, int Block, ReadOnlyMemory<byte> BlockHeader, int Transaction, int Column);
