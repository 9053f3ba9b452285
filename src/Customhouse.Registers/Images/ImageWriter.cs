using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Customhouse.Registers;

/// <summary>
/// Writes registers as they lie in memory, in blocks that each have a hash. An image is read by the build that wrote it
/// and by no other, so it has no format of its own; see <see cref="ImageReader"/>.
/// </summary>
/// <remarks>
/// <code>
///  4  length of the block, little-endian like all that follows; 0 of the last one
///  8  XXH3 of its bytes, with its number from 0 as the seed, so that blocks can't change places
///     its bytes
/// </code>
/// </remarks>
public sealed class ImageWriter(Stream to)
{
    /// <summary>The most bytes of a block.</summary>
    internal const int BlockSize = 1 << 20;

    /// <summary>Bytes before those of a block.</summary>
    internal const int HeadSize = 12;

    readonly byte[] block = new byte[HeadSize + BlockSize];
    int used;
    long number;

    /// <summary>Writes a value.</summary>
    public void Put<T>(T value)
        where T : unmanaged => PutAll(new ReadOnlySpan<T>(in value));

    /// <summary>Writes a value, or that there is none.</summary>
    public void PutMaybe<T>(T? value)
        where T : unmanaged
    {
        Put(value.HasValue);
        Put(value.GetValueOrDefault());
    }

    /// <summary>Writes values one after another, without their count.</summary>
    public void PutAll<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        for (var left = MemoryMarshal.AsBytes(values); !left.IsEmpty;)
        {
            var count = Math.Min(left.Length, BlockSize - used);
            left[..count].CopyTo(block.AsSpan(HeadSize + used));
            used += count;
            left = left[count..];
            if (used == BlockSize) Flush();
        }
    }

    /// <summary>Writes bytes with their count.</summary>
    public void PutText(ReadOnlySpan<byte> text)
    {
        Put(text.Length);
        PutAll(text);
    }

    /// <summary>Ends the image.</summary>
    public void End()
    {
        if (used > 0) Flush();
        Flush();
        to.Flush();
    }

    void Flush()
    {
        BinaryPrimitives.WriteInt32LittleEndian(block, used);
        BinaryPrimitives.WriteUInt64LittleEndian(
            block.AsSpan(4), XxHash3.HashToUInt64(block.AsSpan(HeadSize, used), number++));
        to.Write(block.AsSpan(0, HeadSize + used));
        used = 0;
    }
}
