namespace Customhouse.Wire;

/// <summary>A further name of the party before it.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SF31, p. 82.
/// </remarks>
public static class SF31
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SF31", "Security filing second name", Guide.CargoRelease, page: 82);

    /// <summary>Kind of second name.</summary>
    public static readonly Field<A> Role =
        Layout.Field<A>(5, 7, Use.M, "Entity Code", "Kind of second name", note: "1");

    /// <summary>The name.</summary>
    public static readonly Field<X> Name = Layout.Field<X>(8, 42, Use.M, "Entity Name", "The name");
}
