namespace Customhouse.Terms;

/// <summary>
/// The repeating part of a pooled filing: a growable row of structs that keeps its room when cleared,
/// so that reading the next filing allocates nothing. Not safe for use from several threads.
/// </summary>
/// <typeparam name="T">What repeats.</typeparam>
public sealed class Series<T>
    where T : struct
{
    T[] items = new T[4];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>All of them, in the order declared. Valid until the next <see cref="Add"/>.</summary>
    public ReadOnlySpan<T> Span => items.AsSpan(0, Count);

    /// <summary>The one at an index from 0.</summary>
    public ref T this[int index] => ref items.AsSpan(0, Count)[index];

    /// <summary>Adds a blank one and returns it to be filled. Valid until the next <see cref="Add"/>.</summary>
    public ref T Add()
    {
        if (Count == items.Length) Array.Resize(ref items, Count * 2);
        items[Count] = default;
        return ref items[Count++];
    }

    /// <summary>Takes back all but the first ones.</summary>
    public void CutTo(int count) => Count = count >= 0 && count <= Count
        ? count
        : throw new ArgumentOutOfRangeException(nameof(count), count, "A series is cut to what it has, or less.");

    /// <summary>Forgets all of them and keeps the room.</summary>
    public void Clear() => Count = 0;
}
