using System.Runtime.InteropServices;

namespace Customhouse.Wire;

/// <summary>
/// The keys of one kind of object, found by their bytes. At most 64, so that one word notes which were given.
/// </summary>
sealed class JsonKeys
{
    const int SlotCount = 256;

    readonly string[] keys;
    readonly byte[][] names;
    readonly int[] slots = new int[SlotCount];

    public JsonKeys(params string[] keys)
    {
        this.keys = keys;
        names = [.. keys.Select(System.Text.Encoding.UTF8.GetBytes)];
        Array.Fill(slots, -1);
        for (var i = 0; i < names.Length; i++)
        {
            var slot = SlotOf(names[i]);
            while (slots[slot] >= 0) slot = (slot + 1) % SlotCount;
            slots[slot] = i;
        }
    }

    public string this[int index] => keys[index];

    /// <summary>Index of a key in the order given; -1 for one that is not known.</summary>
    public int Find(ReadOnlySpan<byte> key)
    {
        for (var slot = SlotOf(key); slots[slot] >= 0; slot = (slot + 1) % SlotCount)
            if (key.SequenceEqual(names[slots[slot]])) return slots[slot];
        return -1;
    }

    static int SlotOf(ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty) return 0;
        var head = key.Length >= 8 ? MemoryMarshal.Read<ulong>(key) : key[0] | (ulong)key[key.Length / 2] << 8;
        var mixed = unchecked((head ^ (ulong)key[^1] << 32 ^ (ulong)key.Length << 40) * 0x9E3779B97F4A7C15);
        return (int)(mixed >> 56);
    }
}
