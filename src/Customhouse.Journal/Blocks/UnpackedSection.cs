using System.Buffers.Binary;
using System.IO.Compression;

namespace Customhouse.Journal;

/// <summary>
/// A stored section read back: finds one entry after one decompression. Reused from block to block, so that
/// its buffers are made once; confined to one thread.
/// </summary>
sealed class UnpackedSection
{
    readonly int[] starts = new int[PreparedBlock.MaxLeaves + 1];
    readonly bool[] present = new bool[PreparedBlock.MaxLeaves];
    byte[] bytes = [];

    /// <summary>Entries, absent ones included.</summary>
    public int Count { get; private set; }

    /// <summary>True when the entry has bytes here, even none.</summary>
    public bool Has(int entry) => present[entry];

    /// <summary>The entry's bytes; empty when it is absent.</summary>
    public ReadOnlySpan<byte> this[int entry] => bytes.AsSpan(starts[entry], starts[entry + 1] - starts[entry]);

    /// <summary>
    /// Reads the stored form of a block of <paramref name="count"/> leaves; what is wrong with it, or null.
    /// </summary>
    public string? Read(ReadOnlySpan<byte> stored, int count)
    {
        Count = count;
        if (stored.IsEmpty)
        {
            present.AsSpan(0, count).Clear();
            starts.AsSpan(0, count + 1).Clear();
            return null;
        }
        int length = stored.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(stored);
        if (length is < 0 or > Section.MaxBytes)
            return "a length that no section has";
        if (bytes.Length < length)
            bytes = new byte[length];
        if (!Unpack(stored[4..], bytes.AsSpan(0, length)))
            return "bytes that do not decompress to the stated length";
        return ReadLengths(length, count) ? null : "entry lengths that do not add up";
    }

    static bool Unpack(ReadOnlySpan<byte> packed, Span<byte> to) =>
        BrotliDecoder.TryDecompress(packed, to, out int written) && written == to.Length;

    bool ReadLengths(int length, int count)
    {
        int at = 0;
        long end = 0;
        for (int i = 0; i < count; i++)
        {
            if (!Varint.TryRead(bytes.AsSpan(0, length), ref at, out ulong stated) || stated > (ulong)length)
                return false;
            present[i] = stated > 0;
            starts[i] = (int)end;
            end += Math.Max(0, (long)stated - 1);
            if (end > length)
                return false;
        }
        starts[count] = (int)end;
        for (int i = 0; i <= count; i++)
            starts[i] += at;
        return at + end == length;
    }
}
