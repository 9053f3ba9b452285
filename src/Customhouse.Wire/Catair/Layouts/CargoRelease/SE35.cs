namespace Customhouse.Wire;

/// <summary>Two components of the address of the party before it.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE35, p. 62.
/// </remarks>
public static class SE35
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE35", "Street of a party", Guide.CargoRelease, page: 62);

    /// <summary>What the component is, such as 15 unstructured.</summary>
    public static readonly Field<AN> Qualifier =
        Layout.Field<AN>(5, 6, Use.M, "Address Component Qualifier",
            "What the component is, such as 15 unstructured", note: "1");

    /// <summary>Text of the component.</summary>
    public static readonly Field<X> Component =
        Layout.Field<X>(7, 41, Use.M, "Address Information", "Text of the component");

    /// <summary>Of the second component.</summary>
    public static readonly Field<AN> Qualifier2 =
        Layout.Field<AN>(42, 43, Use.O, "Address Component Qualifier", "Of the second component", note: "1");

    /// <summary>Text of the second component.</summary>
    public static readonly Field<X> Component2 =
        Layout.Field<X>(44, 78, Use.O, "Address Information", "Text of the second component");
}
