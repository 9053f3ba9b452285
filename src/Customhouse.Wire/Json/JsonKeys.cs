using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Customhouse.Wire;

/// <summary>
/// The keys of one kind of object, found by their bytes. At most 64, so that one word notes which were given.
/// </summary>
sealed class JsonKeys
{
    const int SlotCount = 256;

    readonly string[] keys;
    readonly byte[][] names;
    readonly Vector256<byte>[] named;
    readonly Vector256<byte>[] masks;
    readonly int[] slots = new int[SlotCount];

    public JsonKeys(params string[] keys)
    {
        this.keys = keys;
        names = [.. keys.Select(System.Text.Encoding.UTF8.GetBytes)];
        named = [.. names.Select(name => Padded([(byte)'"', .. name, (byte)'"', (byte)':']))];
        masks = [.. names.Select(name => Padded([.. Enumerable.Repeat((byte)0xFF, name.Length + 3)]))];
        Array.Fill(slots, -1);
        for (var i = 0; i < names.Length; i++)
        {
            var slot = SlotOf(names[i]);
            while (slots[slot] >= 0) slot = (slot + 1) % SlotCount;
            slots[slot] = i;
        }
    }

    public int Count => keys.Length;

    public string this[int index] => keys[index];

    /// <summary>Index of a key in the order given; -1 for one that is not known.</summary>
    public int Find(ReadOnlySpan<byte> key)
    {
        for (var slot = SlotOf(key); slots[slot] >= 0; slot = (slot + 1) % SlotCount)
            if (key.SequenceEqual(names[slots[slot]])) return slots[slot];
        return -1;
    }

    /// <summary>
    /// True when a key stands here in quotes and a colon after it, as it mostly does. 32 bytes must be readable.
    /// </summary>
    public bool StandsAt(ref byte place, int key) =>
        ((Vector256.LoadUnsafe(ref place) ^ named[key]) & masks[key]) == Vector256<byte>.Zero;

    static Vector256<byte> Padded(byte[] bytes)
    {
        var padded = new byte[Vector256<byte>.Count];
        bytes.CopyTo(padded, 0);
        return Vector256.Create(padded);
    }

    static int SlotOf(ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty) return 0;
        var head = key.Length >= 8 ? MemoryMarshal.Read<ulong>(key) : key[0] | (ulong)key[key.Length / 2] << 8;
        var mixed = unchecked((head ^ (ulong)key[^1] << 32 ^ (ulong)key.Length << 40) * 0x9E3779B97F4A7C15);
        return (int)(mixed >> 56);
    }
}
