using System.Buffers;
using System.Text.Unicode;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Cuts a stream into messages of lines. A message goes from the line that opens it to the next line that opens one;
/// blank lines do not count. Lines and messages have bounds, so memory has too.
/// </summary>
sealed class MessageSplitter(Stream stream, FaultSink faults)
{
    public const int LineLengthMax = 2000;
    public const int MessageLengthMax = 1024 * 1024;

    readonly byte[] buffer = new byte[64 * 1024];
    readonly ArrayBufferWriter<byte> bytes = new();
    readonly List<(int Start, int Length, long Number)> lines = [];
    int from, to;
    bool isAtEnd;
    long number;
    MessageKind? kind;
    int version;
    long first;
    bool isBroken;

    /// <summary>The next whole message; null at the end. Messages that cannot be read are told to the faults.</summary>
    public LineMessage? Next()
    {
        while (TryLine(out var line))
        {
            if (line.IsEmpty || line.SequenceEqual("PDM"u8)) continue;
            if (MessageKind.OpenedBy(line) is { } opened)
            {
                var whole = Close();
                Open(opened, line);
                if (whole is not null) return whole;
            }
            else
            {
                Add(line);
            }
        }
        return Close();
    }

    void Open(MessageKind opened, ReadOnlySpan<byte> line)
    {
        (kind, version, first, isBroken) = (opened, 0, number, false);
        if (line.Length > 3) Values.TryWhole(line[4..], 99, out version);
    }

    void Add(ReadOnlySpan<byte> line)
    {
        if (kind is null)
        {
            faults.Unread(ManifestFault.UnknownLine, new ElementAt(number, "line", 0, null), Text.Copy(line),
                "a line before the first message",
                "no message is open: one begins with FRI, FXI, FDM, FHL/5, FWB/17 or the like alone on a line.");
            return;
        }
        if (isBroken) return;
        if (bytes.WrittenCount + line.Length > MessageLengthMax)
        {
            Break(ManifestFault.LongMessage, "the message goes on past 1 MB, so it is not read.");
            return;
        }
        lines.Add((bytes.WrittenCount, line.Length, number));
        bytes.Write(line);
    }

    /// <summary>Gives up the message at hand: what else belongs to it is passed over.</summary>
    void Break(FormFault fault, string plain)
    {
        if (!isBroken) faults.Add(fault, new ElementAt(number, kind?.Id ?? "line", 0, null), default,
            kind is null ? plain : $"{plain} The message begins in line {first}.");
        isBroken = true;
    }

    LineMessage? Close()
    {
        if (kind is null) return null;
        if (!isBroken) Check();
        var whole = isBroken ? null : Whole(kind);
        bytes.ResetWrittenCount();
        lines.Clear();
        kind = null;
        return whole;
    }

    LineMessage Whole(MessageKind kind)
    {
        var own = bytes.WrittenSpan.ToArray();
        return new LineMessage(kind, version, first,
            [.. lines.Select(line => new MessageLine(new Text(own, line.Start, line.Length), line.Number))]);
    }

    void Check()
    {
        if (bytes.WrittenSpan.ContainsAny(ControlBytes.ButTab))
            Break(FormFault.Control, "it holds a control character, so its elements cannot be told apart.");
        else if (!Utf8.IsValid(bytes.WrittenSpan))
            Break(FormFault.NotUtf8, "it holds bytes that are not UTF-8, so its letters cannot be known.");
    }

    /// <summary>The next line in upper case, without blanks at its ends; false at the end of the source.</summary>
    bool TryLine(out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            var rest = buffer.AsSpan(from, to - from);
            var end = rest.IndexOf((byte)'\n');
            if (end < 0 && !isAtEnd && rest.Length <= LineLengthMax)
            {
                Fill();
                continue;
            }
            line = default;
            if (rest.IsEmpty) return false;
            number++;
            var length = end < 0 ? rest.Length : end;
            if (length > LineLengthMax) PassLongLine();
            else line = Take(length, end < 0 ? length : end + 1);
            return true;
        }
    }

    ReadOnlySpan<byte> Take(int length, int taken)
    {
        var whole = buffer.AsSpan(from, length);
        from += taken;
        UpperCase.Copy(whole, whole);
        var line = (ReadOnlySpan<byte>)whole;
        if (number == 1 && line.StartsWith("\uFEFF"u8)) line = line[3..];
        return line.Trim(" \r\t"u8);
    }

    void PassLongLine()
    {
        Break(ManifestFault.LongLine, $"line {number} has more than 2,000 characters, so its message is not read.");
        while (true)
        {
            var end = buffer.AsSpan(from, to - from).IndexOf((byte)'\n');
            if (end >= 0 || isAtEnd)
            {
                from = end < 0 ? to : from + end + 1;
                return;
            }
            from = to;
            Fill();
        }
    }

    void Fill()
    {
        buffer.AsSpan(from, to - from).CopyTo(buffer);
        (from, to) = (0, to - from);
        var read = stream.Read(buffer, to, buffer.Length - to);
        to += read;
        isAtEnd = read == 0;
    }
}
