using System.Buffers;

namespace Customhouse.Sandbox;

/// <summary>
/// A stream whose writes go behind what a buffer holds, save the first line: a chunk repeats no header.
/// </summary>
sealed class ByteStream(ArrayBufferWriter<byte> to) : Stream
{
    bool isPastHeader;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!isPastHeader)
        {
            var end = buffer.IndexOf((byte)'\n');
            if (end < 0) return;
            isPastHeader = true;
            buffer = buffer[(end + 1)..];
        }
        to.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
