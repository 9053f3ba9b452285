namespace Customhouse.Wire;

/// <summary>Two components of the address of the party before it.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SF35, p. 83.
/// </remarks>
public static class SF35
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SF35", "Security filing street", Guide.CargoRelease, page: 83);

    /// <summary>What the component is.</summary>
    public static readonly Field<AN> Qualifier =
        Layout.Field<AN>(5, 6, Use.M, "Address Component Qualifier", "What the component is", note: "1");

    /// <summary>Text of the component.</summary>
    public static readonly Field<AN> Component =
        Layout.Field<AN>(7, 41, Use.M, "Address Information", "Text of the component");

    /// <summary>Of the second component.</summary>
    public static readonly Field<AN> Qualifier2 =
        Layout.Field<AN>(42, 43, Use.O, "Address Component Qualifier", "Of the second component", note: "1");

    /// <summary>Text of the second component.</summary>
    public static readonly Field<AN> Component2 =
        Layout.Field<AN>(44, 78, Use.O, "Address Information", "Text of the second component");
}
