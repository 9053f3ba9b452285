namespace Customhouse.Wire;

/// <summary>City, postal code and country of the party before it.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SF36, p. 84.
/// </remarks>
public static class SF36
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SF36", "Security filing city", Guide.CargoRelease, page: 84);

    /// <summary>City.</summary>
    public static readonly Field<AN> City = Layout.Field<AN>(5, 39, Use.M, "City Name", "City");

    /// <summary>ISO code of the state or province.</summary>
    public static readonly Field<AN> Subdivision =
        Layout.Field<AN>(40, 42, Use.C, "Country Sub Entity Code", "ISO code of the state or province");

    /// <summary>Blank where there is none.</summary>
    public static readonly Field<AN> PostalCode =
        Layout.Field<AN>(49, 63, Use.C, "Postal Code", "Blank where there is none");

    /// <summary>ISO code.</summary>
    public static readonly Field<A> Country = Layout.Field<A>(64, 65, Use.M, "Country Code", "ISO code");
}
