namespace Customhouse.Wire;

/// <summary>Names who answers for the filing, and why it is cancelled.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE13, p. 44. The guide prints class 2A for the reason code, but
/// its own codes are 01 to 12: read as 2AN.
/// </remarks>
public static class SE13
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE13", "Contact and indicators", Guide.CargoRelease, page: 44);

    /// <summary>Who answers for the filing.</summary>
    public static readonly Field<AN> Contact =
        Layout.Field<AN>(5, 44, Use.M, "Contact Name", "Who answers for the filing");

    /// <summary>Of the contact.</summary>
    public static readonly Field<AN> Phone = Layout.Field<AN>(45, 59, Use.M, "Contact Phone", "Of the contact");

    /// <summary>Of a cancellation, 01 to 12.</summary>
    public static readonly Field<AN> Reason =
        Layout.Field<AN>(60, 61, Use.C, "Reason Code", "Of a cancellation, 01 to 12", note: "1");

    /// <summary>1 when set.</summary>
    public static readonly Field<N> MultipleDispositions =
        Layout.Field<N>(62, 62, Use.O, "Multiple Cargo Dispositions Indicator", "1 when set");

    /// <summary>1 when documents are in the image system.</summary>
    public static readonly Field<N> Dis =
        Layout.Field<N>(63, 63, Use.O, "DIS indicator", "1 when documents are in the image system", note: "2");

    /// <summary>1 when set.</summary>
    public static readonly Field<N> Split =
        Layout.Field<N>(64, 64, Use.O, "Split Shipment indicator", "1 when set", note: "3");
}
