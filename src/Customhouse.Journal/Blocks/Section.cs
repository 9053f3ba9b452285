using System.Buffers.Binary;
using System.IO.Compression;

namespace Customhouse.Journal;

/// <summary>
/// One kind of bytes of all entries of a block, while the block grows; and its stored form.
/// An entry may have none, which is not the same as none of length zero.
/// </summary>
/// <remarks>
/// <code>
/// stored  =  length of what follows when unpacked (u32, little-endian)  Brotli( lengths  bytes )
/// lengths =  for each entry 0 when absent, otherwise its length + 1 (LEB128)
/// A section in which every entry is absent is stored as nothing.
/// </code>
/// </remarks>
sealed class Section
{
    /// <summary>Unpacked bytes that a section may have.</summary>
    public const int MaxBytes = 256 << 20;

    readonly int[] lengths = new int[PreparedBlock.MaxLeaves], starts = new int[PreparedBlock.MaxLeaves];
    byte[] bytes = new byte[1 << 16];
    int count, present;

    /// <summary>Bytes so far.</summary>
    public int Length { get; private set; }

    /// <summary>True when the entry has bytes here, even none.</summary>
    public bool Has(int entry) => lengths[entry] > 0;

    /// <summary>The entry's bytes; it must have some or none, not be absent.</summary>
    public Span<byte> this[int entry] => bytes.AsSpan(starts[entry], lengths[entry] - 1);

    /// <summary>Room for an entry of the given length at the end; it counts when <see cref="Add"/> says so.</summary>
    public Span<byte> Room(int length)
    {
        if (length > MaxBytes / 2 - Length)
            throw new InvalidOperationException(
                $"A block may hold {MaxBytes / 2} bytes of a kind; build it when it says that it is full.");
        if (Length + length > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + length));
        return bytes.AsSpan(Length, length);
    }

    /// <summary>Adds the entry that was written into <see cref="Room"/>.</summary>
    public void Add(int length)
    {
        starts[count] = Length;
        lengths[count++] = length + 1;
        Length += length;
        present++;
    }

    /// <summary>Adds an entry that has none.</summary>
    public void AddAbsent() => lengths[count++] = 0;

    /// <summary>Begins anew.</summary>
    public void Clear() => (count, present, Length) = (0, 0, 0);

    /// <summary>The stored form; <paramref name="scratch"/> is lent for the compressor's output.</summary>
    public byte[] Pack(ref byte[] scratch)
    {
        if (present == 0)
            return [];
        int table = PackLengths();
        ReadOnlySpan<byte> whole = bytes.AsSpan(0, table + Length);
        int most = 4 + BrotliEncoder.GetMaxCompressedLength(whole.Length);
        if (scratch.Length < most)
            scratch = new byte[most];
        BinaryPrimitives.WriteInt32LittleEndian(scratch, whole.Length);
        // Quality 1 is the fastest that still finds repeated words; a larger window costs nothing here.
        if (!BrotliEncoder.TryCompress(whole, scratch.AsSpan(4), out int written, quality: 1, window: 22))
            throw new InvalidOperationException("The compressor gave no output for a buffer of its own largest size.");
        return scratch.AsSpan(0, 4 + written).ToArray();
    }

    /// <summary>Moves the bytes up and writes the table of lengths in front; gives the table's length.</summary>
    int PackLengths()
    {
        Span<byte> table = stackalloc byte[5 * PreparedBlock.MaxLeaves];
        int size = 0;
        for (int i = 0; i < count; i++)
            size += Varint.Write(table[size..], (ulong)lengths[i]);
        Room(size);
        bytes.AsSpan(0, Length).CopyTo(bytes.AsSpan(size));
        table[..size].CopyTo(bytes);
        return size;
    }
}
