namespace Customhouse.Wire;

/// <summary>The trip of a truck, and where air cargo lies.</summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WR2, p. 29.
/// </remarks>
public static class WR2
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("WR2", "Trip and place", Guide.Query, page: 29);

    /// <summary>Trip of a truck.</summary>
    public static readonly Field<AN> Trip = Layout.Field<AN>(4, 28, Use.M, "Trip Number", "Trip of a truck");

    /// <summary>FIRMS code of the place.</summary>
    public static readonly Field<AN> Firms = Layout.Field<AN>(77, 80, Use.M, "FIRMS", "FIRMS code of the place");
}
