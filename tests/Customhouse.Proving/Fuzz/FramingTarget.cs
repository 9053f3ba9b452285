using System.Text;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Proving;

/// <summary>
/// A session's stream cut into batches: no byte is lost or doubled but blanks and line ends between batches, and the
/// batches are the same however the network cuts the stream.
/// </summary>
static class FramingTarget
{
    const int LengthMax = 16 * 1024;

    /// <summary>Longer streams come in pieces of more than one byte.</summary>
    const int LongestByByte = 30_000;

    public static readonly Target Stream = new(
        "stream", "catair", Seeds, [Grain.Lines, Grain.Fields, Grain.Words], Words.Catair, bytes =>
        {
            var whole = Cut(bytes, Math.Max(1, bytes.Length));
            foreach (var piece in new[] { bytes.Length > LongestByByte ? 79 : 1, 2 + bytes.Length % 97, 1_460 })
                Same(whole, Cut(bytes, piece), piece);
            Bounded(bytes, 1 + bytes.Length % 4_096);
        });

    static byte[][] Seeds()
    {
        var lines = FilingSeeds.In(SourceFormat.Catair);
        var text = Encoding.Latin1.GetString(lines);
        return
        [
            lines, Encoding.Latin1.GetBytes(text.ReplaceLineEndings("\r\n")),
            Encoding.Latin1.GetBytes(text.ReplaceLineEndings("")),
        ];
    }

    // Each batch is compared at once: it is a view, valid until more is added.
    static List<byte[]> Cut(byte[] bytes, int piece)
    {
        var (framer, batches, at) = (new BatchFramer(int.MaxValue), new List<byte[]>(), 0);
        for (var from = 0; from < bytes.Length; from += piece)
        {
            framer.Add(bytes.AsSpan(from, Math.Min(piece, bytes.Length - from)));
            while (framer.Take() is { } batch) at = Follow(bytes, at, batch, batches);
            if (framer.Held > Math.Min(from + piece, bytes.Length) - at)
                throw new InvalidOperationException($"{framer.Held} bytes are held; so many have not come.");
        }
        if (framer.Rest() is { } rest) at = Follow(bytes, at, rest, batches);
        if (SkipEnds(bytes, at) != bytes.Length || framer.Held != 0)
            throw new InvalidOperationException($"Bytes from {at} on are lost, in pieces of {piece}.");
        return batches;
    }

    static int Follow(byte[] bytes, int at, ReadOnlyMemory<byte> batch, List<byte[]> batches)
    {
        at = SkipEnds(bytes, at);
        if (batch.Length == 0 || !bytes.AsSpan(at).StartsWith(batch.Span))
            throw new InvalidOperationException($"Batch {batches.Count} is not what came at {at}.");
        batches.Add(batch.Span.TrimEnd("\r\n"u8).ToArray());
        return at + batch.Length;
    }

    static int SkipEnds(byte[] bytes, int at)
    {
        while (at < bytes.Length && bytes[at] is (byte)'\n' or (byte)'\r' or (byte)' ') at++;
        return at;
    }

    static void Same(List<byte[]> whole, List<byte[]> pieces, int piece)
    {
        for (var i = 0; i < Math.Max(whole.Count, pieces.Count); i++)
        {
            if (i >= whole.Count || i >= pieces.Count || !whole[i].AsSpan().SequenceEqual(pieces[i]))
                throw new InvalidOperationException($"Batch {i} is another when it comes in pieces of {piece}.");
        }
    }

    // A session that stops at a batch that is too long never holds more than that and one piece.
    static void Bounded(byte[] bytes, int piece)
    {
        var framer = new BatchFramer(LengthMax);
        for (var from = 0; from < bytes.Length && !framer.IsOverlong; from += piece)
        {
            framer.Add(bytes.AsSpan(from, Math.Min(piece, bytes.Length - from)));
            while (framer.Take() is not null) continue;
            if (framer.Held > LengthMax + piece)
                throw new InvalidOperationException($"{framer.Held} bytes are held of a batch of at most {LengthMax}.");
        }
    }
}
