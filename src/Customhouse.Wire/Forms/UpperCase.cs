using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Customhouse.Wire;

/// <summary>
/// ASCII letters made upper case and every other byte kept, so that a filing reads alike in every form.
/// Source: ACE ABI CATAIR, general rules: data are upper case.
/// </summary>
static class UpperCase
{
    /// <summary>Copies bytes; the target may be the source, and not another part of it.</summary>
    public static void Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        if (from.Length >= Vector256<byte>.Count) CopyLong(from, to);
        else if (from.Length >= sizeof(ulong)) CopyShort(from, to);
        else
            for (var i = 0; i < from.Length; i++)
                to[i] = from[i] is >= (byte)'a' and <= (byte)'z' ? (byte)(from[i] & 0xDF) : from[i];
    }

    /// <summary>The last step overlaps the one before, which changes nothing: upper case stays upper case.</summary>
    static void CopyLong(ReadOnlySpan<byte> from, Span<byte> to)
    {
        ref var source = ref MemoryMarshal.GetReference(from);
        ref var target = ref MemoryMarshal.GetReference(to[..from.Length]);
        var last = from.Length - Vector256<byte>.Count;
        for (var at = 0; at < last; at += Vector256<byte>.Count)
            Of(Vector256.LoadUnsafe(ref source, (nuint)at)).StoreUnsafe(ref target, (nuint)at);
        Of(Vector256.LoadUnsafe(ref source, (nuint)last)).StoreUnsafe(ref target, (nuint)last);
    }

    static void CopyShort(ReadOnlySpan<byte> from, Span<byte> to)
    {
        var last = from.Length - sizeof(ulong);
        for (var at = 0; at < last; at += sizeof(ulong))
            MemoryMarshal.Write(to[at..], Of(MemoryMarshal.Read<ulong>(from[at..])));
        MemoryMarshal.Write(to[last..], Of(MemoryMarshal.Read<ulong>(from[last..])));
    }

    static Vector256<byte> Of(Vector256<byte> some)
    {
        var isLower = Vector256.LessThan(some - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
        return some ^ (isLower & Vector256.Create((byte)0x20));
    }

    /// <summary>
    /// Eight bytes in one word: a byte is a lower-case letter when adding to its low seven bits carries from a on
    /// and not past z.
    /// </summary>
    static ulong Of(ulong eight)
    {
        const ulong each = 0x0101010101010101;
        var low = eight & each * 0x7F;
        var isLower = (low + each * (128 - 'a') ^ low + each * (127 - 'z')) & ~eight & each * 0x80;
        return eight ^ isLower >> 2;
    }
}
