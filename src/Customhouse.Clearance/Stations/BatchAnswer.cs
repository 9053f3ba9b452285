using Customhouse.Journal;

namespace Customhouse.Clearance;

/// <summary>The answer to one batch.</summary>
/// <param name="Id">Identifier of the batch; null for one that was rejected whole, which is not kept.</param>
/// <param name="Records">The output batch, 80-byte records with line feeds.</param>
/// <param name="Filers">Codes of the filers that its blocks name, each once; none for one that was rejected
/// whole.</param>
/// <param name="Receipts">A receipt for each entry, in order; none for a batch that was rejected whole.</param>
public sealed record BatchAnswer(
    Hash256? Id, ReadOnlyMemory<byte> Records, IReadOnlyList<string> Filers, IReadOnlyList<EntryReceipt> Receipts);
