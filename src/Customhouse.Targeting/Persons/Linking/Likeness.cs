namespace Customhouse.Targeting;

/// <summary>Compares two texts in canonical form.</summary>
static class Likeness
{
    /// <summary>Two texts: slips are forgiven by length.</summary>
    public static Agreement OfTexts(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        OfTexts(left, right, Math.Min(left.Length, right.Length));

    /// <summary>Two texts of which so many bytes tell them apart; the others, such as STREET, are common.</summary>
    public static Agreement OfTexts(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, int telling)
    {
        if (left.IsEmpty || right.IsEmpty) return Agreement.Missing;
        if (left.SequenceEqual(right)) return Agreement.Exact;
        return EditDistance.Of(left, right) switch
        {
            1 when telling >= 3 => Agreement.Close,
            2 when telling >= 5 => Agreement.Near,
            3 when telling >= 8 => Agreement.Loose,
            _ => Agreement.Different,
        };
    }

    /// <summary>Two parts of a name: an initial fits, three slips are another name.</summary>
    public static Agreement OfNames(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.IsEmpty || right.IsEmpty) return Agreement.Missing;
        if (left.Length == 1 || right.Length == 1) return left[0] == right[0] ? Agreement.Initial : Agreement.Different;
        var found = OfTexts(left, right);
        var isOther = found == Agreement.Loose || found == Agreement.Close && DifferByGender(left, right);
        return isOther ? Agreement.Different : found;
    }

    // DANIEL and DANIELA, MARIO and MARIA are two of a family, not one who slipped.
    static bool DifferByGender(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var same = left.CommonPrefixLength(right);
        ReadOnlySpan<byte> one = left[same..], other = right[same..];
        return IsEnding(one, other) || IsEnding(other, one);
    }

    static bool IsEnding(ReadOnlySpan<byte> feminine, ReadOnlySpan<byte> masculine) =>
        feminine.SequenceEqual("A"u8) && (masculine.IsEmpty || masculine.SequenceEqual("O"u8));

    /// <summary>Two numbers: one slip is close, as when two digits have changed places.</summary>
    public static Agreement OfNumbers(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.IsEmpty || right.IsEmpty ? Agreement.Missing
        : left.SequenceEqual(right) ? Agreement.Exact
        : EditDistance.Of(left, right) == 1 ? Agreement.Close
        : Agreement.Different;

    /// <summary>Two codes: the same or not.</summary>
    public static Agreement OfCodes(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.IsEmpty || right.IsEmpty ? Agreement.Missing
        : left.SequenceEqual(right) ? Agreement.Exact
        : Agreement.Different;

    /// <summary>True when both have digits and these are not the same: 5 STREET is not 6 STREET.</summary>
    public static bool DigitsDiffer(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int i = 0, j = 0, found = 0;
        while (true)
        {
            i = NextDigit(left, i);
            j = NextDigit(right, j);
            if (i == left.Length || j == right.Length) return found > 0 && (i < left.Length || j < right.Length);
            if (left[i++] != right[j++]) return true;
            found++;
        }
    }

    static int NextDigit(ReadOnlySpan<byte> text, int from) =>
        text[from..].IndexOfAnyInRange((byte)'0', (byte)'9') is >= 0 and var at ? from + at : text.Length;
}
