using System.Buffers;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Writes cargo release batches: A, blocks of at most as many transactions as the guide allows, Z. Bad values are
/// written as they were declared, so that what was wrong stays wrong. What a filing does not keep is not written;
/// <see cref="Uncarried"/> names it.
/// </summary>
/// <param name="output">Where the records go, each with a line feed.</param>
public sealed class SeWriter(IBufferWriter<byte> output)
{
    readonly RecordSink sink = new(output);
    byte[] batch = [];
    byte[] block = [];
    bool isInBlock;
    int transactions;

    /// <summary>Opens a batch and its first block.</summary>
    public void Begin(BatchSender sender)
    {
        ArgumentNullException.ThrowIfNull(sender);
        BeginBatch(sender.BatchHeader());
        BeginBlock(sender.BlockHeader());
    }

    /// <summary>Opens a batch, and closes the one before.</summary>
    /// <param name="header">Its A record, 80 bytes; Z repeats what it must of it.</param>
    public void BeginBatch(ReadOnlySpan<byte> header)
    {
        End();
        batch = header.ToArray();
        sink.Copy(batch);
    }

    /// <summary>Opens a block, and closes the one before.</summary>
    /// <param name="header">Its B record, 80 bytes; Y repeats what it must of it.</param>
    public void BeginBlock(ReadOnlySpan<byte> header)
    {
        CloseBlock();
        block = header.ToArray();
        sink.Copy(block);
        isInBlock = true;
    }

    /// <summary>Writes one filing into the open block.</summary>
    /// <param name="filing">The filing, of any format.</param>
    /// <param name="cut">Takes the fields that could not say all that the filing says.</param>
    public void Write(Filing filing, ICollection<FieldFacts> cut)
    {
        NextTransaction();
        new SeFiling(sink, filing, cut).Write();
    }

    /// <summary>Writes the records of one filing as they were read.</summary>
    /// <param name="records">Whole records of 80 bytes, the SE10 first.</param>
    public void Copy(ReadOnlySpan<byte> records)
    {
        NextTransaction();
        for (var i = 0; i < records.Length; i += Layout.Width) sink.Copy(records.Slice(i, Layout.Width));
    }

    /// <summary>Closes the batch, if one is open.</summary>
    public void End()
    {
        CloseBlock();
        if (batch.Length == 0) return;
        sink.Start(ZIn.Layout);
        sink.Put(ZIn.Site.Facts, AIn.Site.In(batch));
        sink.Put(ZIn.Sender.Facts, AIn.Sender.In(batch));
        sink.Put(ZIn.Date.Facts, AIn.Date.In(batch));
        sink.Put(ZIn.Office.Facts, AIn.Office.In(batch));
        sink.End();
        batch = [];
    }

    /// <summary>Writes the records of one filing alone, without an envelope.</summary>
    /// <param name="filing">The filing, of any format.</param>
    /// <param name="output">Where the records go, each with a line feed.</param>
    /// <param name="cut">Takes the fields that could not say all that the filing says.</param>
    public static void WriteRecords(Filing filing, IBufferWriter<byte> output, ICollection<FieldFacts> cut) =>
        new SeFiling(new RecordSink(output), filing, cut).Write();

    void NextTransaction()
    {
        if (transactions == CargoReleaseUsage.TransactionsMax) BeginBlock(block);
        transactions++;
    }

    void CloseBlock()
    {
        if (!isInBlock) return;
        sink.Start(YIn.Layout);
        sink.Put(YIn.Port.Facts, BIn.Port.In(block));
        sink.Put(YIn.Filer.Facts, BIn.Filer.In(block));
        sink.Put(YIn.Application.Facts, BIn.Application.In(block));
        sink.Put(YIn.Office.Facts, BIn.Office.In(block));
        sink.End();
        isInBlock = false;
        transactions = 0;
    }
}
