namespace Customhouse.Targeting;

/// <summary>A line of an address, seen as directions, name and type of the street: NORTH / MAIN / STREET.</summary>
readonly ref struct LineView
{
    readonly ReadOnlySpan<byte> whole, name, nameAndType;
    readonly int directions;

    LineView(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> name, ReadOnlySpan<byte> nameAndType, int directions)
    {
        this.whole = whole;
        this.name = name;
        this.nameAndType = nameAndType;
        this.directions = directions;
    }

    public static LineView Of(PersonForm form, PersonPart part)
    {
        var words = form.WordsOf(part);
        int first = 0, end = words.Length, directions = 0;
        while (end - first > 1 && Has(words[end - 1], WordRole.Direction))
            directions |= Bits(form.BytesOf(words[--end]));
        while (end - first > 1 && Has(words[first], WordRole.Direction) && !IsNameAndType(words[first..end]))
            directions |= Bits(form.BytesOf(words[first++]));
        var beforeType = end - first > 1 && Has(words[end - 1], WordRole.Type) ? end - 1 : end;
        var name = form.BytesOf(words[first..beforeType]);
        return new LineView(form[part], name, form.BytesOf(words[first..end]), directions);
    }

    public static Agreement Compare(LineView left, LineView right)
    {
        if (left.whole.IsEmpty || right.whole.IsEmpty) return Agreement.Missing;
        if (left.whole.SequenceEqual(right.whole)) return Agreement.Exact;
        if (Likeness.DigitsDiffer(left.name, right.name)) return Agreement.Contrary;
        var isOneWay = left.directions == right.directions;
        if (!isOneWay && left.directions != 0 && right.directions != 0) return Agreement.Contrary;
        var found = left.CompareName(right);
        return found == Agreement.Exact && !isOneWay ? Agreement.Partial : found;
    }

    Agreement CompareName(LineView other)
    {
        if (name.SequenceEqual(other.name))
        {
            return Type.SequenceEqual(other.Type) ? Agreement.Exact
                : Type.IsEmpty || other.Type.IsEmpty ? Agreement.Partial
                : Agreement.Near;
        }
        var telling = Math.Min(name.Length, other.name.Length);
        if (Type.IsEmpty || other.Type.IsEmpty) return Likeness.OfTexts(nameAndType, other.nameAndType, telling);
        return Type.SequenceEqual(other.Type) ? Likeness.OfTexts(name, other.name, telling) : Agreement.Different;
    }

    ReadOnlySpan<byte> Type => nameAndType[name.Length..];

    // Of NORTH STREET, NORTH is the name.
    static bool IsNameAndType(ReadOnlySpan<PersonWord> words) => words.Length == 2 && Has(words[1], WordRole.Type);

    static bool Has(in PersonWord word, WordRole role) => (word.Roles & role) != 0;

    // NORTH, SOUTH, EAST and WEST a bit each; NORTHEAST has two.
    static int Bits(ReadOnlySpan<byte> direction) => Bit(direction[0]) | (direction.Length > 5 ? Bit(direction[5]) : 0);

    static int Bit(byte letter) => letter switch
    {
        (byte)'N' => 1,
        (byte)'S' => 2,
        (byte)'E' => 4,
        (byte)'W' => 8,
        _ => 0,
    };
}
