using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Customhouse.Registers;

/// <summary>
/// Rows in pages, which never move, so that growing needs no second room. Row 0 is none; all its fields stay 0. Rows
/// are never given back. What is frozen can be written down by another thread while the rows change: a page that
/// changes then is copied first. One writer.
/// </summary>
/// <typeparam name="T">The row.</typeparam>
public sealed class Pages<T>
    where T : unmanaged
{
    /// <summary>Rows at most: what a slot of <see cref="RowIndex{TRow,TKey,TBy}"/> can name.</summary>
    public const int Most = 1 << 28;

    const int PageBits = 12, PageSize = 1 << PageBits;

    Page[] pages = [new Page { Rows = new T[PageSize] }];

    /// <summary>How many there are, row 0 among them.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>A row to change.</summary>
    public ref T this[int row]
    {
        get
        {
            ref var page = ref pages[row >> PageBits];
            if (page.IsFrozen) page = new Page { Rows = [.. page.Rows] };
            return ref page.Rows[row & (PageSize - 1)];
        }
    }

    /// <summary>A row to read, until one is changed.</summary>
    public ref readonly T At(int row) => ref pages[row >> PageBits].Rows[row & (PageSize - 1)];

    /// <summary>Reads rows, first bytes and last, and so brings them near.</summary>
    /// <returns>Meaningless. It is given, and this is never inlined, so that the reads are made.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Touch(ReadOnlySpan<int> some)
    {
        var seen = 0;
        foreach (var row in some)
        {
            var bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in At(row)));
            seen ^= bytes[0] ^ bytes[^1];
        }
        return seen;
    }

    /// <summary>Adds a row.</summary>
    /// <returns>Its number, from 1.</returns>
    /// <exception cref="InvalidOperationException">There are 268,435,455 already.</exception>
    public int Add(in T row)
    {
        if (Count == Most) throw new InvalidOperationException($"A register holds {Most - 1} rows.");
        var page = Count >> PageBits;
        if (page == pages.Length) Array.Resize(ref pages, pages.Length * 2);
        if (pages[page].Rows is null) pages[page].Rows = new T[PageSize];
        this[Count] = row;
        return Count++;
    }

    /// <summary>Holds the rows as they are now, until <see cref="Thaw"/>.</summary>
    /// <returns>Writes them; on any thread.</returns>
    public Action<ImageWriter> Freeze()
    {
        var (count, frozen) = (Count, new T[(Count + PageSize - 1) >> PageBits][]);
        for (var i = 0; i < frozen.Length; i++)
        {
            pages[i].IsFrozen = true;
            frozen[i] = pages[i].Rows;
        }
        return to =>
        {
            to.Put(count);
            for (var i = 0; i < frozen.Length; i++)
                to.PutAll<T>(frozen[i].AsSpan(0, Math.Min(PageSize, count - (i << PageBits))));
        };
    }

    /// <summary>Lets go of what was frozen.</summary>
    public void Thaw()
    {
        foreach (ref var page in pages.AsSpan()) page.IsFrozen = false;
    }

    /// <summary>Takes the rows of an image instead of its own.</summary>
    public void Load(ImageReader from)
    {
        Count = from.TakeCount("rows", least: 1, Most);
        pages = new Page[(Count + PageSize - 1) >> PageBits];
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i].Rows = new T[PageSize];
            from.TakeAll(pages[i].Rows.AsSpan(0, Math.Min(PageSize, Count - (i << PageBits))));
        }
    }

    struct Page
    {
        public T[] Rows;
        public bool IsFrozen;
    }
}
