namespace Customhouse.Terms;

/// <summary>
/// A set of partner government agencies, four bytes. An agency that is not in the table counts as one further agency,
/// the same for all of them. <c>default</c> is empty.
/// Source: CATAIR Appendix V; those that tariff flags name.
/// </summary>
public readonly record struct AgencySet
{
    static readonly string[] Known =
        ["AMS", "APH", "ATF", "CPS", "DEA", "EPA", "FDA", "FSI", "FWS", "NHT", "NMF", "OMC", "TTB"];

    const int Other = 31;

    internal AgencySet(uint bits) => Bits = bits;

    /// <summary>One bit an agency.</summary>
    internal uint Bits { get; }

    /// <summary>True when no agency is in it.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The set with an agency added.</summary>
    public AgencySet With(string agency) => new(Bits | Bit(agency));

    /// <summary>The set with an agency taken away.</summary>
    public AgencySet Without(string agency) => new(Bits & ~Bit(agency));

    static uint Bit(string agency)
    {
        var at = Array.BinarySearch(Known, agency, StringComparer.Ordinal);
        return 1u << (at < 0 ? Other : at);
    }
}
