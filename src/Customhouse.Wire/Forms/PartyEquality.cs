using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>When two parties say the same, wherever they stand in the source.</summary>
static class PartyEquality
{
    public static bool IsSame(ref Party left, ref Party right) =>
        left.LineIndex == right.LineIndex && left.RoleCode == right.RoleCode && left.Name == right.Name &&
        left.IdKind == right.IdKind && left.Id == right.Id && left.Phone == right.Phone && left.Email == right.Email &&
        IsSame(left.AddressInPlace, right.AddressInPlace);

    static bool IsSame(in Address left, in Address right)
    {
        if (left.Count != right.Count || left.City != right.City || left.Subdivision != right.Subdivision ||
            left.PostalCode != right.PostalCode || left.Country.Text != right.Country.Text) return false;
        for (var i = 0; i < left.Count; i++)
            if (left[i] != right[i]) return false;
        return true;
    }
}
