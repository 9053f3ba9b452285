namespace Customhouse.Wire;

/// <summary>One reference of the notice.</summary>
/// <remarks>
/// Source: ACE Cargo Release SO status notification, rev 36, record SO20; positions from public code, agreeing
/// with WO records of CQ v21.
/// </remarks>
public static class SO20
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SO20", "Status reference", Guide.Status);

    /// <summary>CR, RSN, CMT or RRN.</summary>
    public static readonly Field<AN> Qualifier =
        Layout.Field<AN>(5, 7, Use.M, "Reference Identifier Qualifier", "CR, RSN, CMT or RRN");

    /// <summary>The reference.</summary>
    public static readonly Field<X> Value = Layout.Field<X>(8, 57, Use.M, "Reference Identifier", "The reference");
}
