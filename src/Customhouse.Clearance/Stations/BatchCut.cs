using System.Security.Cryptography;
using Customhouse.Journal;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>Cuts what a session sent into batches, each read for its form to the end before it is decided.</summary>
static class BatchCut
{
    /// <summary>The batches in order. A batch that stops before its Z record is one too, with its fault.</summary>
    public static List<(Message Message, RecordBlock Block)> Of(byte[] text, Authority? authority)
    {
        using var bytes = new MemoryStream(text, writable: false);
        var reader = new CatairReader(bytes, text.Length / Layout.Width + 2, authority);
        var found = new List<(Message, RecordBlock)>();
        var (read, scratch) = (new RecordBlock(), new FilingBatch());
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (reader.TryRead(read))
        {
            scratch.Clear();
            var message = new Message { Number = Math.Max(1, read.Batch) };
            message.Take(read.BatchHeader, reader.Screen(read, scratch), scratch.Faults);
            message.End();
            if (read.Length > 0) MessageHash.Add(hash, read);
            message.Id = new Hash256(hash.GetHashAndReset());
            found.Add((message, read.Length == 0 ? new RecordBlock() : Kept(read)));
        }
        return found;
    }

    // The reader's room is as long as the whole text: what is kept is no longer than its batch.
    static RecordBlock Kept(RecordBlock read) => new()
    {
        Bytes = read.Span.ToArray(),
        Length = read.Length,
        FirstLine = read.FirstLine,
        FirstRecord = read.FirstRecord,
        Batch = read.Batch,
        BatchHeader = read.BatchHeader.ToArray(),
        IsScreened = true,
    };
}
