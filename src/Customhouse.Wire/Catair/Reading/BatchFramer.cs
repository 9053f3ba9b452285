namespace Customhouse.Wire;

/// <summary>
/// Cuts what arrives on a wire into batches, each up to its Z record, as the bytes come in. Lines end in LF, in CRLF or
/// not at all, which the first line tells for the whole session. Blanks and line ends between batches are passed over.
/// </summary>
/// <param name="lengthMax">The most bytes that a batch may have.</param>
public sealed class BatchFramer(int lengthMax)
{
    const int Width = Layout.Width;

    byte[] buffer = new byte[8 * 1024];
    int start;
    int end;
    int looked;
    bool? delimited;

    /// <summary>Bytes of a batch that is not whole yet.</summary>
    public int Held => end - start;

    /// <summary>True when a batch is longer than it may be; nothing more can be told apart.</summary>
    public bool IsOverlong => Held > lengthMax;

    /// <summary>Takes what arrived.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (buffer.Length - end < bytes.Length) MakeRoom(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(end));
        end += bytes.Length;
    }

    /// <summary>
    /// The next whole batch, valid until more is added; null when more has to arrive first.
    /// </summary>
    public ReadOnlyMemory<byte>? Take()
    {
        SkipBlanks();
        delimited ??= Held <= Width + 1 ? null : buffer.AsSpan(start, Width + 2).Contains((byte)'\n');
        var whole = delimited switch
        {
            true => LineEnd(),
            false => RecordEnd(),
            null => 0,
        };
        if (whole == 0) return null;
        var batch = buffer.AsMemory(start, whole);
        start += whole;
        looked = 0;
        return batch;
    }

    /// <summary>
    /// What is left when nothing more arrives: a batch that stops before its Z record, valid until more is added; null
    /// for none.
    /// </summary>
    public ReadOnlyMemory<byte>? Rest()
    {
        SkipBlanks();
        if (Held == 0) return null;
        var rest = buffer.AsMemory(start, Held);
        start = end;
        return rest;
    }

    // A Z record ends its batch with its line, and no later than with its 80th byte: whether more of the line comes is
    // not waited for, so that the records are the same however the stream is cut. What more comes stands apart, but for
    // the line end.
    int LineEnd()
    {
        while (looked < Held)
        {
            var line = buffer.AsSpan(start + looked, Held - looked);
            var length = line.IndexOf((byte)'\n');
            var isLast = (line[0] | 0x20) == 'z';
            if (isLast && line.Length >= Width && (length < 0 || length >= Width) && line[Width - 1] != '\r')
                return looked + Width + EndLength(line[Width..]);
            if (length < 0) return 0;
            looked += length + 1;
            if (isLast) return looked;
        }
        return 0;
    }

    static int EndLength(ReadOnlySpan<byte> rest) => rest.StartsWith("\n"u8) ? 1 : rest.StartsWith("\r\n"u8) ? 2 : 0;

    int RecordEnd()
    {
        for (; looked + Width <= Held; looked += Width)
            if ((buffer[start + looked] | 0x20) == 'z') return looked + Width;
        return 0;
    }

    void SkipBlanks()
    {
        if (looked > 0) return;
        while (start < end && buffer[start] is (byte)'\n' or (byte)'\r' or (byte)' ') start++;
    }

    void MakeRoom(int more)
    {
        var room = Held + more > buffer.Length ? new byte[Math.Max(buffer.Length * 2, Held + more)] : buffer;
        buffer.AsSpan(start, Held).CopyTo(room);
        (buffer, end, start) = (room, Held, 0);
    }
}
