using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Customhouse.Wire;

/// <summary>How a JSON source holds its filings.</summary>
enum JsonShape
{
    /// <summary>Objects one after another, in our own form.</summary>
    Lines,

    /// <summary>One array of objects in our own form.</summary>
    Array,

    /// <summary>An abi-type86 document: the objects of its body.</summary>
    Document,
}

/// <summary>
/// Finds the ends of whole objects without reading what is in them, 64 bytes at a look. Begins between two objects.
/// Where filings stand one after another, a line that opens with a brace opens a filing, so that one broken filing
/// costs one filing.
/// </summary>
ref struct JsonCutter(ReadOnlySpan<byte> bytes, JsonShape shape)
{
    readonly ReadOnlySpan<byte> bytes = bytes;
    readonly bool isLines = shape == JsonShape.Lines;
    int depth;
    bool inString;
    bool isEscaped;
    byte before = (byte)'\n';

    /// <summary>True to look for the end of the first object only.</summary>
    public bool StopsAtFirst { get; init; }

    /// <summary>End of the last whole object.</summary>
    public int End { get; private set; }

    /// <summary>Place where the array closes that holds the objects; -1 when it does not in these bytes.</summary>
    public int Closed { get; private set; } = -1;

    /// <summary>
    /// Place of a line end inside a string, which JSON forbids, where objects stand in an array; -1 without.
    /// </summary>
    public int Broken { get; private set; } = -1;

    public void Run()
    {
        var at = 0;
        for (; at + 64 <= bytes.Length && Closed < 0 && Broken < 0; at += 64)
        {
            if (!TryLook(at)) Walk(at, at + 64);
            before = bytes[at + 63];
        }
        if (Closed < 0 && Broken < 0) Walk(at, bytes.Length);
    }

    /// <summary>Looks at 64 bytes at once; false when they hold what only a walk can tell.</summary>
    bool TryLook(int at)
    {
        ref var first = ref MemoryMarshal.GetReference(bytes.Slice(at, 64));
        var low = Vector256.LoadUnsafe(ref first);
        var high = Vector256.LoadUnsafe(ref first, 32);
        if (isEscaped || Equal(low, high, (byte)'\\') != 0) return false;
        var quotes = Equal(low, high, (byte)'"');
        var strings = Within(quotes);
        var lines = Equal(low, high, (byte)'\n');
        if ((lines & strings) != 0) return false;
        var fold = Vector256.Create((byte)0x20);
        var opens = Equal(low | fold, high | fold, (byte)'{') & ~strings;
        var closes = Equal(low | fold, high | fold, (byte)'}') & ~strings;
        var lineStarts = lines << 1 | (before == '\n' ? 1UL : 0);
        for (var marks = opens | closes; marks != 0; marks &= marks - 1)
        {
            var bit = marks & (~marks + 1);
            var place = at + BitOperations.TrailingZeroCount(marks);
            if ((opens & bit) != 0) Open(place, (lineStarts & bit) != 0);
            else if (Close(place)) return true;
        }
        inString = strings >> 63 != 0;
        return true;
    }

    /// <summary>The bytes that stand inside strings: every bit from a quote to the one before the next.</summary>
    readonly ulong Within(ulong quotes)
    {
        quotes ^= quotes << 1;
        quotes ^= quotes << 2;
        quotes ^= quotes << 4;
        quotes ^= quotes << 8;
        quotes ^= quotes << 16;
        quotes ^= quotes << 32;
        return inString ? ~quotes : quotes;
    }

    static ulong Equal(Vector256<byte> low, Vector256<byte> high, byte c)
    {
        var wanted = Vector256.Create(c);
        return Vector256.Equals(low, wanted).ExtractMostSignificantBits() |
            (ulong)Vector256.Equals(high, wanted).ExtractMostSignificantBits() << 32;
    }

    void Walk(int from, int to)
    {
        for (var at = from; at < to && Closed < 0 && Broken < 0; at++)
        {
            var c = bytes[at];
            if (inString) InString(c, at);
            else if (c == '"') inString = true;
            else if (c is (byte)'{' or (byte)'[') Open(at, (at > from ? bytes[at - 1] : before) == '\n');
            else if (c is (byte)'}' or (byte)']') Close(at);
        }
    }

    void InString(byte c, int at)
    {
        if (isEscaped) isEscaped = false;
        else if (c == '\\') isEscaped = true;
        else if (c == '"') inString = false;
        if (c != '\n') return;
        isEscaped = inString = false;
        if (!isLines) Broken = at;
    }

    void Open(int at, bool opensLine)
    {
        if (isLines && opensLine && depth > 0 && bytes[at] == '{')
        {
            End = at;
            depth = 0;
        }
        depth++;
    }

    /// <summary>True when nothing is left to be seen.</summary>
    bool Close(int at)
    {
        if (depth == 0)
        {
            if (isLines) End = at + 1;
            else Closed = at;
            return !isLines;
        }
        if (--depth > 0) return false;
        End = at + 1;
        if (StopsAtFirst) Closed = at + 1;
        return StopsAtFirst;
    }
}
