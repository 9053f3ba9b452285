namespace Customhouse.Wire;

/// <summary>Opens a batch: who sends it, when, for which application.</summary>
/// <remarks>
/// Source: ACE ABI Batch and Block Control v23, record A(in), p. 10.
/// </remarks>
public static class AIn
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("A", "Batch header", Guide.BatchBlock, page: 10, variant: "in");

    /// <summary>Port-like code of the place that sends and receives the data.</summary>
    public static readonly Field<AN> Site =
        Layout.Field<AN>(2, 5, Use.M, "Sender/Receiver Site Code",
            "Port-like code of the place that sends and receives the data", note: "1, 2");

    /// <summary>Filer or service bureau that transmits.</summary>
    public static readonly Field<AN> Sender =
        Layout.Field<AN>(6, 8, Use.M, "Sender/Receiver ID Code", "Filer or service bureau that transmits", note: "1");

    /// <summary>Communication password.</summary>
    public static readonly Field<AN> Password =
        Layout.Field<AN>(9, 14, Use.M, "Communication Password", "Communication password");

    /// <summary>Day of transmission, MMDDYY; echoed in the answer.</summary>
    public static readonly Field<D> Date =
        Layout.Field<D>(15, 20, Use.O, "Transmission Date", "Day of transmission, MMDDYY; echoed in the answer");

    /// <summary>What kind of transactions the batch holds.</summary>
    public static readonly Field<AN> Application =
        Layout.Field<AN>(26, 27, Use.M, "Application Identifier Code",
            "What kind of transactions the batch holds", note: "3,4");

    /// <summary>Office agreed with CBP; blank if not used.</summary>
    public static readonly Field<AN> Office =
        Layout.Field<AN>(38, 39, Use.C, "Sender/Receiver Office Code",
            "Office agreed with CBP; blank if not used", note: "1");

    /// <summary>Echoed in the answer's header.</summary>
    public static readonly Field<X> UserText =
        Layout.Field<X>(60, 80, Use.O, "Transmitter's User Data Text", "Echoed in the answer's header", note: "5");
}
