using Customhouse.Terms;

namespace Customhouse.Targeting;

/// <summary>The words of a party while it is read, each form replaced by its word. What has no room is cut.</summary>
sealed class WordList(int mostBytes, int mostWords)
{
    const int LongestWord = byte.MaxValue;

    readonly byte[] raw = new byte[Folding.MostBytes];
    readonly byte[] text = new byte[mostBytes];
    readonly PersonWord[] words = new PersonWord[mostWords];
    int used;

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Text => text.AsSpan(0, used);

    public Span<PersonWord> Span => words.AsSpan(0, Count);

    public ReadOnlySpan<byte> BytesOf(int index) => text.AsSpan(words[index].Start, words[index].Length);

    public void Clear() => (used, Count) = (0, 0);

    /// <summary>Adds the words of a field, each form replaced by its word.</summary>
    /// <param name="field">As declared.</param>
    /// <param name="known">The words that the field may have.</param>
    /// <param name="part">The part they belong to.</param>
    public void AddField(ReadOnlySpan<byte> field, FormIndex known, PersonPart part)
    {
        ReadOnlySpan<byte> rest = raw.AsSpan(0, Folding.Fold(field, raw));
        while (!rest.IsEmpty)
        {
            var blank = rest.IndexOf((byte)' ');
            var first = blank < 0 ? rest.Length : blank;
            if (known.TryFind(rest, first, out var length, out var word)) AddWords(word.Word, word.Roles, part);
            else Add(rest[..first], WordRole.None, part);
            rest = length < rest.Length ? rest[(length + 1)..] : [];
        }
    }

    /// <summary>Adds a field as one word; of one that begins with so many digits, these.</summary>
    public void AddJoined(Text field, PersonPart part, int digits = int.MaxValue)
    {
        if (field.IsEmpty) return;
        var length = Folding.Fold(field.Span, raw);
        var joined = 0;
        for (var i = 0; i < length; i++)
            if (raw[i] is not ((byte)' ' or (byte)'-')) raw[joined++] = raw[i];
        var isLonger = joined > digits && !raw.AsSpan(0, digits).ContainsAnyExceptInRange((byte)'0', (byte)'9');
        Add(raw.AsSpan(0, isLonger ? digits : joined), WordRole.None, part);
    }

    /// <summary>Adds a word.</summary>
    public void Add(ReadOnlySpan<byte> word, WordRole roles, PersonPart part)
    {
        if (word.Length > LongestWord) word = word[..LongestWord];
        if (word.IsEmpty || Count == words.Length || used + word.Length > text.Length) return;
        word.CopyTo(text.AsSpan(used));
        words[Count++] = new PersonWord
        {
            Start = (ushort)used,
            Length = (byte)word.Length,
            Part = part,
            Roles = roles,
        };
        used += word.Length;
    }

    /// <summary>Puts another word in the place of one.</summary>
    public void Replace(int index, ReadOnlySpan<byte> word, WordRole roles)
    {
        if (used + word.Length > text.Length) return;
        word.CopyTo(text.AsSpan(used));
        (words[index].Start, words[index].Length, words[index].Roles) = ((ushort)used, (byte)word.Length, roles);
        used += word.Length;
    }

    /// <summary>Takes the end off a word.</summary>
    public void Shorten(int index, int length, WordRole roles) =>
        (words[index].Length, words[index].Roles) = ((byte)length, roles);

    /// <summary>Brings the words from a place on before those that stand between another place and it.</summary>
    public void Rotate(int from, int middle)
    {
        var span = words.AsSpan(from, Count - from);
        span[..(middle - from)].Reverse();
        span[(middle - from)..].Reverse();
        span.Reverse();
    }

    // A word in full may be several, such as LIMITED LIABILITY COMPANY.
    void AddWords(ReadOnlySpan<byte> full, WordRole roles, PersonPart part)
    {
        while (full.IndexOf((byte)' ') is > 0 and var blank)
        {
            Add(full[..blank], roles, part);
            full = full[(blank + 1)..];
        }
        Add(full, roles, part);
    }
}
