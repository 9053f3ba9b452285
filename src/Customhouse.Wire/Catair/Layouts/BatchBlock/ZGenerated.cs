namespace Customhouse.Wire;

/// <summary>Closes the answer to a rejected batch, whose own trailer may be missing or wrong.</summary>
/// <remarks>
/// Source: ACE ABI Batch and Block Control v23, record Z(out,ACE-generated), p. 25.
/// </remarks>
public static class ZGenerated
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout =
        new("Z", "Batch trailer made by ACE", Guide.BatchBlock, page: 25, variant: "out, ACE-generated");

    /// <summary>Z again.</summary>
    public static readonly Field<A> Indicator =
        Layout.Field<A>(80, 80, Use.M, "ACE Generated Z- Record Indicator", "Z again");
}
