using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// The segments of X12 interchanges, one at a time. An ISA segment of 106 characters says what separates elements and
/// ends segments; each interchange may say it anew. Texts are in upper case and valid until the next segment.
/// Source: ASC X12.5 (interchange control), X12.6 (application control).
/// </summary>
sealed class X12Segments(Stream stream, FaultSink faults)
{
    public const int SegmentLengthMax = 8 * 1024;

    const int HeaderLength = 106, ElementCountMax = 64;

    readonly byte[] buffer = new byte[64 * 1024];
    readonly Text[] elements = new Text[ElementCountMax];
    int from, to;
    bool isAtEnd;
    byte separator, terminator;

    /// <summary>Number of the segment in the source, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Its identifier.</summary>
    public Text Id => elements[0];

    /// <summary>How many elements follow the identifier.</summary>
    public int Count { get; private set; }

    /// <summary>An element by its number, from 1; empty when there is none.</summary>
    public Text this[int number] => number <= Count ? elements[number] : default;

    /// <summary>The segment, to be named in a fault.</summary>
    public ElementAt At => new(Number, Shown.Of(Id), 0, null);

    /// <summary>
    /// Moves to the next segment; false at the end of the source, or where nothing can be read any more.
    /// </summary>
    public bool TryNext()
    {
        while (true)
        {
            SkipLineEnds();
            if (from == to) return false;
            if (IsHeader() ? !TryHeader() : terminator == 0) return NoInterchange();
            if (TrySegment()) return true;
        }
    }

    bool IsHeader()
    {
        Need(HeaderLength);
        var head = buffer.AsSpan(from, Math.Min(3, to - from));
        UpperCase.Copy(head, head);
        return head.SequenceEqual("ISA"u8);
    }

    /// <summary>Takes the separators from a header, without moving past it.</summary>
    bool TryHeader()
    {
        if (to - from < HeaderLength) return false;
        var header = buffer.AsSpan(from, HeaderLength);
        (separator, terminator) = (header[3], header[HeaderLength - 1]);
        return separator != terminator && !IsWord(separator) && !IsWord(terminator) && header.Count(separator) == 16;
    }

    static bool IsWord(byte c) =>
        c is >= (byte)'A' and <= (byte)'Z' or >= (byte)'a' and <= (byte)'z' or >= (byte)'0' and <= (byte)'9'
        or (byte)' ';

    bool NoInterchange()
    {
        var head = new Text(buffer, from, Math.Min(16, to - from));
        faults.Add(ManifestFault.NoInterchange, new ElementAt(Number + 1, "ISA", 0, null), head,
            $"found '{Shown.Of(head)}', expected an ISA segment of 106 characters with 16 separators; nothing is " +
                $"read from here on.");
        (from, to, isAtEnd) = (0, 0, true);
        return false;
    }

    bool TrySegment()
    {
        var length = SegmentLength();
        Number++;
        if (length < 0) return PassLongSegment();
        Split(length);
        from += length + 1;
        if (from > to) from = to;
        return true;
    }

    /// <summary>Characters before the terminator; -1 when there are too many.</summary>
    int SegmentLength()
    {
        Need(SegmentLengthMax);
        var length = buffer.AsSpan(from, to - from).IndexOf(terminator);
        if (length < 0 && to - from < SegmentLengthMax)
        {
            faults.Add(ManifestFault.EndsEarly, new ElementAt(Number + 1, "segment", 0, null), default,
                "the source ends before the segment does.");
            return to - from;
        }
        return length > SegmentLengthMax ? -1 : length;
    }

    bool PassLongSegment()
    {
        faults.Add(ManifestFault.LongLine, new ElementAt(Number, "segment", 0, null), default,
            "it has more than 8,192 characters and is passed over.");
        int end;
        while ((end = buffer.AsSpan(from, to - from).IndexOf(terminator)) < 0 && to > from)
        {
            from = to;
            Need(1);
        }
        from = end < 0 ? to : from + end + 1;
        return false;
    }

    void Split(int length)
    {
        var segment = buffer.AsSpan(from, length);
        UpperCase.Copy(segment, segment);
        Count = -1;
        var start = 0;
        while (start <= length && Count < ElementCountMax - 1)
        {
            var end = segment[start..].IndexOf(separator);
            var size = end < 0 ? length - start : end;
            elements[++Count] = Trimmed.Of(new Text(buffer, from, length), start, size);
            start += size + 1;
        }
        if (start <= length)
            faults.Unread(ManifestFault.BadLine, At, Id, "an element after the sixty-third",
                "it has more elements than any segment of these sets.");
    }

    void SkipLineEnds()
    {
        while (true)
        {
            Need(1);
            while (from < to && buffer[from] is (byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t') from++;
            if (Number == 0 && buffer.AsSpan(from, to - from).StartsWith("\uFEFF"u8)) from += 3;
            if (from < to || isAtEnd) return;
        }
    }

    /// <summary>Reads on until so many bytes are there or the stream ends.</summary>
    void Need(int length)
    {
        if (to - from >= length || isAtEnd) return;
        buffer.AsSpan(from, to - from).CopyTo(buffer);
        (from, to) = (0, to - from);
        while (to < length && !isAtEnd)
        {
            var read = stream.Read(buffer, to, buffer.Length - to);
            to += read;
            isAtEnd = read == 0;
        }
    }
}
