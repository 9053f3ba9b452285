using Customhouse.Terms;

namespace Customhouse.Registers;

/// <summary>
/// What each person received on each day: a sum and a count by a 128-bit key of person and day.
/// Open addressing in 24 bytes a slot, in 256 parts that grow one at a time, so that growing never needs twice the
/// room. One writer; not safe for use from several threads.
/// </summary>
public sealed class PersonDays
{
    readonly Part[] parts = [.. Enumerable.Range(0, 256).Select(_ => new Part())];

    /// <summary>How many pairs of person and day there are.</summary>
    public long Count => parts.Sum(part => (long)part.Count);

    /// <summary>What this person received on this day so far.</summary>
    public Usd Sum(UInt128 personDay) => new((long)(PartOf(personDay).Find(personDay) >> Part.CountBits));

    /// <summary>Adds an entry's value, at most a billion dollars.</summary>
    public void Add(UInt128 personDay, Usd value) => PartOf(personDay).Add(personDay, (ulong)value.Cents);

    /// <summary>How many persons received more than a limit on a day, and in how many entries.</summary>
    public (long Persons, long Entries) Over(Usd limit)
    {
        var (persons, entries) = (0L, 0L);
        foreach (var part in parts)
        {
            foreach (var packed in part.Sums)
            {
                if (packed >> Part.CountBits <= (ulong)limit.Cents) continue;
                persons++;
                entries += (long)(packed & Part.CountMask);
            }
        }
        return (persons, entries);
    }

    Part PartOf(UInt128 personDay) => parts[(int)(personDay >> 120)];

    /// <summary>One part: 40 bits of cents above 24 bits of count at each key.</summary>
    sealed class Part
    {
        public const int CountBits = 24;
        public const ulong CountMask = (1UL << CountBits) - 1;

        UInt128[] keys = new UInt128[64];

        public ulong[] Sums { get; private set; } = new ulong[64];

        public int Count { get; private set; }

        public ulong Find(UInt128 key) => Sums[Slot(key)];

        public void Add(UInt128 key, ulong cents)
        {
            if (Count >= keys.Length / 4 * 3) Grow();
            var slot = Slot(key);
            if (Sums[slot] == 0) Count++;
            keys[slot] = key;
            var count = Math.Min((Sums[slot] & CountMask) + 1, CountMask);
            Sums[slot] = ((Sums[slot] >> CountBits) + cents) << CountBits | count;
        }

        int Slot(UInt128 key)
        {
            var mask = keys.Length - 1;
            var slot = (int)(key & (uint)mask);
            while (Sums[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
            return slot;
        }

        void Grow()
        {
            var (oldKeys, oldSums) = (keys, Sums);
            keys = new UInt128[oldKeys.Length * 2];
            Sums = new ulong[oldKeys.Length * 2];
            for (var i = 0; i < oldSums.Length; i++)
            {
                if (oldSums[i] == 0) continue;
                var slot = Slot(oldKeys[i]);
                (keys[slot], Sums[slot]) = (oldKeys[i], oldSums[i]);
            }
        }
    }
}
