namespace Customhouse.Wire;

/// <summary>Closes an answer.</summary>
/// <remarks>
/// Source: ACE ABI Batch and Block Control v23, record Z(out), p. 24.
/// </remarks>
public static class ZOut
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout =
        new("Z", "Batch trailer of an answer", Guide.BatchBlock, page: 24, variant: "out");

    /// <summary>Port-like code of the place that sends and receives the data.</summary>
    public static readonly Field<AN> Site =
        Layout.Field<AN>(2, 5, Use.M, "Sender/Receiver Site Code",
            "Port-like code of the place that sends and receives the data", note: "1");

    /// <summary>Filer or service bureau that transmits.</summary>
    public static readonly Field<AN> Sender =
        Layout.Field<AN>(6, 8, Use.M, "Sender/Receiver ID Code", "Filer or service bureau that transmits", note: "1");

    /// <summary>As in the answer's header.</summary>
    public static readonly Field<D> Date =
        Layout.Field<D>(15, 20, Use.C, "Transmission Date", "As in the answer's header", note: "1");

    /// <summary>Office agreed with CBP; blank if not used.</summary>
    public static readonly Field<AN> Office =
        Layout.Field<AN>(38, 39, Use.C, "Sender/Receiver Office Code",
            "Office agreed with CBP; blank if not used", note: "1");
}
