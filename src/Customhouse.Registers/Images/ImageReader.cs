using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Customhouse.Registers;

/// <summary>
/// Reads what an <see cref="ImageWriter"/> wrote, in the same order. No byte is handed out before the hash of its block
/// was compared, so that a count that is read is the count that was written.
/// </summary>
public sealed class ImageReader(Stream from)
{
    readonly byte[] block = new byte[ImageWriter.BlockSize];
    int at, length;
    long number;

    /// <summary>Reads a value.</summary>
    /// <exception cref="InvalidDataException">It is not whole, or a byte differs.</exception>
    public T Take<T>()
        where T : unmanaged
    {
        var value = default(T);
        TakeAll(new Span<T>(ref value));
        return value;
    }

    /// <summary>Reads a value, or that there is none.</summary>
    /// <exception cref="InvalidDataException">It is not whole, or a byte differs.</exception>
    public T? TakeMaybe<T>()
        where T : unmanaged
    {
        var (has, value) = (Take<bool>(), Take<T>());
        return has ? value : null;
    }

    /// <summary>Reads as many values as there is room for.</summary>
    /// <exception cref="InvalidDataException">It is not whole, or a byte differs.</exception>
    public void TakeAll<T>(Span<T> values)
        where T : unmanaged
    {
        for (var left = MemoryMarshal.AsBytes(values); !left.IsEmpty;)
        {
            if (at == length && !Fill()) throw Refused("it ends too early", "all that its beginning says");
            var count = Math.Min(left.Length, length - at);
            block.AsSpan(at, count).CopyTo(left);
            at += count;
            left = left[count..];
        }
    }

    /// <summary>Reads bytes with their count.</summary>
    /// <exception cref="InvalidDataException">It is not whole, or a byte differs.</exception>
    public byte[] TakeText()
    {
        var text = new byte[Take<int>()];
        TakeAll(text.AsSpan());
        return text;
    }

    /// <summary>Makes sure that nothing is left.</summary>
    /// <exception cref="InvalidDataException">Something is, or the last block is missing.</exception>
    public void End()
    {
        if (at != length || Fill()) throw Refused("more follows than its beginning says", "its end");
    }

    /// <returns>False at the last block.</returns>
    bool Fill()
    {
        Span<byte> head = stackalloc byte[ImageWriter.HeadSize];
        Read(head);
        (at, length) = (0, BinaryPrimitives.ReadInt32LittleEndian(head));
        if (length is < 0 or > ImageWriter.BlockSize) throw Refused($"block {number} is damaged", "its length");
        var bytes = block.AsSpan(0, length);
        Read(bytes);
        if (XxHash3.HashToUInt64(bytes, number) != BinaryPrimitives.ReadUInt64LittleEndian(head[4..]))
            throw Refused($"block {number} has bytes that differ from those that were written", "its hash");
        number++;
        return length > 0;
    }

    void Read(Span<byte> bytes)
    {
        if (from.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw Refused("it was cut short", "its last block");
    }

    static InvalidDataException Refused(string found, string expected) => new($"{found}; expected {expected}");
}
