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
        // Where roles are in doubt, which of the two is asked first matters; so one order is taken.
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
        Weight(found, Evidence.PostalCode) + Weight(found, Evidence.City) + Weight(found, Evidence.State),
        LinkWeights.MostForPlace);

    static int Total(in Agreements found)
    {
        var total = Place(found);
        for (var evidence = Evidence.Given; evidence < Evidence.PostalCode; evidence++)
            total += Weight(found, evidence);
        return total;
    }

    static int Weight(in Agreements found, Evidence evidence) => LinkWeights.Of(evidence, found[evidence]);

    static LinkBar Bar(
        PersonForm left, PersonForm right, in Agreements found, bool contradicts, LinkSettings settings, int persons)
    {
        var isOneKind = !Differ(left, right, PersonPart.IdentifierKind);
        if (isOneKind && Differ(left, right, PersonPart.Identifier)) return LinkBar.Identifier;
        if (Differ(left, right, PersonPart.Generation)) return LinkBar.Generation;
        if (Differ(left, right, PersonPart.Legal)) return LinkBar.LegalForm;
        var isHousehold = IsOtherName(found, contradicts) && !HasSlip(found);
        if (settings.KeepsHouseholdsApart && isHousehold) return LinkBar.Household;
        return NameBar(found, settings, persons);
    }

    // Two sure parts of a name are enough wherever they live; less than that needs an address.
    static LinkBar NameBar(in Agreements found, LinkSettings settings, int persons)
    {
        Agreement given = found[Evidence.Given], surname = found[Evidence.Surname];
        if (IsSure(given) && IsSure(surname)) return LinkBar.None;
        if (Agrees(given) && Agrees(surname) && (IsSure(given) || IsSure(surname)))
            return found[Evidence.Number] == Agreement.Different ? LinkBar.HalfName : LinkBar.None;
        if (!IsHalf(found)) return LinkBar.Names;
        return !HasAddress(found) ? LinkBar.HalfName : persons >= settings.Crowd ? LinkBar.Crowd : LinkBar.None;
    }

    // Of names that may have changed places nobody knows which part is the surname.
    static bool IsOtherName(in Agreements found, bool contradicts) =>
        found[Evidence.NameOrder] == Agreement.Exact && found[Evidence.Surname] == Agreement.Exact &&
        (found[Evidence.Given] == Agreement.Different || contradicts);

    // Two of one household write one address alike. Where it has slips in it, the other name may be one too, and the
    // weights decide. Another city or code altogether is no slip: post offices have several names.
    static bool HasSlip(in Agreements found) =>
        IsSlip(found[Evidence.Number]) || IsSlip(found[Evidence.Street]) || IsSlip(found[Evidence.SecondLine]) ||
        IsSlip(found[Evidence.PostalCode]) || IsSlip(found[Evidence.City]);

    static bool IsSlip(Agreement part) => part is Agreement.Close or Agreement.Near or Agreement.Loose;

    // One part of the names that agrees alone must do so clearly, and to the letter where it has changed places.
    static bool IsHalf(in Agreements found)
    {
        Agreement given = found[Evidence.Given], surname = found[Evidence.Surname];
        return found[Evidence.NameOrder] == Agreement.Different
            ? given == Agreement.Exact || surname == Agreement.Exact
            : IsSure(given) || IsSure(surname);
    }

    static bool HasAddress(in Agreements found) =>
        found[Evidence.Number] is Agreement.Exact or Agreement.Missing &&
        (Agrees(found[Evidence.Street]) || found[Evidence.Street] == Agreement.Partial);

    static bool Agrees(Agreement part) => IsSure(part) || part == Agreement.Near;

    static bool IsSure(Agreement part) => part is Agreement.Exact or Agreement.Close;

    static bool Differ(PersonForm left, PersonForm right, PersonPart part) =>
        !left[part].IsEmpty && !right[part].IsEmpty && !left[part].SequenceEqual(right[part]);
}
