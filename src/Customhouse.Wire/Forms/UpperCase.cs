using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Customhouse.Wire;

/// <summary>
/// ASCII letters made upper case and every other byte kept, so that a filing reads alike in every form.
/// Source: ACE ABI CATAIR, general rules: data are upper case.
/// </summary>
static class UpperCase
{
    /// <summary>Copies bytes; the target may be the source.</summary>
    public static void Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        var done = 0;
        if (from.Length >= Vector256<byte>.Count)
        {
            ref var source = ref MemoryMarshal.GetReference(from);
            ref var target = ref MemoryMarshal.GetReference(to[..from.Length]);
            for (; done <= from.Length - Vector256<byte>.Count; done += Vector256<byte>.Count)
                Of(Vector256.LoadUnsafe(ref source, (nuint)done)).StoreUnsafe(ref target, (nuint)done);
        }
        for (; done < from.Length; done++)
            to[done] = from[done] is >= (byte)'a' and <= (byte)'z' ? (byte)(from[done] & 0xDF) : from[done];
    }

    static Vector256<byte> Of(Vector256<byte> some)
    {
        var isLower = Vector256.LessThan(some - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
        return some ^ (isLower & Vector256.Create((byte)0x20));
    }
}
