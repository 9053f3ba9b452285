using System.Buffers;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.App;

/// <summary>Writes filings as batches of cargo release, a batch for each run of one filer.</summary>
sealed class CatairBatches(Stream stream, LocalDate today)
{
    const int FlushAt = 1 << 20;
    const string UnknownFiler = "XXX";
    const string UnknownPort = "0000";

    readonly ArrayBufferWriter<byte> bytes = new(FlushAt);
    readonly List<FieldFacts> cut = [];
    SeWriter? writer;
    FilerCode filer;

    /// <summary>Writes one filing.</summary>
    public void Write(Filing filing)
    {
        if (writer is null || (filing.Filer.Has && filing.Filer.Value != filer)) Begin(filing);
        cut.Clear();
        writer!.Write(filing, cut);
        if (cut.Count > 0) throw TooLong(filing);
        if (bytes.WrittenCount >= FlushAt) Flush();
    }

    /// <summary>Ends the last batch.</summary>
    public void Close()
    {
        writer?.End();
        Flush();
    }

    // The envelope must be in order although a filing in it is not: its own faults are for its own answer.
    void Begin(Filing filing)
    {
        writer?.End();
        filer = filing.Filer.OrDefault;
        var code = filing.Filer.Has ? filing.Filer.Text.ToString() : UnknownFiler;
        var port = filing.Port.Has ? filing.Port.Text.ToString() : UnknownPort;
        writer = new SeWriter(bytes, new Transmitter(port, code, today, port, code));
        writer.Begin();
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
            $"entry {filing.Number.Text}", $"{first.Layout.Name} {first.Name} has {first.Length} columns, and what is declared does not fit",
            "Shorten it in the source, or convert to csv or json, which have no columns.")
        {
            Why = "cutting it silently would declare something else",
        };
    }
}
