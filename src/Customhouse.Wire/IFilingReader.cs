using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// One format of filings as a stream of blocks. Reading blocks is sequential and cheap; assembling a block is pure,
/// so several lanes may assemble different blocks at once.
/// </summary>
public interface IFilingReader
{
    /// <summary>The format.</summary>
    SourceFormat Format { get; }

    /// <summary>
    /// What stands before the first filing and says how filings are read, such as the names of columns; empty where
    /// each filing says all itself. Known once a block was read.
    /// </summary>
    ReadOnlyMemory<byte> Preamble => default;

    /// <summary>Refills a block with the next whole filings.</summary>
    /// <returns>False at the end of the source.</returns>
    bool TryRead(RecordBlock block);

    /// <summary>
    /// Turns a block into filings and faults. Safe to call from several threads with different arguments.
    /// </summary>
    void Assemble(RecordBlock block, FilingBatch batch);

    /// <summary>
    /// Looks at the form of a block alone: faults go to the batch, which is otherwise scratch. As thread-safe as
    /// <see cref="Assemble"/>.
    /// </summary>
    /// <returns>How many filings the block holds.</returns>
    int Screen(RecordBlock block, FilingBatch batch)
    {
        Assemble(block, batch);
        return batch.Count;
    }

    /// <summary>Where a datum of a filing stands in this format.</summary>
    Place Locate(Filing filing, Datum datum, int index);
}
