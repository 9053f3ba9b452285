namespace Customhouse.Wire;

/// <summary>
/// What an X0 record says in columns 26 to 80, by type. Source: ACE ABI CATAIR Batch and Block Control v23, X0 and
/// its table of returned reference data.
/// </summary>
static class X0Reference
{
    static readonly Layout BlockText = new("X0", "Reference to a block", Guide.BatchBlock, page: 30, variant: "BLOCK");
    static readonly Field<AN> Port = BlockText.Field<AN>(26, 29, Use.M, "Port", "Of the B record");
    static readonly Field<AN> Filer = BlockText.Field<AN>(31, 33, Use.M, "Filer", "Of the B record");
    static readonly Field<AN> Office = BlockText.Field<AN>(35, 36, Use.C, "Office", "Of the B record");
    static readonly Field<AN> Application = BlockText.Field<AN>(38, 39, Use.M, "Application", "Of the B record");
    static readonly Field<X> UserText = BlockText.Field<X>(41, 61, Use.O, "User text", "Of the B record");
    static readonly Field<AN> PreparerPort = BlockText.Field<AN>(63, 66, Use.C, "Preparer port", "Of the B record");
    static readonly Field<AN> PreparerFiler = BlockText.Field<AN>(67, 69, Use.C, "Preparer filer", "Of the B record");
    static readonly Field<AN> PreparerOffice = BlockText.Field<AN>(70, 71, Use.C, "Preparer office", "Of the B record");
    static readonly Field<AN> Indicator = BlockText.Field<AN>(72, 72, Use.C, "Preparer indicator", "Of the B record");

    static readonly Layout RecordText =
        new("X0", "Reference to a record", Guide.BatchBlock, page: 30, variant: "TRNACT");
    static readonly Field<N> RecordNumber = RecordText.Field<N>(26, 32, Use.M, "Record number", "In the batch, A is 1");
    static readonly Field<N> Column = RecordText.Field<N>(34, 35, Use.M, "Column", "00 for the whole record");

    public static void Block(RecordSink sink, EnvelopePlace at)
    {
        Start(sink, "BLOCK"u8, at.Block);
        var b = at.BlockHeader.Span;
        if (!b.IsEmpty)
        {
            sink.Put(Port.Facts, BIn.Port.In(b));
            sink.Put(Filer.Facts, BIn.Filer.In(b));
            sink.Put(Office.Facts, BIn.Office.In(b));
            sink.Put(Application.Facts, BIn.Application.In(b));
            sink.Put(UserText.Facts, BIn.UserText.In(b));
            sink.Put(PreparerPort.Facts, BIn.PreparerPort.In(b));
            sink.Put(PreparerFiler.Facts, BIn.PreparerFiler.In(b));
            sink.Put(PreparerOffice.Facts, BIn.PreparerOffice.In(b));
            sink.Put(Indicator.Facts, BIn.PreparerIndicator.In(b));
        }
        sink.End();
    }

    public static void Record(RecordSink sink, EnvelopePlace at, long recordNumber)
    {
        Start(sink, "TRNACT"u8, at.Transaction);
        sink.Put(RecordNumber, recordNumber);
        sink.Put(Column, at.Column);
        sink.End();
    }

    static void Start(RecordSink sink, ReadOnlySpan<byte> type, int occurrence)
    {
        sink.Start(X0.Layout);
        sink.Put(X0.ReferenceType.Facts, type);
        sink.Put(X0.Occurrence, occurrence);
        sink.Put(X0.Constant.Facts, "REF ID:"u8);
    }
}
