namespace Customhouse.Wire;

/// <summary>What happened to an air waybill.</summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WSD, p. 39.
/// </remarks>
public static class WSD
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("WSD", "Disposition of an air waybill", Guide.Query, page: 39);

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> Date = Layout.Field<N>(4, 9, Use.M, "Disposition Action Date", "MMDDYY");

    /// <summary>HHMMSS.</summary>
    public static readonly Field<N> Time = Layout.Field<N>(10, 15, Use.M, "Disposition Action Time", "HHMMSS");

    /// <summary>Disposition.</summary>
    public static readonly Field<AN> Code =
        Layout.Field<AN>(16, 17, Use.M, "Disposition Code", "Disposition", note: "1");

    /// <summary>Text of the code.</summary>
    public static readonly Field<X> Narrative = Layout.Field<X>(18, 57, Use.M, "Narrative Message", "Text of the code");

    /// <summary>In-bond movement or entry that it is about.</summary>
    public static readonly Field<AN> Number =
        Layout.Field<AN>(58, 69, Use.C, "In-bond or Entry Number", "In-bond movement or entry that it is about");
}
