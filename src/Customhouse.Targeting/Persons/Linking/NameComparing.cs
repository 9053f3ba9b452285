namespace Customhouse.Targeting;

/// <summary>
/// Compares two names. Where a given name ends and a surname begins is not on the wire, so every cut is tried, straight
/// and with the two changed over, and the one with the most weight stands.
/// </summary>
static class NameComparing
{
    /// <summary>Compares, and says whether two middle names contradict each other.</summary>
    public static bool Compare(PersonForm left, PersonForm right, ref Agreements found)
    {
        ReadOnlySpan<byte> whole = left[PersonPart.Name], other = right[PersonPart.Name];
        if (!left[PersonPart.Legal].IsEmpty || !right[PersonPart.Legal].IsEmpty || whole.SequenceEqual(other))
        {
            CompareWhole(whole, other, ref found);
            return false;
        }
        int cuts = Cuts(left), others = Cuts(right);
        if (cuts > 1 && others > 1 && IsCutAround(left, right, ref found, out var contradicts)) return contradicts;
        var most = int.MinValue;
        for (var i = 0; i < cuts; i++)
            for (var j = 0; j < others; j++) Try(Cut(left, i), Cut(right, j), ref most, ref found);
        return false;
    }

    static void CompareWhole(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, ref Agreements found)
    {
        var whole = Likeness.OfTexts(left, right);
        (found[Evidence.Given], found[Evidence.Surname], found[Evidence.NameOrder]) = (whole, whole, Agreement.Missing);
    }

    // Both have middle names. Where first and last agree, the middle ones may not be drawn into them.
    static bool IsCutAround(PersonForm left, PersonForm right, ref Agreements found, out bool contradicts)
    {
        Parts one = Cut(left, 0), other = Cut(right, 0);
        contradicts = false;
        var (given, surname) = (Likeness.OfNames(one.Given, other.Given), Likeness.OfNames(one.Surname, other.Surname));
        if (given == Agreement.Different || surname == Agreement.Different) return false;
        (found[Evidence.Given], found[Evidence.Surname], found[Evidence.NameOrder]) = (given, surname, Agreement.Exact);
        contradicts = Likeness.OfNames(one.Middle, other.Middle) == Agreement.Different;
        return true;
    }

    static void Try(Parts left, Parts right, ref int most, ref Agreements found)
    {
        var isOrdered = !left.Surname.IsEmpty && !right.Surname.IsEmpty;
        Keep(
            Likeness.OfNames(left.Given, right.Given), Likeness.OfNames(left.Surname, right.Surname),
            isOrdered ? Agreement.Exact : Agreement.Missing, ref most, ref found);
        Keep(
            Likeness.OfNames(left.Surname, right.Given), Likeness.OfNames(left.Given, right.Surname),
            isOrdered ? Agreement.Different : Agreement.Missing, ref most, ref found);
    }

    static void Keep(Agreement given, Agreement surname, Agreement order, ref int most, ref Agreements found)
    {
        var weight = LinkWeights.Of(Evidence.Given, given) + LinkWeights.Of(Evidence.Surname, surname) +
            LinkWeights.Of(Evidence.NameOrder, order);
        if (weight <= most) return;
        (found[Evidence.Given], found[Evidence.Surname], found[Evidence.NameOrder]) = (given, surname, order);
        most = weight;
    }

    /// <summary>A name cut into its parts.</summary>
    readonly ref struct Parts(ReadOnlySpan<byte> given, ReadOnlySpan<byte> middle, ReadOnlySpan<byte> surname)
    {
        public ReadOnlySpan<byte> Given { get; } = given;
        public ReadOnlySpan<byte> Middle { get; } = middle;
        public ReadOnlySpan<byte> Surname { get; } = surname;
    }

    // One word is cut behind it, two between them; of more the middle ones are apart, or surname, or given name.
    static int Cuts(PersonForm form) => form.WordsOf(PersonPart.Name).Length switch { 0 => 0, 1 or 2 => 1, _ => 3 };

    static Parts Cut(PersonForm form, int cut)
    {
        var words = form.WordsOf(PersonPart.Name);
        int first = cut == 2 ? words.Length - 1 : 1, last = cut == 1 || words.Length == 1 ? 1 : words.Length - 1;
        var middle = words[Math.Min(first, last)..last];
        return new Parts(form.BytesOf(words[..first]), form.BytesOf(middle), form.BytesOf(words[last..]));
    }
}
