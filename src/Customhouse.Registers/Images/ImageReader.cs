using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using static System.FormattableString;

namespace Customhouse.Registers;

/// <summary>
/// Reads what an <see cref="ImageWriter"/> wrote, in the same order. No byte is handed out before the hash of its block
/// was compared, so that a count that is read is the count that was written; what no writer can have written is refused
/// all the same.
/// </summary>
/// <param name="from">The image, a stream that knows its length.</param>
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

    /// <summary>
    /// Reads how many of something follow. Each takes a byte at least, so no more can follow than bytes are left.
    /// </summary>
    /// <param name="what">What follows, in the plural, to be named when the number can't be right.</param>
    /// <param name="least">The fewest.</param>
    /// <param name="most">The most.</param>
    /// <exception cref="InvalidDataException">
    /// It is not whole, a byte differs, or no such number can follow.
    /// </exception>
    public int TakeCount(string what, int least = 0, int most = int.MaxValue)
    {
        var count = Take<int>();
        return Bounded(count, what, least, (int)Math.Min(most, from.Length - from.Position + length - at));
    }

    /// <summary>Reads a number of something that stands elsewhere.</summary>
    /// <param name="what">What it is a number of, in the plural.</param>
    /// <param name="most">The most; the fewest is 0.</param>
    /// <exception cref="InvalidDataException">It is not whole, a byte differs, or there is no such number.</exception>
    public int TakeNumber(string what, int most) => Bounded(Take<int>(), what, 0, most);

    int Bounded(int count, string what, int least, int most) => count >= least && count <= most ? count
        : throw Refused(Invariant($"before byte {at} of block {number - 1} it counts {count} {what}"),
            Invariant($"{least} to {most}"));

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
        var text = new byte[TakeCount("bytes")];
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
