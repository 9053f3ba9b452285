namespace Customhouse.Wire;

/// <summary>Opens a party of the whole entry with its role, and its name or its identifier.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE30, p. 58.
/// </remarks>
public static class SE30
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE30", "Party of the whole entry", Guide.CargoRelease, page: 58);

    /// <summary>CN, SE, BY, MF, ST, LG, CS or BKP.</summary>
    public static readonly Field<A> Role =
        Layout.Field<A>(5, 7, Use.M, "Entity Code", "CN, SE, BY, MF, ST, LG, CS or BKP", note: "1, 2");

    /// <summary>Up to 35 characters.</summary>
    public static readonly Field<X> Name =
        Layout.Field<X>(8, 42, Use.C, "Entity Name", "Up to 35 characters", note: "2");

    /// <summary>EI, ANI or 34.</summary>
    public static readonly Field<X> IdType =
        Layout.Field<X>(43, 45, Use.C, "Entity Identifier Qualifier", "EI, ANI or 34", note: "2, 3");

    /// <summary>In lieu of name and address.</summary>
    public static readonly Field<X> Id =
        Layout.Field<X>(46, 65, Use.C, "Entity Identifier", "In lieu of name and address", note: "2, 3");
}
