namespace Customhouse.Wire;

/// <summary>City, postal code and country of the party before it.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE56, p. 72.
/// </remarks>
public static class SE56
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE56", "City of a party", Guide.CargoRelease, page: 72);

    /// <summary>City.</summary>
    public static readonly Field<X> City = Layout.Field<X>(5, 39, Use.M, "City Name", "City");

    /// <summary>ISO code of the state or province.</summary>
    public static readonly Field<AN> Subdivision =
        Layout.Field<AN>(40, 42, Use.O, "Country Sub Entity Code", "ISO code of the state or province");

    /// <summary>Blank where there is none.</summary>
    public static readonly Field<X> PostalCode =
        Layout.Field<X>(49, 63, Use.C, "Postal Code", "Blank where there is none");

    /// <summary>ISO code.</summary>
    public static readonly Field<A> Country = Layout.Field<A>(64, 65, Use.M, "Country Code", "ISO code");
}
