namespace Customhouse.Wire;

/// <summary>Where an in-bond movement of the bill stands.</summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WS5, p. 34.
/// </remarks>
public static class WS5
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("WS5", "Status of an in-bond movement of a bill", Guide.Query, page: 34);

    /// <summary>Status.</summary>
    public static readonly Field<AN> Status = Layout.Field<AN>(4, 5, Use.C, "In-bond Status", "Status", note: "1");

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> Arrived = Layout.Field<N>(6, 11, Use.C, "In-bond Arrival Date", "MMDDYY");

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> Exported = Layout.Field<N>(12, 17, Use.C, "In-bond Export Date", "MMDDYY");

    /// <summary>Kind of in-bond movement.</summary>
    public static readonly Field<AN> Type =
        Layout.Field<AN>(76, 77, Use.C, "In-bond entry type", "Kind of in-bond movement", note: "2");
}
