namespace Customhouse.App;

/// <summary>A file that is written; what goes wrong with it names it as the person who asked for it does.</summary>
/// <param name="inner">The file.</param>
/// <param name="name">Its name for messages.</param>
sealed class WrittenStream(FileStream inner, string name) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => true;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (IOException failed)
        {
            throw TroubleOf.Writing(name, failed);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => Guarded(() => inner.Flush());

    public override long Seek(long offset, SeekOrigin origin)
    {
        Guarded(() => inner.Seek(offset, origin));
        return inner.Position;
    }

    public override void SetLength(long value) => Guarded(() => inner.SetLength(value));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) Guarded(inner.Dispose);
        base.Dispose(disposing);
    }

    void Guarded(Action act)
    {
        try
        {
            act();
        }
        catch (IOException failed)
        {
            throw TroubleOf.Writing(name, failed);
        }
    }
}
