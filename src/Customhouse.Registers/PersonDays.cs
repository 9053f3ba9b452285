using System.Runtime.CompilerServices;
using Customhouse.Terms;

namespace Customhouse.Registers;

/// <summary>
/// What each person received on each day: a sum and a count by a 128-bit key of person and day.
/// Open addressing in 24 bytes a row, in 256 parts that grow one at a time and by half, so that growing never needs
/// twice the room. One writer; not safe for use from several threads.
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
            foreach (ref readonly var row in part.Rows)
            {
                var packed = row.Packed;
                if (packed >> Part.CountBits <= (ulong)limit.Cents) continue;
                persons++;
                entries += (long)(packed & Part.CountMask);
            }
        }
        return (persons, entries);
    }

    Part PartOf(UInt128 personDay) => parts[(int)(personDay >> 120)];

    /// <summary>
    /// Brings the rows of these keys near before they are asked for. In a large register each row is a wait for memory;
    /// so asked, the waits run side by side. Changes nothing, and may run beside the writer.
    /// </summary>
    /// <returns>Meaningless. It is given, and this is never inlined, so that the reads are made.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ulong Fetch(ReadOnlySpan<UInt128> personDays)
    {
        var seen = 0UL;
        foreach (var key in personDays) seen ^= PartOf(key).Peek(key);
        return seen;
    }

    /// <summary>40 bits of cents above 24 bits of count, at each key. Zero is an empty row.</summary>
    struct Row
    {
        public UInt128 Key => new(High, Low);
        public ulong High, Low, Packed;
    }

    /// <summary>
    /// One part. A key stands at or after the place that its low half has among all: rows are nearly in the order of
    /// these halves, so that growing is one walk through both.
    /// </summary>
    sealed class Part
    {
        public const int CountBits = 24;
        public const ulong CountMask = (1UL << CountBits) - 1;

        Row[] rows = new Row[48];

        public ReadOnlySpan<Row> Rows => rows;

        public int Count { get; private set; }

        public ulong Find(UInt128 key) => rows[Place(rows, key)].Packed;

        public ulong Peek(UInt128 key)
        {
            var now = rows;
            return now[Home(now, Low(key))].Packed;
        }

        public void Add(UInt128 key, ulong cents)
        {
            if (Count >= rows.Length / 4 * 3) Grow();
            ref var row = ref rows[Place(rows, key)];
            if (row.Packed == 0) Count++;
            (row.High, row.Low) = ((ulong)(key >> 64), Low(key));
            var count = Math.Min((row.Packed & CountMask) + 1, CountMask);
            row.Packed = ((row.Packed >> CountBits) + cents) << CountBits | count;
        }

        static ulong Low(UInt128 key) => (ulong)(key & ulong.MaxValue);

        static int Home(Row[] rows, ulong low) => (int)Math.BigMul(low, (ulong)rows.Length, out _);

        static int Place(Row[] rows, UInt128 key)
        {
            var (high, low) = ((ulong)(key >> 64), Low(key));
            var at = Home(rows, low);
            while (rows[at].Packed != 0 && (rows[at].Low != low || rows[at].High != high))
                if (++at == rows.Length) at = 0;
            return at;
        }

        void Grow()
        {
            var grown = new Row[rows.Length / 2 * 3];
            foreach (ref readonly var row in rows.AsSpan())
                if (row.Packed != 0) grown[Place(grown, row.Key)] = row;
            rows = grown;
        }
    }
}
