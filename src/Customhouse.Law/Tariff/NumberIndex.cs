namespace Customhouse.Law;

/// <summary>From a number to its position, by open addressing. Two probes on average, no allocation.</summary>
sealed class NumberIndex
{
    readonly long[] keys;
    readonly int[] slots;
    readonly int shift;

    /// <summary>Indexes distinct keys; the array is kept, not copied.</summary>
    public NumberIndex(long[] keys)
    {
        this.keys = keys;
        var bits = Math.Max(4, 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)keys.Length) + 1);
        shift = 64 - bits;
        slots = new int[1 << bits];
        for (var i = 0; i < keys.Length; i++) Place(i);
    }

    /// <summary>Position of the key, or -1.</summary>
    public int Find(long key)
    {
        for (var slot = Home(key); ; slot = Next(slot))
        {
            var position = slots[slot] - 1;
            if (position < 0 || keys[position] == key) return position;
        }
    }

    void Place(int position)
    {
        var slot = Home(keys[position]);
        while (slots[slot] != 0) slot = Next(slot);
        slots[slot] = position + 1;
    }

    // Fibonacci hashing: neighbouring numbers, which is what the schedule is made of, spread over the table.
    int Home(long key) => (int)(unchecked((ulong)key * 0x9E37_79B9_7F4A_7C15) >> shift);

    int Next(int slot) => (slot + 1) & (slots.Length - 1);
}
