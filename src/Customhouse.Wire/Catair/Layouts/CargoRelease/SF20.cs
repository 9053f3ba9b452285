namespace Customhouse.Wire;

/// <summary>One reference of the security filing.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SF20, p. 78.
/// </remarks>
public static class SF20
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SF20", "Security filing reference", Guide.CargoRelease, page: 78);

    /// <summary>What is referred to.</summary>
    public static readonly Field<AN> Qualifier =
        Layout.Field<AN>(5, 7, Use.M, "Reference Identifier Qualifier", "What is referred to", note: "1");

    /// <summary>The reference.</summary>
    public static readonly Field<X> Value = Layout.Field<X>(8, 57, Use.M, "Reference Identifier", "The reference");
}
