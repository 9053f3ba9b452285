namespace Customhouse.Wire;

/// <summary>Opens a block of transactions of one filer at one port.</summary>
/// <remarks>
/// Source: ACE ABI Batch and Block Control v23, record B(in), p. 14.
/// </remarks>
public static class BIn
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("B", "Block header", Guide.BatchBlock, page: 14, variant: "in");

    /// <summary>Port where the transactions are processed.</summary>
    public static readonly Field<AN> Port =
        Layout.Field<AN>(4, 7, Use.M, "Processing District/Port Code",
            "Port where the transactions are processed", note: "1");

    /// <summary>Filer on whose account the block is processed.</summary>
    public static readonly Field<AN> Filer =
        Layout.Field<AN>(8, 10, Use.M, "Processing Filer Code",
            "Filer on whose account the block is processed", note: "1,4");

    /// <summary>As in the batch header.</summary>
    public static readonly Field<AN> Application =
        Layout.Field<AN>(11, 12, Use.M, "Application Identifier Code", "As in the batch header", note: "2");

    /// <summary>Office of the processing filer.</summary>
    public static readonly Field<AN> Office =
        Layout.Field<AN>(45, 46, Use.C, "Processing Filer Office Code", "Office of the processing filer");

    /// <summary>Port of the preparer in a remote filing.</summary>
    public static readonly Field<AN> PreparerPort =
        Layout.Field<AN>(47, 50, Use.C, "Preparer District/Port Code",
            "Port of the preparer in a remote filing", note: "3,4");

    /// <summary>Filer code of the preparer.</summary>
    public static readonly Field<AN> PreparerFiler =
        Layout.Field<AN>(51, 53, Use.C, "Preparer Filer Code", "Filer code of the preparer", note: "3,4");

    /// <summary>Office of the preparer.</summary>
    public static readonly Field<AN> PreparerOffice =
        Layout.Field<AN>(54, 55, Use.C, "Preparer Office Code", "Office of the preparer", note: "3,4");

    /// <summary>1 when preparer codes are given.</summary>
    public static readonly Field<AN> PreparerIndicator =
        Layout.Field<AN>(56, 56, Use.C, "Preparer Indicator", "1 when preparer codes are given", note: "3");

    /// <summary>Echoed in the answer's block header.</summary>
    public static readonly Field<X> UserText =
        Layout.Field<X>(60, 80, Use.O, "Filer / Preparer's User Data Text", "Echoed in the answer's block header");
}
