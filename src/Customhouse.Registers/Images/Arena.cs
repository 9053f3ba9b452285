namespace Customhouse.Registers;

/// <summary>
/// Records of bytes, one after another, that never change and are never given back: at most 16 GiB. They may be read
/// beside the one writer.
/// </summary>
public sealed class Arena
{
    // A place is a number of units of four bytes, 18 bits of it within a chunk.
    const int UnitBits = 2, PlaceBits = 18, ChunkSize = 1 << (PlaceBits + UnitBits);

    byte[][] chunks = [new byte[ChunkSize]];
    int count = 1;
    int used = 1 << UnitBits;

    /// <summary>Adds a record.</summary>
    /// <returns>Its place; never 0.</returns>
    /// <exception cref="InvalidOperationException">The arena is full.</exception>
    public uint Add(ReadOnlySpan<byte> record)
    {
        if (record.Length > chunks[count - 1].Length - used) AddChunk(Math.Max(ChunkSize, record.Length));
        var place = (uint)(count - 1) << PlaceBits | (uint)used >> UnitBits;
        record.CopyTo(chunks[count - 1].AsSpan(used));
        used = Math.Min(chunks[count - 1].Length, used + record.Length + (1 << UnitBits) - 1 & -(1 << UnitBits));
        return place;
    }

    /// <summary>Where the record of a place begins: a buffer that never moves, and the index in it.</summary>
    public (byte[] Buffer, int At) Find(uint place) =>
        (chunks[place >> PlaceBits], (int)(place & (1 << PlaceBits) - 1) << UnitBits);

    void AddChunk(int size)
    {
        if (count == 1 << (32 - PlaceBits)) throw new InvalidOperationException("An arena holds 16 GiB.");
        if (count == chunks.Length) Array.Resize(ref chunks, count * 2);
        chunks[count++] = new byte[size];
        used = 0;
    }

    /// <inheritdoc cref="Pages{T}.Freeze"/>
    /// <remarks>Nothing needs to be let go of: what was added stays as it is.</remarks>
    public Action<ImageWriter> Freeze()
    {
        var (frozen, last) = (chunks[..count], used);
        return to =>
        {
            to.Put(frozen.Length);
            for (var i = 0; i < frozen.Length; i++)
                to.PutText(i < frozen.Length - 1 ? frozen[i] : frozen[i].AsSpan(0, last));
        };
    }

    /// <summary>Takes the records of an image instead of its own.</summary>
    /// <exception cref="InvalidDataException">The image is not whole, or a byte differs.</exception>
    public void Load(ImageReader from)
    {
        count = from.TakeCount("chunks", least: 1);
        chunks = new byte[count][];
        for (var i = 0; i < count; i++) chunks[i] = from.TakeText();
        used = chunks[^1].Length;
        if (used < ChunkSize) Array.Resize(ref chunks[^1], ChunkSize);
    }
}
