namespace Customhouse.Wire;

/// <summary>Opens an answer; the application is blank when the batch was rejected.</summary>
/// <remarks>
/// Source: ACE ABI Batch and Block Control v23, record A(out), p. 21.
/// </remarks>
public static class AOut
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout =
        new("A", "Batch header of an answer", Guide.BatchBlock, page: 21, variant: "out");

    /// <summary>Port-like code of the place that sends and receives the data.</summary>
    public static readonly Field<AN> Site =
        Layout.Field<AN>(2, 5, Use.M, "Sender/Receiver Site Code",
            "Port-like code of the place that sends and receives the data", note: "1");

    /// <summary>Filer or service bureau that transmits.</summary>
    public static readonly Field<AN> Sender =
        Layout.Field<AN>(6, 8, Use.M, "Sender/Receiver ID Code", "Filer or service bureau that transmits", note: "1");

    /// <summary>As in the batch that is answered.</summary>
    public static readonly Field<D> Date =
        Layout.Field<D>(15, 20, Use.C, "Transmission Date", "As in the batch that is answered", note: "1");

    /// <summary>Blank when the batch was rejected.</summary>
    public static readonly Field<AN> Application =
        Layout.Field<AN>(26, 27, Use.C, "Application Identifier Code", "Blank when the batch was rejected", note: "2");

    /// <summary>Office agreed with CBP; blank if not used.</summary>
    public static readonly Field<AN> Office =
        Layout.Field<AN>(38, 39, Use.C, "Sender/Receiver Office Code",
            "Office agreed with CBP; blank if not used", note: "1");

    /// <summary>As in the batch that is answered.</summary>
    public static readonly Field<X> UserText =
        Layout.Field<X>(60, 80, Use.C, "Transmitter's User Data Text", "As in the batch that is answered", note: "1");
}
