namespace Customhouse.Wire;

/// <summary>A, B, Y and Z of an answer repeat those of the input, without the password.</summary>
static class AnswerEnvelope
{
    /// <param name="sink">Where it goes.</param>
    /// <param name="a">A record of the input, 80 bytes; empty when it had none.</param>
    /// <param name="application">Application of the answer; blank when the batch is rejected.</param>
    public static void BatchHeader(RecordSink sink, ReadOnlySpan<byte> a, ReadOnlySpan<byte> application)
    {
        sink.Start(AOut.Layout);
        if (!a.IsEmpty)
        {
            sink.Put(AOut.Site.Facts, AIn.Site.In(a));
            sink.Put(AOut.Sender.Facts, AIn.Sender.In(a));
            sink.Put(AOut.Date.Facts, AIn.Date.In(a));
            sink.Put(AOut.Office.Facts, AIn.Office.In(a));
            sink.Put(AOut.UserText.Facts, AIn.UserText.In(a));
        }
        sink.Put(AOut.Application.Facts, application);
        sink.End();
    }

    /// <summary>Opens a block, and counts its records from here.</summary>
    /// <param name="sink">Where it goes.</param>
    /// <param name="b">B record of the input, 80 bytes.</param>
    /// <param name="application">Application of the answer.</param>
    public static void BlockHeader(RecordSink sink, ReadOnlySpan<byte> b, ReadOnlySpan<byte> application)
    {
        sink.Start(BOut.Layout);
        foreach (var field in BIn.Layout.Fields) sink.Put(field, field.In(b).TrimEnd((byte)' '));
        sink.Put(BOut.Application.Facts, application);
        sink.End();
        sink.Count = 0;
    }

    public static void BlockTrailer(RecordSink sink, ReadOnlySpan<byte> b, ReadOnlySpan<byte> application)
    {
        var count = sink.Count;
        sink.Start(YOut.Layout);
        sink.Put(YOut.Port.Facts, BIn.Port.In(b));
        sink.Put(YOut.Filer.Facts, BIn.Filer.In(b));
        sink.Put(YOut.Application.Facts, application);
        sink.Put(YOut.Count, count);
        sink.Put(YOut.Office.Facts, BIn.Office.In(b));
        sink.End();
    }

    public static void BatchTrailer(RecordSink sink, ReadOnlySpan<byte> a)
    {
        sink.Start(ZOut.Layout);
        sink.Put(ZOut.Site.Facts, AIn.Site.In(a));
        sink.Put(ZOut.Sender.Facts, AIn.Sender.In(a));
        sink.Put(ZOut.Date.Facts, AIn.Date.In(a));
        sink.Put(ZOut.Office.Facts, AIn.Office.In(a));
        sink.End();
    }
}
