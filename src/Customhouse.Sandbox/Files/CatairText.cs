using System.Buffers;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Sandbox;

/// <summary>
/// Writes a batch whose blocks may be of different filers, as a service bureau sends it. The records of filings are
/// those of the project's own writer.
/// </summary>
sealed class CatairText(ArrayBufferWriter<byte> output, Text site, Text sender, LocalDate date)
{
    const int LineLength = Layout.Width + 1;

    readonly List<FieldFacts> cut = [];

    /// <summary>Lines written so far.</summary>
    public int Lines => output.WrittenCount / LineLength;

    public void Write(Filing filing)
    {
        SeWriter.WriteRecords(filing, output, cut);
        if (cut.Count > 0)
            throw new InvalidOperationException(
                $"The sandbox made a text that does not fit {cut[0].Layout.Id} {cut[0].Name}.");
    }

    public void OpenBatch()
    {
        var record = Start(AIn.Layout);
        Put(AIn.Site, record, site);
        Put(AIn.Sender, record, sender);
        Put(AIn.Password, record, BatchWords.Password);
        AIn.Date.TryWrite(record, new D(date));
        Put(AIn.Application, record, BatchWords.CargoRelease);
    }

    public void OpenBlock(Text filer)
    {
        var record = Start(BIn.Layout);
        Put(BIn.Port, record, site);
        Put(BIn.Filer, record, filer);
        Put(BIn.Application, record, BatchWords.CargoRelease);
    }

    public void CloseBlock(Text filer)
    {
        var record = Start(YIn.Layout);
        Put(YIn.Port, record, site);
        Put(YIn.Filer, record, filer);
        Put(YIn.Application, record, BatchWords.CargoRelease);
    }

    public void CloseBatch()
    {
        var record = Start(ZIn.Layout);
        Put(ZIn.Site, record, site);
        Put(ZIn.Sender, record, sender);
        ZIn.Date.TryWrite(record, new D(date));
    }

    Span<byte> Start(Layout layout)
    {
        var line = output.GetSpan(LineLength)[..LineLength];
        layout.Start(line);
        line[^1] = (byte)'\n';
        output.Advance(LineLength);
        return line[..Layout.Width];
    }

    static void Put(Field<AN> field, Span<byte> record, Text text) => field.TryWrite(record, new AN(text.Span));
}
