using System.Buffers.Binary;

namespace Customhouse.Journal;

/// <summary>
/// Measures one item of deterministically encoded CBOR: definite lengths, shortest integers, map keys in
/// ascending bytewise order and none twice. Source: RFC 8949 section 4.2.1.
/// </summary>
public static class DeterministicCbor
{
    /// <summary>Nesting deeper than this is refused, so that hostile bytes can't exhaust the stack.</summary>
    public const int MaxDepth = 32;

    /// <summary>Bytes of the item at the start, or -1 when there is none or it is not deterministic.</summary>
    public static int Measure(ReadOnlySpan<byte> bytes) => Measure(bytes, 0);

    static int Measure(ReadOnlySpan<byte> bytes, int depth)
    {
        int head = Head(bytes, out int major, out ulong value);
        if (head < 0 || depth > MaxDepth)
            return -1;
        return major switch
        {
            0 or 1 or 7 => head,
            2 or 3 => value <= (ulong)(bytes.Length - head) ? head + (int)value : -1,
            4 => Items(bytes, head, value, depth),
            5 => Pairs(bytes, head, value, depth),
            _ => Items(bytes, head, 1, depth),
        };
    }

    static int Items(ReadOnlySpan<byte> bytes, int at, ulong count, int depth)
    {
        for (; count > 0; count--)
        {
            int length = Measure(bytes[at..], depth + 1);
            if (length < 0)
                return -1;
            at += length;
        }
        return at;
    }

    static int Pairs(ReadOnlySpan<byte> bytes, int at, ulong count, int depth)
    {
        ReadOnlySpan<byte> last = default;
        for (; count > 0; count--)
        {
            int key = Measure(bytes[at..], depth + 1);
            if (key < 0 || bytes.Slice(at, key).SequenceCompareTo(last) <= 0)
                return -1;
            last = bytes.Slice(at, key);
            int length = Measure(bytes[(at += key)..], depth + 1);
            if (length < 0)
                return -1;
            at += length;
        }
        return at;
    }

    /// <summary>Reads the first byte and its argument; -1 unless the argument is the shortest.</summary>
    static int Head(ReadOnlySpan<byte> bytes, out int major, out ulong value)
    {
        (major, value) = (0, 0);
        if (bytes.IsEmpty)
            return -1;
        major = bytes[0] >> 5;
        int low = bytes[0] & 31;
        if (low < 24)
        {
            value = (ulong)low;
            return 1;
        }
        int size = low - 24;
        if (size > 3 || bytes.Length < 1 + (1 << size))
            return -1;
        (value, ulong least) = size switch
        {
            0 => (bytes[1], 24ul),
            1 => (BinaryPrimitives.ReadUInt16BigEndian(bytes[1..]), 1ul << 8),
            2 => (BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]), 1ul << 16),
            _ => (BinaryPrimitives.ReadUInt64BigEndian(bytes[1..]), 1ul << 32),
        };
        // Under major type 7 the argument is a simple value or a float's bits, where shortness means something else.
        return value >= least || major == 7 && size > 0 ? 1 + (1 << size) : -1;
    }
}
