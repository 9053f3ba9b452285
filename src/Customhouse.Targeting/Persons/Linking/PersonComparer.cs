namespace Customhouse.Targeting;

/// <summary>What came out of comparing two parties.</summary>
struct Linkage
{
    public Agreements Agreements;
    public int Total;
    public LinkBar Bar;

    public readonly bool Joins(LinkSettings settings) => Bar == LinkBar.None && Total >= settings.Threshold;
}

/// <summary>
/// Weighs whether two parties are one person. The order of the two does not matter; the same two give the same answer
/// for ever.
/// </summary>
static class PersonComparer
{
    /// <summary>Compares two parties.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <param name="settings">Published or one's own.</param>
    /// <param name="persons">How many persons are known at the address of either, where that is more.</param>
    public static Linkage Compare(PersonForm left, PersonForm right, LinkSettings settings, int persons = 0)
    {
        // Rounding of weights differs with the order of roles, so one order is taken.
        if (PersonForm.InOrder(left, right) > 0) (left, right) = (right, left);
        var linkage = new Linkage();
        var contradicts = NameComparing.Compare(left, right, ref linkage.Agreements);
        AddressComparing.Compare(left, right, ref linkage.Agreements);
        linkage.Total = Total(linkage.Agreements);
        linkage.Bar = Bar(left, right, linkage.Agreements, contradicts, settings, persons);
        return linkage;
    }

    /// <summary>What postal code, city and state weigh together.</summary>
    public static int Place(in Agreements found) => Math.Min(
        LinkWeights.MostForPlace, Weight(found, Evidence.PostalCode) + Weight(found, Evidence.City) + Weight(found, Evidence.State));

    static int Total(in Agreements found)
    {
        var total = Place(found);
        for (var evidence = Evidence.Given; evidence < Evidence.PostalCode; evidence++) total += Weight(found, evidence);
        return total;
    }

    static int Weight(in Agreements found, Evidence evidence) => LinkWeights.Of(evidence, found[evidence]);

    static LinkBar Bar(PersonForm left, PersonForm right, in Agreements found, bool contradicts, LinkSettings settings, int persons)
    {
        Agreement given = found[Evidence.Given], surname = found[Evidence.Surname];
        if (Differ(left, right, PersonPart.Identifier) && !Differ(left, right, PersonPart.IdentifierKind)) return LinkBar.Identifier;
        if (Differ(left, right, PersonPart.Generation)) return LinkBar.Generation;
        if (Differ(left, right, PersonPart.Legal)) return LinkBar.LegalForm;
        if (!Agrees(given) && !Agrees(surname)) return LinkBar.Names;
        var isOtherName = surname == Agreement.Exact && (given == Agreement.Different || contradicts);
        if (settings.KeepsHouseholdsApart && isOtherName && IsOneAddress(found)) return LinkBar.Household;
        return persons >= settings.Crowd && !(Agrees(given) && Agrees(surname)) ? LinkBar.Crowd : LinkBar.None;
    }

    /// <summary>
    /// The same address to the letter, as far as both give it. Two of one household write one address; where the address
    /// itself has a slip, the other name may be one too, and the weights decide.
    /// </summary>
    static bool IsOneAddress(in Agreements found) =>
        found[Evidence.Number] is Agreement.Exact or Agreement.Missing &&
        found[Evidence.Street] is Agreement.Exact or Agreement.Partial or Agreement.Missing &&
        found[Evidence.PostalCode] is Agreement.Exact or Agreement.Missing;

    static bool Agrees(Agreement part) => part is Agreement.Exact or Agreement.Close or Agreement.Near;

    static bool Differ(PersonForm left, PersonForm right, PersonPart part) =>
        !left[part].IsEmpty && !right[part].IsEmpty && !left[part].SequenceEqual(right[part]);
}
