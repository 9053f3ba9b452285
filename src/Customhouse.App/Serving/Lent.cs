using System.Buffers;

namespace Customhouse.App;

/// <summary>Bytes in an array that is lent, and given back when this is disposed.</summary>
/// <param name="length">Room to begin with.</param>
sealed class Lent(int length) : IDisposable
{
    byte[] array = ArrayPool<byte>.Shared.Rent(length);
    int used;

    /// <summary>The bytes.</summary>
    public ArraySegment<byte> Bytes => new(array, 0, used);

    /// <summary>Where more can be written.</summary>
    public Memory<byte> Room => array.AsMemory(used);

    /// <summary>The same bytes somewhere else.</summary>
    public static Lent CopyOf(ReadOnlySpan<byte> bytes)
    {
        var lent = new Lent(bytes.Length);
        bytes.CopyTo(lent.array);
        lent.used = bytes.Length;
        return lent;
    }

    /// <summary>Takes in what was written into the room.</summary>
    public void Add(int count) => used += count;

    /// <summary>Makes room for so many more.</summary>
    public void MakeRoom(int more)
    {
        if (array.Length - used >= more) return;
        var larger = ArrayPool<byte>.Shared.Rent(checked(used + more));
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(array);
        array = larger;
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(array);
}
