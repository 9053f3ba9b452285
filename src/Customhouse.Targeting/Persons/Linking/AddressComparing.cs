namespace Customhouse.Targeting;

/// <summary>Compares two addresses: number, lines, unit and place.</summary>
static class AddressComparing
{
    public static void Compare(PersonForm left, PersonForm right, ref Agreements found)
    {
        found[Evidence.Number] = Likeness.OfNumbers(left[PersonPart.Number], right[PersonPart.Number]);
        found[Evidence.Unit] = Likeness.OfCodes(left[PersonPart.Unit], right[PersonPart.Unit]);
        found[Evidence.PostalCode] = Likeness.OfNumbers(left[PersonPart.PostalCode], right[PersonPart.PostalCode]);
        found[Evidence.City] = Likeness.OfTexts(left[PersonPart.City], right[PersonPart.City]);
        found[Evidence.State] = left[PersonPart.Country].SequenceEqual(right[PersonPart.Country])
            ? Likeness.OfCodes(left[PersonPart.State], right[PersonPart.State])
            : Agreement.Different;
        CompareLines(left, right, ref found);
    }

    // Lines stand in either order, and a filer may break them anywhere.
    static void CompareLines(PersonForm left, PersonForm right, ref Agreements found)
    {
        LineView street = LineView.Of(left, PersonPart.Street), second = LineView.Of(left, PersonPart.SecondLine);
        LineView otherStreet = LineView.Of(right, PersonPart.Street);
        LineView otherSecond = LineView.Of(right, PersonPart.SecondLine);
        var most = int.MinValue;
        Keep(LineView.Compare(street, otherStreet), LineView.Compare(second, otherSecond), ref most, ref found);
        Keep(LineView.Compare(street, otherSecond), LineView.Compare(second, otherStreet), ref most, ref found);
        Keep(LineView.Compare(second, otherStreet), LineView.Compare(street, otherSecond), ref most, ref found);
        if (left.Lines.IsEmpty || !left.Lines.SequenceEqual(right.Lines)) return;
        Keep(Agreement.Exact, Agreement.Missing, ref most, ref found);
    }

    static void Keep(Agreement street, Agreement second, ref int most, ref Agreements found)
    {
        var weight = LinkWeights.Of(Evidence.Street, street) + LinkWeights.Of(Evidence.SecondLine, second);
        // Two lines that stand apart are laid aside only for lines that agree.
        if (weight <= most || most > int.MinValue && weight <= 0) return;
        (found[Evidence.Street], found[Evidence.SecondLine]) = (street, second);
        most = weight;
    }
}
