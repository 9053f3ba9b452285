namespace Customhouse.Wire;

/// <summary>Closes a block of an answer with the number of its records.</summary>
/// <remarks>
/// Source: ACE ABI Batch and Block Control v23, record Y(out), p. 29.
/// </remarks>
public static class YOut
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout =
        new("Y", "Block trailer of an answer", Guide.BatchBlock, page: 29, variant: "out");

    /// <summary>Port where the transactions are processed.</summary>
    public static readonly Field<AN> Port =
        Layout.Field<AN>(4, 7, Use.M, "Processing District/Port Code",
            "Port where the transactions are processed", note: "1");

    /// <summary>Filer on whose account the block is processed.</summary>
    public static readonly Field<AN> Filer =
        Layout.Field<AN>(8, 10, Use.M, "Processing Filer Code",
            "Filer on whose account the block is processed", note: "1");

    /// <summary>As in the batch header.</summary>
    public static readonly Field<AN> Application =
        Layout.Field<AN>(11, 12, Use.M, "Application Identifier Code", "As in the batch header");

    /// <summary>Records in the block, without B and Y.</summary>
    public static readonly Field<N> Count =
        Layout.Field<N>(13, 17, Use.M, "Output Transaction Image Count", "Records in the block, without B and Y");

    /// <summary>Office of the processing filer.</summary>
    public static readonly Field<AN> Office =
        Layout.Field<AN>(45, 46, Use.C, "Processing Filer Office Code", "Office of the processing filer", note: "1");
}
