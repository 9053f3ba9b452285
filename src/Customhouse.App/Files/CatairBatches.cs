using System.Buffers;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.App;

/// <summary>
/// Writes filings as batches of cargo release: in the batches and blocks that they came in, or, where they came in
/// another form, in a batch for each run of one filer. Nothing depends on the clock.
/// </summary>
sealed class CatairBatches(Stream stream, LocalDate? date, NotCarried lost)
{
    const int FlushAt = 1 << 20;
    const string UnknownFiler = "XXX";
    const string UnknownPort = "0000";

    readonly ArrayBufferWriter<byte> bytes = new(FlushAt);
    readonly List<FieldFacts> cut = [];
    SeWriter? writer;
    TransactionControl? at;
    FilerCode filer;

    /// <summary>Writes one filing.</summary>
    public void Write(SourceFiling source)
    {
        var filing = source.Filing;
        if (source.Control is { } control) Follow(control);
        else if (writer is null || (filing.Filer.Has && filing.Filer.Value != filer)) Begin(filing);
        if (filing.Format == SourceFormat.Catair && !filing.Raw.IsEmpty) writer!.Copy(filing.Raw.Span);
        else Rewrite(filing);
        if (bytes.WrittenCount >= FlushAt) Flush();
    }

    /// <summary>Ends the last batch.</summary>
    public void Close()
    {
        writer?.End();
        Flush();
    }

    void Follow(TransactionControl control)
    {
        writer ??= new SeWriter(bytes);
        if (at?.Batch != control.Batch) writer.BeginBatch(Dated(control.BatchHeader));
        if (at?.Batch != control.Batch || at.Block != control.Block) writer.BeginBlock(control.BlockHeader);
        at = control;
    }

    byte[] Dated(byte[] header)
    {
        if (date is not { } day) return header;
        var dated = header.ToArray();
        AIn.Date.TryWrite(dated, new D(day));
        return dated;
    }

    // The envelope must be in order although a filing in it is not: its own faults are for its own answer.
    void Begin(Filing filing)
    {
        filer = filing.Filer.OrDefault;
        var code = filing.Filer.Has ? filing.Filer.Text.ToString() : UnknownFiler;
        var port = filing.Port.Has ? filing.Port.Text.ToString() : UnknownPort;
        writer ??= new SeWriter(bytes);
        writer.Begin(new BatchSender(port, code, date, port, code));
        lost.Note("the source has no headers of batches and blocks: site code and processing port are the port of a " +
            "batch's first entry, sender and processing filer its filer; password, offices and user data are blank" +
            (date is null ? ", and so is the transmission date, which --date gives." : "."));
    }

    void Rewrite(Filing filing)
    {
        cut.Clear();
        lost.Take(Uncarried.ByRecords(filing));
        writer!.Write(filing, cut);
        if (cut.Count > 0) throw TooLong(filing);
    }

    void Flush()
    {
        stream.Write(bytes.WrittenSpan);
        bytes.ResetWrittenCount();
    }

    Trouble TooLong(Filing filing)
    {
        var first = cut[0];
        return new Trouble(
            $"entry {filing.Number.Text}",
            $"{first.Layout.Name} {first.Name} has {first.Length} columns, and what is declared does not fit",
            "Shorten it in the source, or convert to csv or json, which have no columns.")
        {
            Why = "cutting it silently would declare something else",
        };
    }
}
