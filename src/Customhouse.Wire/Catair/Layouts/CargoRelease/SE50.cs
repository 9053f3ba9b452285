namespace Customhouse.Wire;

/// <summary>Opens a party of one line with its role, and its name or its identifier.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE50, p. 67.
/// </remarks>
public static class SE50
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE50", "Party of one line", Guide.CargoRelease, page: 67);

    /// <summary>CN, SE, BY, MF, ST, LG or CS.</summary>
    public static readonly Field<A> Role =
        Layout.Field<A>(5, 7, Use.M, "Entity Code", "CN, SE, BY, MF, ST, LG or CS", note: "1,2");

    /// <summary>Up to 35 characters.</summary>
    public static readonly Field<X> Name =
        Layout.Field<X>(8, 42, Use.C, "Entity Name", "Up to 35 characters", note: "2");

    /// <summary>EI, ANI or 34.</summary>
    public static readonly Field<X> IdType =
        Layout.Field<X>(43, 45, Use.O, "Entity Identifier Qualifier", "EI, ANI or 34", note: "2, 3");

    /// <summary>In lieu of name and address.</summary>
    public static readonly Field<X> Id =
        Layout.Field<X>(46, 65, Use.O, "Entity Identifier", "In lieu of name and address", note: "2, 3");
}
