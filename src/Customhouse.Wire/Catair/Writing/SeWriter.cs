using System.Buffers;
using System.Text;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Writes filings as a cargo release batch: A, blocks of as many transactions as the guide allows, Z. Bad values are
/// written as they were declared, so that what was wrong stays wrong. Records that a filing does not keep (SE31, SE51,
/// most of SE11, security filing) are not written.
/// </summary>
/// <param name="output">Where the records go, each with a line feed.</param>
/// <param name="transmitter">Who sends.</param>
public sealed class SeWriter(IBufferWriter<byte> output, Transmitter transmitter)
{
    readonly RecordSink sink = new(output);
    int transactions;

    /// <summary>Opens the batch.</summary>
    public void Begin()
    {
        sink.Start(AIn.Layout);
        Put(AIn.Site, transmitter.Site);
        Put(AIn.Sender, transmitter.Sender);
        Put(AIn.Password, transmitter.Password);
        AIn.Date.TryWrite(sink.Record, new D(transmitter.Date));
        Put(AIn.Application, "SE");
        Put(AIn.Office, transmitter.Office);
        Put(AIn.UserText, transmitter.UserText);
        sink.End();
    }

    /// <summary>Writes one filing, opening and closing blocks as needed.</summary>
    /// <param name="filing">The filing, of any format.</param>
    /// <param name="cut">Takes the fields that could not say all that the filing says.</param>
    public void Write(Filing filing, ICollection<FieldFacts> cut)
    {
        if (transactions == CargoReleaseUsage.TransactionsMax) CloseBlock();
        if (transactions++ == 0) OpenBlock();
        new SeFiling(sink, filing, cut).Write();
    }

    /// <summary>Closes the batch.</summary>
    public void End()
    {
        if (transactions > 0) CloseBlock();
        sink.Start(ZIn.Layout);
        Put(ZIn.Site, transmitter.Site);
        Put(ZIn.Sender, transmitter.Sender);
        ZIn.Date.TryWrite(sink.Record, new D(transmitter.Date));
        Put(ZIn.Office, transmitter.Office);
        sink.End();
    }

    /// <summary>Writes the records of one filing alone, without an envelope.</summary>
    /// <param name="filing">The filing, of any format.</param>
    /// <param name="output">Where the records go, each with a line feed.</param>
    /// <param name="cut">Takes the fields that could not say all that the filing says.</param>
    public static void WriteRecords(Filing filing, IBufferWriter<byte> output, ICollection<FieldFacts> cut) =>
        new SeFiling(new RecordSink(output), filing, cut).Write();

    void OpenBlock()
    {
        sink.Start(BIn.Layout);
        Put(BIn.Port, transmitter.Port);
        Put(BIn.Filer, transmitter.Filer);
        Put(BIn.Application, "SE");
        Put(BIn.Office, transmitter.Office);
        Put(BIn.UserText, transmitter.UserText);
        sink.End();
    }

    void CloseBlock()
    {
        sink.Start(YIn.Layout);
        Put(YIn.Port, transmitter.Port);
        Put(YIn.Filer, transmitter.Filer);
        Put(YIn.Application, "SE");
        Put(YIn.Office, transmitter.Office);
        sink.End();
        transactions = 0;
    }

    void Put<T>(Field<T> field, string text)
        where T : ICell<T>, allows ref struct
    {
        if (!sink.Put(field.Facts, Encoding.UTF8.GetBytes(text)))
            throw new ArgumentException($"'{text}' does not fit {field.Facts.Layout.Id} {field.Facts.Name}.");
    }
}
