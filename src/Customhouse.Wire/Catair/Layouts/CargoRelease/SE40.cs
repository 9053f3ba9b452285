namespace Customhouse.Wire;

/// <summary>Opens a line: goods of one origin and description.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE40, p. 64.
/// </remarks>
public static class SE40
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE40", "Line", Guide.CargoRelease, page: 64);

    /// <summary>001, 002, ....</summary>
    public static readonly Field<N> LineNumber = Layout.Field<N>(5, 7, Use.M, "Line Item Identifier", "001, 002, ...");

    /// <summary>ISO code.</summary>
    public static readonly Field<A> Origin = Layout.Field<A>(8, 9, Use.M, "Country of Origin", "ISO code");

    /// <summary>Plain English.</summary>
    public static readonly Field<X> Description =
        Layout.Field<X>(11, 80, Use.O, "Commercial Invoice Description", "Plain English");
}
