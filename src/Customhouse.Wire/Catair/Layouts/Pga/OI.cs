namespace Customhouse.Wire;

/// <summary>Opens the other agencies' records of a tariff number with the goods in plain English.</summary>
/// <remarks>
/// Source: PGA Message Set 2026-07-01, record OI, p. 16.
/// </remarks>
public static class OI
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("OI", "Commercial description", Guide.Pga, page: 16);

    /// <summary>Plain English.</summary>
    public static readonly Field<X> Description =
        Layout.Field<X>(11, 80, Use.M, "Commercial Description", "Plain English");
}
