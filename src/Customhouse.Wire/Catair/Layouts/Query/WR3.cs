namespace Customhouse.Wire;

/// <summary>A line of the entry.</summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WR3, p. 30.
/// </remarks>
public static class WR3
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("WR3", "Line of the entry", Guide.Query, page: 30);

    /// <summary>As transmitted.</summary>
    public static readonly Field<N> ControlNumber =
        Layout.Field<N>(4, 6, Use.C, "Record Control Number", "As transmitted");

    /// <summary>ISO code.</summary>
    public static readonly Field<A> Origin = Layout.Field<A>(7, 8, Use.M, "Country of Origin", "ISO code");

    /// <summary>Tariff number.</summary>
    public static readonly Field<AN> Hts = Layout.Field<AN>(9, 18, Use.M, "Tariff Number", "Tariff number");
}
