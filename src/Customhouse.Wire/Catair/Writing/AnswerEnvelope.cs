namespace Customhouse.Wire;

/// <summary>A and Z of an answer repeat those of the input, without the password.</summary>
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
