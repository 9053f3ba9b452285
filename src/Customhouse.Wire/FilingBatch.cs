using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// The filings of one block, pooled: they are valid until <see cref="Clear"/> and until their block is refilled.
/// </summary>
public sealed class FilingBatch
{
    readonly List<Filing> pool = [];

    /// <summary>How many filings there are.</summary>
    public int Count { get; private set; }

    /// <summary>The filing at an index from 0.</summary>
    public Filing this[int index] => index >= 0 && index < Count
        ? pool[index]
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>What is wrong with the form of this block, in order of place.</summary>
    public List<WireFault> Faults { get; } = [];

    /// <summary>Room for texts that do not stand in the block as they are (unescaped JSON, unquoted CSV).</summary>
    public TextArena Arena { get; } = new();

    /// <summary>Adds a cleared filing to be filled.</summary>
    public Filing Add()
    {
        if (Count == pool.Count) pool.Add(new Filing());
        var filing = pool[Count++];
        filing.Clear();
        return filing;
    }

    /// <summary>Takes back the last filing added.</summary>
    public void DropLast() => Count--;

    /// <summary>Forgets the filings and faults and keeps the room.</summary>
    public void Clear()
    {
        Count = 0;
        Faults.Clear();
        Arena.Clear();
    }
}

/// <summary>A pooled store of bytes that texts point into. Earlier texts stay valid while it grows.</summary>
public sealed class TextArena(int firstLength = 16 * 1024)
{
    readonly List<byte[]> rooms = [new byte[firstLength]];
    int room;
    int used;

    /// <summary>Copies bytes and returns them as a text.</summary>
    public Text Add(ReadOnlySpan<byte> bytes)
    {
        var space = Reserve(bytes.Length);
        bytes.CopyTo(space);
        return Take(bytes.Length);
    }

    /// <summary>Room to write into; call <see cref="Take"/> with what was used before the next call.</summary>
    public Span<byte> Reserve(int length)
    {
        while (rooms[room].Length - used < length)
        {
            used = 0;
            if (++room == rooms.Count) rooms.Add(new byte[Math.Max(4 * firstLength, length)]);
        }
        return rooms[room].AsSpan(used, length);
    }

    /// <summary>The first bytes of the reserved room as a text.</summary>
    public Text Take(int length)
    {
        var text = new Text(rooms[room], used, length);
        used += length;
        return text;
    }

    /// <summary>Makes all the room free again: texts from before are void.</summary>
    public void Clear() => (room, used) = (0, 0);
}
