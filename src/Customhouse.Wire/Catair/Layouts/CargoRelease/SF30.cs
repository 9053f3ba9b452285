namespace Customhouse.Wire;

/// <summary>Opens a party of the security filing.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SF30, p. 80.
/// </remarks>
public static class SF30
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SF30", "Security filing party", Guide.CargoRelease, page: 80);

    /// <summary>Part it plays.</summary>
    public static readonly Field<A> Role = Layout.Field<A>(5, 7, Use.M, "Entity Code", "Part it plays", note: "1");

    /// <summary>Blank if an identifier is used.</summary>
    public static readonly Field<X> Name =
        Layout.Field<X>(8, 42, Use.C, "Entity Name", "Blank if an identifier is used");

    /// <summary>Of the identifier.</summary>
    public static readonly Field<X> IdType =
        Layout.Field<X>(43, 45, Use.C, "Entity Identifier Qualifier", "Of the identifier", note: "2");

    /// <summary>In lieu of name and address.</summary>
    public static readonly Field<X> Id =
        Layout.Field<X>(46, 65, Use.C, "Entity Identifier", "In lieu of name and address", note: "2");

    /// <summary>Blank in a unified entry.</summary>
    public static readonly Field<AN> Country =
        Layout.Field<AN>(66, 67, Use.M, "Country Code", "Blank in a unified entry");

    /// <summary>Blank in a unified entry.</summary>
    public static readonly Field<X> Born =
        Layout.Field<X>(68, 75, Use.M, "Date of Birth (DOB)", "Blank in a unified entry");
}
