namespace Customhouse.Wire;

/// <summary>Closes a block and repeats the port, filer, application and office of its header.</summary>
/// <remarks>
/// Source: ACE ABI Batch and Block Control v23, record Y(in), p. 16.
/// </remarks>
public static class YIn
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("Y", "Block trailer", Guide.BatchBlock, page: 16, variant: "in");

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
        Layout.Field<AN>(11, 12, Use.M, "Application Identifier Code", "As in the batch header", note: "1");

    /// <summary>Office of the processing filer.</summary>
    public static readonly Field<AN> Office =
        Layout.Field<AN>(45, 46, Use.C, "Processing Filer Office Code", "Office of the processing filer", note: "1");
}
