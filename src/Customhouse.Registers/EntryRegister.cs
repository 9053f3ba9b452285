using System.IO.Hashing;
using System.Runtime.InteropServices;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Registers;

/// <summary>Where an entry stands. Numbers are storage format of images.</summary>
public enum EntryState : byte
{
    /// <summary>Not on file.</summary>
    None = 0,
    /// <summary>On file.</summary>
    OnFile = 1,
    /// <summary>Cancelled; its number is never used again.</summary>
    Cancelled = 2,
}

/// <summary>What the register holds of an entry.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Verdict">The last verdict on it.</param>
/// <param name="Received">When the last accepted transmission about it was received, to the second.</param>
public readonly record struct EntryRow(EntryState State, Verdict Verdict, Instant Received);

/// <summary>
/// Which entry numbers are on file: state, verdict and receipt of each, by filer and sequence. A fold of
/// <see cref="EntryFiled"/>; never the truth. In pages of 1,024 sequences of one filer, 8 bytes an entry, since
/// filers number on. One writer; not safe for use from several threads.
/// </summary>
public sealed class EntryRegister
{
    const int PageSize = 1024;
    readonly Dictionary<int, Page> pages = [];

    /// <summary>How many entries are on file or cancelled.</summary>
    public long Count { get; private set; }

    /// <summary>The row of a number; null when it is not on file.</summary>
    public EntryRow? Find(EntryNumber number)
    {
        if (!pages.TryGetValue(PageOf(number), out var page)) return null;
        var packed = page.Rows[number.Sequence % PageSize];
        return packed == 0 ? null : Unpack(packed);
    }

    /// <summary>True when the number is taken, also by a cancelled entry.</summary>
    public bool IsTaken(EntryNumber number) =>
        pages.TryGetValue(PageOf(number), out var page) && page.Rows[number.Sequence % PageSize] != 0;

    /// <summary>
    /// Takes in what was decided about a number. A rejected transmission is not an entry and changes nothing.
    /// </summary>
    public void Fold(EntryNumber number, ActionCode action, Verdict verdict, Instant received)
    {
        if (verdict == Verdict.Rejected) return;
        ref var packed = ref Slot(number);
        if (packed == 0) Count++;
        var state = action == ActionCode.Cancel ? EntryState.Cancelled : EntryState.OnFile;
        packed = Pack(new EntryRow(state, verdict, received));
    }

    /// <summary>A hash over all rows in order of number: equal registers have equal hashes.</summary>
    public string Hash()
    {
        var hash = new XxHash128();
        foreach (var index in pages.Keys.Order())
        {
            hash.Append(BitConverter.GetBytes(index));
            hash.Append(MemoryMarshal.AsBytes(pages[index].Rows.AsSpan()));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    ref ulong Slot(EntryNumber number)
    {
        var index = PageOf(number);
        if (!pages.TryGetValue(index, out var page)) pages[index] = page = new Page(new ulong[PageSize]);
        if (page.IsFrozen) pages[index] = page = new Page([.. page.Rows]);
        return ref page.Rows[number.Sequence % PageSize];
    }

    /// <inheritdoc cref="Pages{T}.Freeze"/>
    public Action<ImageWriter> Freeze()
    {
        var (count, frozen) = (Count, pages.ToArray());
        foreach (var (_, page) in frozen) page.IsFrozen = true;
        return to =>
        {
            to.Put(count);
            to.Put(frozen.Length);
            foreach (var (index, page) in frozen)
            {
                to.Put(index);
                to.PutAll<ulong>(page.Rows);
            }
        };
    }

    /// <inheritdoc cref="Pages{T}.Thaw"/>
    public void Thaw()
    {
        foreach (var page in pages.Values) page.IsFrozen = false;
    }

    /// <summary>Takes the entries of an image instead of its own.</summary>
    /// <exception cref="InvalidDataException">The image is not whole, or a byte differs.</exception>
    public void Load(ImageReader from)
    {
        Count = from.Take<long>();
        for (var left = from.TakeCount("pages of entries"); left > 0; left--)
        {
            var page = new Page(new ulong[PageSize]);
            pages.Add(from.Take<int>(), page);
            from.TakeAll(page.Rows.AsSpan());
        }
    }

    static int PageOf(EntryNumber number) =>
        (int)(number.Key / EntryNumber.SequenceCount * 10_000) + number.Sequence / PageSize;

    // 40 bits of seconds since 1970, 8 of verdict, 8 of state; 0 is a number not on file.
    static ulong Pack(EntryRow row) =>
        (ulong)row.Received.ToUnixTimeSeconds() << 16 | (ulong)row.Verdict << 8 | (ulong)row.State;

    static EntryRow Unpack(ulong packed) => new(
        (EntryState)(packed & 0xFF), (Verdict)(packed >> 8 & 0xFF), Instant.FromUnixTimeSeconds((long)(packed >> 16)));

    sealed class Page(ulong[] rows)
    {
        public ulong[] Rows => rows;

        public bool IsFrozen { get; set; }
    }
}
