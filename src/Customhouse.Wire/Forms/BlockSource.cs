namespace Customhouse.Wire;

/// <summary>A stream read into blocks: what is left over after a cut opens the next block.</summary>
sealed class BlockSource(Stream stream, int blockLengthMax)
{
    const int BlockLengthMin = 4096;

    readonly int blockLength = stream.CanSeek
        ? (int)Math.Clamp(stream.Length - stream.Position + 1, BlockLengthMin, blockLengthMax)
        : blockLengthMax;
    byte[] left = [];
    int leftLength;

    /// <summary>True when the stream has no more bytes; what was read of it may still stand in a block.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>True when nothing is left over for another block.</summary>
    public bool IsDrained => leftLength == 0;

    /// <summary>Puts the left-over bytes into the block and reads until the block is full or the stream ends.</summary>
    public void Fill(RecordBlock block)
    {
        if (block.Bytes.Length < Math.Max(blockLength, leftLength))
            block.Bytes = new byte[Math.Max(blockLength, leftLength)];
        left.AsSpan(0, leftLength).CopyTo(block.Bytes);
        block.Length = leftLength;
        leftLength = 0;
        ReadOn(block);
    }

    /// <summary>Makes more room in a block and reads on.</summary>
    public void Grow(RecordBlock block)
    {
        var bytes = block.Bytes;
        Array.Resize(ref bytes, checked(bytes.Length * 2));
        block.Bytes = bytes;
        ReadOn(block);
    }

    /// <summary>Fills the free room of a block.</summary>
    public void ReadOn(RecordBlock block)
    {
        while (!IsAtEnd && block.Length < block.Bytes.Length)
        {
            var read = stream.Read(block.Bytes, block.Length, block.Bytes.Length - block.Length);
            block.Length += read;
            IsAtEnd = read == 0;
        }
    }

    /// <summary>Ends the block at this place and keeps the rest for the next one.</summary>
    public void Cut(RecordBlock block, int at)
    {
        leftLength = block.Length - at;
        if (left.Length < leftLength) left = new byte[leftLength * 2];
        block.Bytes.AsSpan(at, leftLength).CopyTo(left);
        block.Length = at;
    }

    /// <summary>Forgets bytes at the front of a block.</summary>
    public static void Drop(RecordBlock block, int count)
    {
        block.Bytes.AsSpan(count, block.Length - count).CopyTo(block.Bytes);
        block.Length -= count;
    }
}
