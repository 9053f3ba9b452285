namespace Customhouse.Wire;

/// <summary>Quantities that were amended.</summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WN0, p. 43.
/// </remarks>
public static class WN0
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("WN0", "Amended quantities", Guide.Query, page: 43);

    /// <summary>Of the master bill.</summary>
    public static readonly Field<N> Master =
        Layout.Field<N>(4, 11, Use.C, "Master Bill amended quantity", "Of the master bill", note: "1");

    /// <summary>Of the house bill.</summary>
    public static readonly Field<N> House =
        Layout.Field<N>(12, 19, Use.C, "House Bill Amended quantity", "Of the house bill", note: "1");
}
