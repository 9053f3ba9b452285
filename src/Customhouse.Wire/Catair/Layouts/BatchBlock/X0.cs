namespace Customhouse.Wire;

/// <summary>Says which block or record the conditions after it belong to.</summary>
/// <remarks>
/// Source: ACE ABI Batch and Block Control v23, record X0, p. 30.
/// </remarks>
public static class X0
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("X0", "Condition reference", Guide.BatchBlock, page: 30);

    /// <summary>BLOCK or TRNACT.</summary>
    public static readonly Field<AN> ReferenceType =
        Layout.Field<AN>(4, 9, Use.M, "Reference Data Type Code", "BLOCK or TRNACT");

    /// <summary>Ordinal of the block or transaction, from 1.</summary>
    public static readonly Field<N> Occurrence =
        Layout.Field<N>(11, 16, Use.M, "Occurrence Position", "Ordinal of the block or transaction, from 1");

    /// <summary>Always REF ID:.</summary>
    public static readonly Field<X> Constant =
        Layout.Field<X>(18, 24, Use.M, "Reference ID Constant", "Always REF ID:");

    /// <summary>Data of the block or record, by reference type.</summary>
    public static readonly Field<X> Text =
        Layout.Field<X>(26, 80, Use.M, "Reference Data Text", "Data of the block or record, by reference type");
}
