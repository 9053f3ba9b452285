using System.Security.Cryptography;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// What a message is identified by: SHA-256 over its bytes, with the password of an A record left blank. Six characters
/// could be tried out against the identifier, which stands in the journal for ever; and a batch that is sent again
/// under a new password is the same batch.
/// </summary>
static class MessageHash
{
    /// <summary>Adds the next block of a message.</summary>
    public static void Add(IncrementalHash hash, RecordBlock block)
    {
        var bytes = block.Span;
        if (!block.BatchHeader.IsEmpty && bytes[0] == 'A')
        {
            Span<byte> header = stackalloc byte[Layout.Width];
            bytes[..Layout.Width].CopyTo(header);
            header.Slice(AIn.Password.Facts.First - 1, AIn.Password.Facts.Length).Fill((byte)' ');
            hash.AppendData(header);
            bytes = bytes[Layout.Width..];
        }
        hash.AppendData(bytes);
    }
}
