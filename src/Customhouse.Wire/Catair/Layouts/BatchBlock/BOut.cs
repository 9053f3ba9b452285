namespace Customhouse.Wire;

/// <summary>Opens a block of an answer.</summary>
/// <remarks>
/// Source: ACE ABI Batch and Block Control v23, record B(out), p. 26.
/// </remarks>
public static class BOut
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout =
        new("B", "Block header of an answer", Guide.BatchBlock, page: 26, variant: "out");

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
        Layout.Field<AN>(11, 12, Use.M, "Application Identifier Code", "As in the batch header", note: "2");

    /// <summary>P preliminary, F final; statements only.</summary>
    public static readonly Field<A> StatementStatus =
        Layout.Field<A>(13, 13, Use.C, "Statement Status", "P preliminary, F final; statements only", note: "4");

    /// <summary>Statements only.</summary>
    public static readonly Field<AN> StatementNumber =
        Layout.Field<AN>(14, 23, Use.C, "Statement Number", "Statements only", note: "4");

    /// <summary>Statements only.</summary>
    public static readonly Field<D> StatementPrintDate =
        Layout.Field<D>(24, 29, Use.C, "Preliminary Statement Print Date", "Statements only", note: "4");

    /// <summary>Statements only.</summary>
    public static readonly Field<AN> PaymentType =
        Layout.Field<AN>(30, 30, Use.C, "Payment Type Code", "Statements only", note: "4");

    /// <summary>Statements only.</summary>
    public static readonly Field<X> Importer =
        Layout.Field<X>(31, 42, Use.C, "Importer of Record Number", "Statements only", note: "4");

    /// <summary>Statements only.</summary>
    public static readonly Field<AN> ClientBranch =
        Layout.Field<AN>(43, 44, Use.C, "Statement Client Branch Identifier", "Statements only", note: "4");

    /// <summary>Office of the processing filer.</summary>
    public static readonly Field<AN> Office =
        Layout.Field<AN>(45, 46, Use.C, "Processing Filer Office Code", "Office of the processing filer", note: "1");

    /// <summary>Port of the preparer in a remote filing.</summary>
    public static readonly Field<AN> PreparerPort =
        Layout.Field<AN>(47, 50, Use.C, "Preparer District/Port Code",
            "Port of the preparer in a remote filing", note: "1");

    /// <summary>Filer code of the preparer.</summary>
    public static readonly Field<AN> PreparerFiler =
        Layout.Field<AN>(51, 53, Use.C, "Preparer Filer Code", "Filer code of the preparer", note: "1");

    /// <summary>Office of the preparer.</summary>
    public static readonly Field<AN> PreparerOffice =
        Layout.Field<AN>(54, 55, Use.C, "Preparer Office Code", "Office of the preparer", note: "1");

    /// <summary>1 when preparer codes are given.</summary>
    public static readonly Field<AN> PreparerIndicator =
        Layout.Field<AN>(56, 56, Use.C, "Preparer Indicator", "1 when preparer codes are given", note: "1");

    /// <summary>As in the block that is answered; blank in a notice.</summary>
    public static readonly Field<X> UserText =
        Layout.Field<X>(60, 80, Use.C, "Filer / Preparer's User Data Text",
            "As in the block that is answered; blank in a notice", note: "1");
}
