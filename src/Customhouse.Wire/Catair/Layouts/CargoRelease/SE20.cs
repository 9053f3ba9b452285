namespace Customhouse.Wire;

/// <summary>One reference of the entry; EDA carries the estimated date of arrival.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE20, p. 56.
/// </remarks>
public static class SE20
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE20", "Reference", Guide.CargoRelease, page: 56);

    /// <summary>What is referred to, such as EDA, CR or EN.</summary>
    public static readonly Field<AN> Qualifier =
        Layout.Field<AN>(5, 7, Use.M, "Reference Identifier Qualifier",
            "What is referred to, such as EDA, CR or EN", note: "1");

    /// <summary>The reference.</summary>
    public static readonly Field<X> Value =
        Layout.Field<X>(8, 57, Use.M, "Reference Identifier", "The reference", note: "1");
}
