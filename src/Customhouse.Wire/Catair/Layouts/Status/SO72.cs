namespace Customhouse.Wire;

/// <summary>A comment of the agency disposition before it.</summary>
/// <remarks>
/// Source: ACE Cargo Release SO status notification, rev 36, record SO72; positions from public code, agreeing
/// with WO records of CQ v21.
/// </remarks>
public static class SO72
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SO72", "Agency comment", Guide.Status);

    /// <summary>Free text.</summary>
    public static readonly Field<X> Comment = Layout.Field<X>(5, 80, Use.M, "Comment to Trade", "Free text");
}
