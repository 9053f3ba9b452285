using System.Buffers;
using System.Security.Cryptography;
using Customhouse.Journal;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>Cuts what a session sent into batches, each read for its form to the end before it is decided.</summary>
static class BatchCut
{
    /// <summary>
    /// The batches in order. A batch that stops before its Z record is one too, with its fault. The bytes of a readable
    /// one are lent: <see cref="Return"/> gives them back.
    /// </summary>
    public static List<(Message Message, RecordBlock Block)> Of(ArraySegment<byte> text, Authority? authority)
    {
        var room = ArrayPool<byte>.Shared.Rent(text.Count + 3 * Layout.Width);
        try
        {
            return Of(new CatairReader(text, authority), new RecordBlock { Bytes = room });
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>Gives the bytes of a block back, when nothing looks at them any more.</summary>
    public static void Return(RecordBlock block)
    {
        if (block.Bytes.Length > 0) ArrayPool<byte>.Shared.Return(block.Bytes);
        (block.Bytes, block.Length) = ([], 0);
    }

    static List<(Message, RecordBlock)> Of(CatairReader reader, RecordBlock read)
    {
        var found = new List<(Message, RecordBlock)>();
        var scratch = new FilingBatch();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (reader.TryRead(read))
        {
            scratch.Clear();
            var message = new Message { Number = Math.Max(1, read.Batch) };
            message.Take(read.BatchHeader, reader.Screen(read, scratch), scratch.Faults);
            message.End();
            if (read.Length > 0) MessageHash.Add(hash, read);
            message.Id = new Hash256(hash.GetHashAndReset());
            found.Add((message, message.IsReadable ? Kept(read) : new RecordBlock()));
        }
        return found;
    }

    // The reader's room is as long as the whole text: what is kept is no longer than its batch.
    static RecordBlock Kept(RecordBlock read)
    {
        if (read.Length == 0) return new RecordBlock();
        var bytes = ArrayPool<byte>.Shared.Rent(read.Length);
        read.Span.CopyTo(bytes);
        return new RecordBlock
        {
            Bytes = bytes,
            Length = read.Length,
            FirstLine = read.FirstLine,
            FirstRecord = read.FirstRecord,
            Batch = read.Batch,
            BatchHeader = read.BatchHeader.ToArray(),
            IsScreened = true,
        };
    }
}
