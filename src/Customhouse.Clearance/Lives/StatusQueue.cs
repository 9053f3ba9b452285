using Customhouse.Registers;

namespace Customhouse.Clearance;

/// <summary>
/// What one filer has still to hear, numbered from 1, as bytes in parts: heads by their place, and what is said of
/// each. A part goes when all of it was heard. Used by one thread at a time.
/// </summary>
sealed class StatusQueue(Heads heads)
{
    const int PartSize = 256;

    readonly List<Part> parts = [];
    long said;

    /// <summary>The number up to which it was heard; it may be beyond what was said by now.</summary>
    public long Acknowledged { get; set; }

    long Count => Math.Max(0, said - Acknowledged);

    /// <summary>Adds what is said; while the journal is read again, what was heard before is counted alone.</summary>
    public void Add(Said told, Packer packer)
    {
        if (++said <= Acknowledged) return;
        if (parts.Count == 0 || parts[^1].Count == PartSize) parts.Add(new Part { First = said });
        packer.Clear();
        packer.Put(told.Head);
        NoticeBytes.Put(packer, told.Notices);
        parts[^1].Add(packer.Packed);
    }

    /// <summary>What waits after a number, at most so many; null when nothing does.</summary>
    public WaitingStatus? After(long? after, int max)
    {
        var first = Math.Clamp(after ?? Acknowledged, Acknowledged, Acknowledged + Count) + 1;
        var count = (int)Math.Min(max, said - first + 1);
        if (count <= 0) return null;
        var notices = new List<EntryNotices>(count);
        for (var part = PartOf(first); notices.Count < count; part++) Read(parts[part], first, count, notices);
        return new WaitingStatus(first, notices);
    }

    /// <summary>Lets go of what was heard, up to a number; what was never said stays unheard.</summary>
    public void Acknowledge(long last)
    {
        Acknowledged += Math.Clamp(last - Acknowledged, 0, Count);
        LetGo();
    }

    void LetGo() => parts.RemoveRange(0, Count == 0 ? parts.Count : PartOf(Acknowledged + 1));

    int PartOf(long number)
    {
        var (low, high) = (0, parts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (parts[middle].First <= number) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    void Read(Part part, long first, int count, List<EntryNotices> to)
    {
        var from = new Unpacker(part.Bytes, 0);
        for (var number = part.First; number < part.First + part.Count && to.Count < count; number++)
        {
            var (head, notices) = ((uint)from.Number(), NoticeBytes.Take(ref from));
            if (number >= first) to.Add(new EntryNotices(heads.Find(head), notices));
        }
    }

    /// <summary>What is so now, to be written later: parts only ever grow.</summary>
    public Action<ImageWriter> Freeze()
    {
        var (last, heard) = (said, Acknowledged);
        var frozen = parts.Select(part => (part.First, part.Count, part.Bytes, part.Used)).ToArray();
        return to =>
        {
            to.Put(last);
            to.Put(heard);
            to.Put(frozen.Length);
            foreach (var (first, count, bytes, used) in frozen)
            {
                to.Put(first);
                to.Put(count);
                to.PutText(bytes.AsSpan(0, used));
            }
        };
    }

    /// <inheritdoc cref="Outbox.Load"/>
    public void Load(ImageReader from)
    {
        said = from.Take<long>();
        var heard = from.Take<long>();
        if (Math.Min(heard, said) > Acknowledged)
            throw new InvalidDataException(
                $"a filer had acknowledged {heard:N0} when it was made; expected no more than now, {Acknowledged:N0}");
        for (var left = from.TakeCount("parts of a queue"); left > 0; left--)
            parts.Add(new Part { First = from.Take<long>() }
                .Filled(from.TakeCount("notices of a part", most: PartSize), from.TakeText()));
        LetGo();
    }

    sealed class Part
    {
        public required long First { get; init; }

        public int Count { get; private set; }

        public byte[] Bytes { get; private set; } = [];

        public int Used { get; private set; }

        public void Add(ReadOnlySpan<byte> packed)
        {
            var bytes = Bytes;
            if (bytes.Length - Used < packed.Length) Array.Resize(ref bytes, Math.Max(Used * 2, Used + packed.Length));
            packed.CopyTo(bytes.AsSpan(Used));
            (Bytes, Used, Count) = (bytes, Used + packed.Length, Count + 1);
        }

        public Part Filled(int count, byte[] bytes)
        {
            (Count, Bytes, Used) = (count, bytes, bytes.Length);
            return this;
        }
    }
}
