namespace Customhouse.Wire;

/// <summary>Closes the block of conditions in the answer to a rejected batch.</summary>
/// <remarks>
/// Source: ACE ABI Batch and Block Control v23, record Y(out,ACE-generated), p. 29.
/// </remarks>
public static class YGenerated
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout =
        new("Y", "Block trailer made by ACE", Guide.BatchBlock, page: 29, variant: "out, ACE-generated");

    /// <summary>Records in the block, without B and Y.</summary>
    public static readonly Field<N> Count =
        Layout.Field<N>(13, 17, Use.M, "Output Transaction Image Count", "Records in the block, without B and Y");

    /// <summary>Y again.</summary>
    public static readonly Field<A> Indicator =
        Layout.Field<A>(80, 80, Use.M, "ACE Generated Y- Record Indicator", "Y again");
}
