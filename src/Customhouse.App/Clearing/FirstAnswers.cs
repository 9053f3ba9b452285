namespace Customhouse.App;

/// <summary>
/// Lets the first answers through and counts the others, so that a bad day does not scroll away its own summary.
/// Each answer ends with <see cref="End"/>, which is not written.
/// </summary>
sealed class FirstAnswers(Stream to, int shownMax) : Stream
{
    /// <summary>Ends an answer. ASCII record separator: no answer holds it.</summary>
    public const byte End = 0x1E;

    long count;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Says how many answers were not shown.</summary>
    public void SayHidden(Sheet page)
    {
        if (count > shownMax)
            page.WriteLine(
                $"{count - shownMax:N0} more entries with findings are not shown; --show N shows more, --json all.");
        if (count > 0) page.WriteLine();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var end = buffer.IndexOf(End);
            if (count < shownMax) to.Write(end < 0 ? buffer : buffer[..end]);
            if (end < 0) return;
            count++;
            buffer = buffer[(end + 1)..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => to.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
