namespace Customhouse.Wire;

/// <summary>A global identifier of the party before it.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE51, p. 70.
/// </remarks>
public static class SE51
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout =
        new("SE51", "Global business identifier of a party", Guide.CargoRelease, page: 70);

    /// <summary>LEI, GLN or DUNS.</summary>
    public static readonly Field<A> IdType =
        Layout.Field<A>(5, 8, Use.M, "GBI Identifier Qualifier", "LEI, GLN or DUNS", note: "1");

    /// <summary>The identifier.</summary>
    public static readonly Field<AN> Id = Layout.Field<AN>(9, 28, Use.M, "GBI Identifier", "The identifier");
}
