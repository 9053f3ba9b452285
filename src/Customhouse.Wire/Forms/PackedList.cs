using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// A list packed into one field: parts between separators, where a backslash makes the next character plain.
/// Parts are slices and still carry their backslashes until <see cref="Plain"/> takes them out.
/// </summary>
ref struct PackedList(Text list, byte separator)
{
    readonly Text list = list;
    int at;
    bool isDone = list.IsEmpty;

    public bool TryNext(out Text part)
    {
        part = default;
        if (isDone) return false;
        var span = list.Span;
        var end = at;
        while (end < span.Length && span[end] != separator) end += span[end] == '\\' ? 2 : 1;
        end = Math.Min(end, span.Length);
        part = Trimmed.Of(list, at, end - at);
        at = end + 1;
        isDone = at > span.Length;
        return true;
    }

    /// <summary>Splits at the first separator; false when there is none.</summary>
    public static bool TryPair(Text part, TextArena arena, out Text name, out Text value)
    {
        var pair = new PackedList(part, (byte)'=');
        value = default;
        if (!pair.TryNext(out name) || pair.isDone) return false;
        value = Plain(Trimmed.Of(part, pair.at, part.Length - pair.at), arena);
        name = Plain(name, arena);
        return true;
    }

    public static Text Plain(Text part, TextArena arena)
    {
        if (!part.Span.Contains((byte)'\\')) return part;
        var room = arena.Reserve(part.Length);
        var used = 0;
        for (var i = 0; i < part.Length; i++)
        {
            if (part.Span[i] == '\\' && i + 1 < part.Length) i++;
            room[used++] = part.Span[i];
        }
        return arena.Take(used);
    }
}

/// <summary>Packs texts into one field, with a backslash before each character that would separate.</summary>
struct PackedListWriter(TextArena arena)
{
    readonly TextArena arena = arena;
    byte[]? bytes;
    int used;

    /// <summary>Adds a text; the separator stands before it unless it is the first.</summary>
    public void Add(Text text, byte separator)
    {
        bytes = bytes is null ? new byte[Math.Max(256, text.Length * 2 + 1)] : bytes;
        if (bytes.Length - used < text.Length * 2 + 1) Array.Resize(ref bytes, bytes.Length * 2 + text.Length * 2);
        if (used > 0 || separator != ';') bytes[used++] = separator;
        foreach (var c in text.Span)
        {
            if (c is (byte)';' or (byte)'=' or (byte)'|' or (byte)'+' or (byte)'\\') bytes[used++] = (byte)'\\';
            bytes[used++] = c;
        }
    }

    public readonly Text ToText() => bytes is null ? default : arena.Add(bytes.AsSpan(0, used));
}
