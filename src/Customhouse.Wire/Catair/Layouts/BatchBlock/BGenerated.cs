namespace Customhouse.Wire;

/// <summary>Opens the block of conditions in the answer to a rejected batch.</summary>
/// <remarks>
/// Source: ACE ABI Batch and Block Control v23, record B(out,ACE-generated), p. 28.
/// </remarks>
public static class BGenerated
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout =
        new("B", "Block header made by ACE", Guide.BatchBlock, page: 28, variant: "out, ACE-generated");

    /// <summary>B again.</summary>
    public static readonly Field<A> Indicator =
        Layout.Field<A>(80, 80, Use.M, "ACE Generated B- Record Indicator", "B again");
}
