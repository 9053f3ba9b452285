namespace Customhouse.Targeting;

/// <summary>
/// Reads one line of an address: which of its words are number, unit and street. Designators of dwellings all mean the
/// same and are dropped: APT 4 is #4; those of parts of the premises stay: FLOOR 4 is another thing.
/// </summary>
ref struct LineReading(WordList words, int from, PersonPart line, bool hasNumber)
{
    /// <summary>True once the address has a number.</summary>
    public bool HasNumber { get; private set; } = hasNumber;

    /// <summary>True when the line has words that are neither number nor unit.</summary>
    public bool HasWords { get; private set; }

    bool hasType, isHighway;

    public static bool IsSaint(ReadOnlySpan<byte> word) => word.SequenceEqual("ST"u8);

    public void Read()
    {
        if (from < words.Count && Is(from, WordRole.Care))
        {
            foreach (ref var word in words.Span[from..]) word.Part = PersonPart.Dropped;
            return;
        }
        for (var i = from; i < words.Count; i++) TakeOrdinal(i);
        SettleDirections(words, from);
        for (var i = from; i < words.Count;) i += Take(i);
    }

    /// <summary>
    /// A single letter is a direction where directions stand, before a name or behind it; elsewhere it is a slip or an
    /// initial.
    /// </summary>
    public static void SettleDirections(WordList words, int from)
    {
        var first = from;
        while (first < words.Count && words.BytesOf(first).ContainsAnyInRange((byte)'0', (byte)'9')) first++;
        var last = first;
        while (last + 1 < words.Count && !BeginsUnit(words, last + 1)) last++;
        if (first == last) return;
        SettleDirection(words, first);
        SettleDirection(words, last);
    }

    static bool BeginsUnit(WordList words, int i) =>
        words.BytesOf(i)[0] == '#' || (words.Span[i].Roles & (WordRole.Unit | WordRole.Part)) != 0;

    static void SettleDirection(WordList words, int i)
    {
        if (i >= words.Count || words.BytesOf(i).Length != 1) return;
        switch (words.BytesOf(i)[0])
        {
            case (byte)'N': words.Replace(i, "NORTH"u8, WordRole.Direction); break;
            case (byte)'S': words.Replace(i, "SOUTH"u8, WordRole.Direction); break;
            case (byte)'E': words.Replace(i, "EAST"u8, WordRole.Direction); break;
            case (byte)'W': words.Replace(i, "WEST"u8, WordRole.Direction); break;
        }
    }

    // What stands here, and how many words it takes.
    int Take(int i)
    {
        if (IsSaint(words.BytesOf(i))) Settle(i);
        if (StartsWithDigit(i)) return TakeDigits(i);
        if (Is(i, WordRole.Number) && StartsWithDigit(i + 1)) return TakeNumbered(i);
        if (Is(i, WordRole.Unit) && IsId(i + 1, orDirection: true)) return TakeUnit(i, isSaid: false);
        if (Is(i, WordRole.Part) && IsId(i + 1, orDirection: false)) return TakeUnit(i, isSaid: true);
        if (words.BytesOf(i)[0] == '#') return i + 1 < words.Count ? TakeUnit(i, isSaid: false) : Drop(i);
        if (Is(i, WordRole.Box)) return TakeBox(i);
        return TakeWord(i);
    }

    // 2ND FLOOR is FLOOR 2; 12 is the house, if it stands before the street; a number after its type is a unit.
    int TakeDigits(int i)
    {
        var isOrdinal = Is(i, WordRole.Ordinal);
        if (isOrdinal && i + 1 < words.Count && Is(i + 1, WordRole.Part) && !IsId(i + 2, orDirection: false))
        {
            (words.Span[i], words.Span[i + 1]) = (words.Span[i + 1], words.Span[i]);
            return TakeUnit(i, isSaid: true);
        }
        if (!HasNumber && !HasWords && !isOrdinal)
        {
            HasNumber = true;
            return Put(i, PersonPart.Number) + (IsFraction(i + 1) ? Put(i + 1, PersonPart.Number) : 0);
        }
        return hasType && !isHighway && i == words.Count - 1 ? Put(i, PersonPart.Unit) : TakeWord(i);
    }

    int TakeNumbered(int i)
    {
        if (HasNumber) return TakeUnit(i, isSaid: false);
        HasNumber = true;
        return Drop(i) + Put(i + 1, PersonPart.Number);
    }

    int TakeUnit(int i, bool isSaid) =>
        Put(i, isSaid ? PersonPart.Unit : PersonPart.Dropped) + Put(i + 1, PersonPart.Unit);

    int TakeBox(int i)
    {
        var taken = TakeWord(i);
        if (HasNumber || !StartsWithDigit(i + 1)) return taken;
        HasNumber = true;
        return taken + Put(i + 1, PersonPart.Number);
    }

    int TakeWord(int i)
    {
        hasType |= HasWords && Is(i, WordRole.Type);
        // The number of a highway is its name.
        var word = words.BytesOf(i);
        isHighway |= word.SequenceEqual("HIGHWAY"u8) || word.SequenceEqual("ROUTE"u8) || word.SequenceEqual("ROAD"u8);
        HasWords = true;
        return Put(i, line);
    }

    int Put(int i, PersonPart part)
    {
        words.Span[i].Part = part;
        return 1;
    }

    int Drop(int i) => Put(i, PersonPart.Dropped);

    // ST before a name is a saint: 12 N ST JOHNS ST.
    void Settle(int i)
    {
        var isLast = i == words.Count - 1 || BeginsUnit(words, i + 1);
        var isFirst = true;
        for (var j = from; j < i; j++) isFirst &= words.Span[j].Part != line || Is(j, WordRole.Direction);
        if (isFirst && !isLast) words.Replace(i, "SAINT"u8, WordRole.None);
        else words.Replace(i, "STREET"u8, WordRole.Type);
    }

    // 5TH is 5, as FIFTH is.
    void TakeOrdinal(int i)
    {
        var word = words.BytesOf(i);
        if (word.Length < 3 || !StartsWithDigit(i) || word[..^2].ContainsAnyExceptInRange((byte)'0', (byte)'9')) return;
        var end = word[^2..];
        var isOrdinal = end.SequenceEqual("ST"u8) || end.SequenceEqual("ND"u8) || end.SequenceEqual("RD"u8);
        if (isOrdinal || end.SequenceEqual("TH"u8)) words.Shorten(i, word.Length - 2, WordRole.Ordinal);
    }

    bool Is(int i, WordRole role) => (words.Span[i].Roles & role) != 0;

    bool StartsWithDigit(int i) => i < words.Count && words.BytesOf(i)[0] is >= (byte)'0' and <= (byte)'9';

    bool IsFraction(int i) => i < words.Count && words.BytesOf(i) is [_, (byte)'-', _];

    bool IsId(int i, bool orDirection)
    {
        if (i >= words.Count) return false;
        var word = words.BytesOf(i);
        return word.Length == 1 && word[0] != '#' || word.ContainsAnyInRange((byte)'0', (byte)'9') ||
            orDirection && Is(i, WordRole.Direction);
    }
}
