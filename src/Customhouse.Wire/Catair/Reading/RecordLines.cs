using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Customhouse.Wire;

/// <summary>
/// Cuts a stream into records of 80 bytes, in upper case, whether lines end in LF, in CRLF or not at all.
/// A line that is not 80 long is cut or filled to 80 and its true length told. Memory is bounded whatever comes.
/// </summary>
sealed class RecordLines
{
    /// <summary>Nothing is left.</summary>
    public const long End = -1;

    const int BufferSize = 256 * 1024;

    /// <summary>How far the first line end is looked for before the stream counts as undelimited.</summary>
    const int FramingProbe = 4096;

    readonly Stream source;
    readonly byte[] buffer;
    int start;
    int end;
    bool drained;
    bool? delimited;

    /// <summary>Cuts a stream.</summary>
    public RecordLines(Stream source) => (this.source, buffer) = (source, new byte[BufferSize]);

    /// <summary>Cuts what is in memory whole. Where it stands it is only read.</summary>
    public RecordLines(ArraySegment<byte> text)
    {
        (source, buffer, drained) = (Stream.Null, text.Array ?? [], true);
        (start, end) = (text.Offset, text.Offset + text.Count);
    }

    /// <summary>True when nothing is left.</summary>
    public bool IsAtEnd
    {
        get
        {
            Fill(1);
            return start == end;
        }
    }

    /// <summary>Copies the next record.</summary>
    /// <param name="record">80 bytes that it is written to.</param>
    /// <returns>Its true length, 80 when right; <see cref="End"/> at the end.</returns>
    public long Next(Span<byte> record)
    {
        delimited ??= Probe();
        if (delimited == false) return NextUndelimited(record);
        if (end - start > Layout.Width && buffer[start + Layout.Width] == '\n'
            && buffer[start + Layout.Width - 1] != '\r' && CopyUpper(start, record))
        {
            start += Layout.Width + 1;
            return Layout.Width;
        }
        if (end - start > Layout.Width + 1 && buffer[start + Layout.Width] == '\r'
            && buffer[start + Layout.Width + 1] == '\n' && CopyUpper(start, record))
        {
            start += Layout.Width + 2;
            return Layout.Width;
        }
        return NextLine(record);
    }

    bool Probe()
    {
        Fill(FramingProbe);
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (buffer.AsSpan(start, end - start).StartsWith(mark)) start += mark.Length;
        var at = buffer.AsSpan(start, Math.Min(end - start, FramingProbe)).IndexOf((byte)'\n');
        if (at < 0) return false;
        var length = at > 0 && buffer[start + at - 1] == '\r' ? at - 1 : at;
        return length <= Layout.Width || length % Layout.Width != 0;
    }

    /// <summary>Makes at least this many bytes ready, or all that are left.</summary>
    void Fill(int count)
    {
        if (end - start >= count || drained) return;
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        while (end < buffer.Length)
        {
            var read = source.Read(buffer, end, buffer.Length - end);
            drained = read == 0;
            end += read;
            if (drained || end >= count) return;
        }
    }

    long NextUndelimited(Span<byte> record)
    {
        Fill(Layout.Width + 2);
        while (start < end && buffer[start] is (byte)'\n' or (byte)'\r')
        {
            start++;
            Fill(Layout.Width + 2);
        }
        var length = Math.Min(end - start, Layout.Width);
        if (length == 0) return End;
        CopyPadded(start, length, record);
        start += length;
        return length;
    }

    long NextLine(Span<byte> record)
    {
        Fill(Layout.Width + 2);
        if (start == end) return End;
        var at = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
        if (at < 0 && !drained && end - start < buffer.Length)
        {
            Fill(buffer.Length);
            at = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
        }
        if (at < 0 && !drained) return LongLine(record);
        var length = WithoutReturn(start, at < 0 ? end - start : at);
        CopyPadded(start, Math.Min(length, Layout.Width), record);
        start = at < 0 ? end : start + at + 1;
        return length;
    }

    /// <summary>A line longer than the buffer: its first 80 bytes are kept, the rest is counted and let go.</summary>
    long LongLine(Span<byte> record)
    {
        CopyPadded(start, Layout.Width, record);
        var length = 0L;
        while (start < end)
        {
            var at = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (at >= 0)
            {
                length += WithoutReturn(start, at);
                start += at + 1;
                return length;
            }
            length += end - start;
            start = end = 0;
            Fill(1);
        }
        return length;
    }

    int WithoutReturn(int from, int length) => length > 0 && buffer[from + length - 1] == '\r' ? length - 1 : length;

    void CopyPadded(int from, int length, Span<byte> record)
    {
        buffer.AsSpan(from, length).CopyTo(record);
        record[length..Layout.Width].Fill((byte)' ');
        foreach (ref var c in record[..length])
            if (c is >= (byte)'a' and <= (byte)'z') c -= 0x20;
    }

    /// <summary>Copies 80 bytes in upper case.</summary>
    /// <returns>False when a line end stands among them: the line is shorter than it seems.</returns>
    bool CopyUpper(int from, Span<byte> record)
    {
        ref var source80 = ref buffer[from];
        ref var target = ref MemoryMarshal.GetReference(record[..Layout.Width]);
        var ends = Upper(ref source80, ref target, 0) | Upper(ref source80, ref target, 32)
            | Upper(ref source80, ref target, 48);
        return ends == Vector256<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<byte> Upper(ref byte from, ref byte to, nuint at)
    {
        var c = Vector256.LoadUnsafe(ref from, at);
        var offset = c - Vector256.Create((byte)'a');
        var lower = Vector256.Equals(Vector256.Min(offset, Vector256.Create((byte)25)), offset);
        (c - (lower & Vector256.Create((byte)0x20))).StoreUnsafe(ref to, at);
        return Vector256.Equals(c, Vector256.Create((byte)'\n'));
    }
}
