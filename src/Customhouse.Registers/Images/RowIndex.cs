using System.Runtime.CompilerServices;

namespace Customhouse.Registers;

/// <summary>By what rows are found.</summary>
public interface IRowKey<TRow, TKey>
{
    /// <summary>A hash of a key over 64 bits.</summary>
    static abstract ulong Hash(in TKey key);

    /// <summary>The key that a row holds.</summary>
    static abstract TKey Of(in TRow row);

    /// <summary>True when a row holds a key.</summary>
    static abstract bool Is(in TRow row, in TKey key);
}

/// <summary>Hashes of numbers.</summary>
public static class Mixing
{
    /// <summary>
    /// Spreads a number over 64 bits, one to one. Source: the finaliser of SplitMix64 (Steele and others, 2014).
    /// </summary>
    public static ulong Mix(ulong number) => unchecked(Last((number ^ number >> 30) * 0xBF58476D1CE4E5B9));

    static ulong Last(ulong number) => unchecked(Fold((number ^ number >> 27) * 0x94D049BB133111EB));

    static ulong Fold(ulong number) => number ^ number >> 31;
}

/// <summary>
/// Finds rows by a key that they hold themselves: open addressing in slots of four bytes, 28 bits of row above four of
/// hash, so that of sixteen strangers met on the way to a row one is looked at. In 256 parts that grow one at a time
/// and by half.
/// </summary>
/// <param name="rows">The rows.</param>
/// <param name="room">How many it will find, where that is known; growing up to there is spared.</param>
public sealed class RowIndex<TRow, TKey, TBy>(Pages<TRow> rows, int room = 0)
    where TRow : unmanaged
    where TBy : struct, IRowKey<TRow, TKey>
{
    readonly Part[] parts = [.. Enumerable.Range(0, 256).Select(_ => new Part(rows, room / 256))];

    /// <summary>How many rows it finds.</summary>
    public long Count => parts.Sum(part => (long)part.Count);

    /// <summary>How many parts there are.</summary>
    public int Parts => parts.Length;

    /// <summary>The rows of a part, in no order.</summary>
    public IEnumerable<int> RowsOf(int part) => parts[part].Rows;

    /// <summary>The row of a key; 0 when there is none.</summary>
    public int Find(in TKey key)
    {
        var hash = TBy.Hash(key);
        return PartOf(hash).Find(hash, key);
    }

    /// <summary>
    /// Brings near what searches for keys will ask for: all their slots first, then the rows these name, so that the
    /// waits for memory run side by side.
    /// </summary>
    /// <param name="hashes">Hashes of the keys.</param>
    /// <param name="found">For each the row that a search will look at first: most often that of the key; or 0.</param>
    public void Fetch(ReadOnlySpan<ulong> hashes, Span<int> found)
    {
        Touch(hashes);
        for (var i = 0; i < hashes.Length; i++) found[i] = PartOf(hashes[i]).Guess(hashes[i]);
        rows.Touch(found[..hashes.Length]);
    }

    /// <inheritdoc cref="Pages{T}.Touch"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    uint Touch(ReadOnlySpan<ulong> hashes)
    {
        var seen = 0U;
        foreach (var hash in hashes) seen ^= PartOf(hash).Touch(hash);
        return seen;
    }

    /// <summary>Adds a row whose key is not there yet.</summary>
    public void Add(int row)
    {
        var hash = TBy.Hash(TBy.Of(rows.At(row)));
        PartOf(hash).Add(hash, row);
    }

    /// <summary>Lets another row of the same key stand for it; 0 for none.</summary>
    public void Replace(in TKey key, int row)
    {
        var hash = TBy.Hash(key);
        PartOf(hash).Replace(hash, key, row);
    }

    /// <inheritdoc cref="Pages{T}.Freeze"/>
    public Action<ImageWriter> Freeze()
    {
        var frozen = parts.Select(part => part.Freeze()).ToArray();
        return to => Array.ForEach(frozen, write => write(to));
    }

    /// <inheritdoc cref="Pages{T}.Thaw"/>
    public void Thaw() => Array.ForEach(parts, part => part.Thaw());

    /// <summary>Takes the slots of an image instead of its own.</summary>
    public void Load(ImageReader from) => Array.ForEach(parts, part => part.Load(from));

    Part PartOf(ulong hash) => parts[(int)(hash >> 56)];

    sealed class Part(Pages<TRow> rows, int room)
    {
        const int TagBits = 4, AtOnce = 64;
        const uint TagMask = (1 << TagBits) - 1;

        // Row 0 is none, so a slot of it with a tag is no row either: one that was given up. A search goes on past it.
        const uint GivenUp = 1;

        uint[] slots = new uint[16 + room / 2 * 3];
        bool isFrozen;
        int used;

        public int Count { get; private set; }

        public IEnumerable<int> Rows => slots.Where(slot => slot > TagMask).Select(slot => (int)(slot >> TagBits));

        public int Find(ulong hash, in TKey key) => (int)(slots[At(hash, key)] >> TagBits);

        public uint Touch(ulong hash)
        {
            var all = slots;
            return all[Home(hash, all.Length)];
        }

        public int Guess(ulong hash)
        {
            var all = slots;
            var tag = (uint)(hash & TagMask);
            var at = Home(hash, all.Length);
            while (all[at] != 0 && ((all[at] & TagMask) != tag || all[at] <= TagMask))
                if (++at == all.Length) at = 0;
            return (int)(all[at] >> TagBits);
        }

        public void Add(ulong hash, int row)
        {
            if (used >= slots.Length / 4 * 3) Grow();
            Own();
            ref var slot = ref slots[Free(slots, hash)];
            if (slot == 0) used++;
            slot = Slot(hash, row);
            Count++;
        }

        public void Replace(ulong hash, in TKey key, int row)
        {
            Own();
            var at = At(hash, key);
            if (row == 0) GiveUp(at);
            else slots[at] = Slot(hash, row);
        }

        public Action<ImageWriter> Freeze()
        {
            isFrozen = true;
            var (frozen, filled, count) = (slots, used, Count);
            return to =>
            {
                to.Put(frozen.Length);
                to.PutAll<uint>(frozen);
                to.Put(filled);
                to.Put(count);
            };
        }

        public void Thaw() => isFrozen = false;

        public void Load(ImageReader from)
        {
            slots = new uint[from.TakeCount("slots", least: 1)];
            from.TakeAll(slots.AsSpan());
            used = from.TakeNumber("slots in use", slots.Length);
            Count = from.TakeNumber("rows of an index", used);
        }

        void Own()
        {
            if (isFrozen) (slots, isFrozen) = ([.. slots], false);
        }

        // No search goes on past an empty slot, so those given up right before one are empty as well.
        void GiveUp(int at)
        {
            slots[at] = GivenUp;
            Count--;
            if (slots[at + 1 == slots.Length ? 0 : at + 1] != 0) return;
            for (; slots[at] == GivenUp; at = at == 0 ? slots.Length - 1 : at - 1)
            {
                slots[at] = 0;
                used--;
            }
        }

        static uint Slot(ulong hash, int row) => (uint)row << TagBits | (uint)(hash & TagMask);

        // The eight bits that chose the part say nothing here.
        static int Home(ulong hash, int length) => (int)Math.BigMul(hash << 8, (ulong)length, out _);

        /// <summary>The slot of a key, or the empty one behind all where it could be.</summary>
        int At(ulong hash, in TKey key)
        {
            var all = slots;
            var tag = (uint)(hash & TagMask);
            var at = Home(hash, all.Length);
            for (var slot = all[at]; slot != 0; slot = all[at])
            {
                if ((slot & TagMask) == tag && slot > TagMask && TBy.Is(rows.At((int)(slot >> TagBits)), key)) break;
                if (++at == all.Length) at = 0;
            }
            return at;
        }

        static int Free(uint[] all, ulong hash)
        {
            var at = Home(hash, all.Length);
            while (all[at] > TagMask)
                if (++at == all.Length) at = 0;
            return at;
        }

        // Only where few slots were given up is more room needed.
        void Grow()
        {
            if (Count < slots.Length / 2) Clean();
            else
            {
                var grown = new uint[slots.Length / 2 * 3];
                for (var from = 0; from < slots.Length; from += AtOnce) Move(Some(from, slots.Length), grown);
                (slots, isFrozen) = (grown, false);
            }
            used = Count;
        }

        // No search passes an empty slot. So from one on, all rows go back to where they now belong, and none of them
        // to a slot that is still to come.
        void Clean()
        {
            Own();
            var start = Array.IndexOf(slots, 0U);
            for (var from = start; from < slots.Length; from += AtOnce) MoveBack(Some(from, slots.Length));
            for (var from = 0; from < start; from += AtOnce) MoveBack(Some(from, start));
        }

        Span<uint> Some(int from, int end) => slots.AsSpan(from, Math.Min(AtOnce, end - from));

        void MoveBack(Span<uint> some)
        {
            Span<uint> moved = stackalloc uint[AtOnce];
            some.CopyTo(moved);
            some.Clear();
            Move(moved[..some.Length], slots);
        }

        // The rows that hold the keys lie anywhere: all are asked for before the first is waited for.
        void Move(ReadOnlySpan<uint> some, uint[] to)
        {
            Span<int> found = stackalloc int[AtOnce];
            for (var i = 0; i < some.Length; i++) found[i] = (int)(some[i] >> TagBits);
            rows.Touch(found[..some.Length]);
            for (var i = 0; i < some.Length; i++)
                if (some[i] > TagMask) to[Free(to, TBy.Hash(TBy.Of(rows.At(found[i]))))] = some[i];
        }
    }
}
