namespace Customhouse.Wire;

/// <summary>What happened to a bill.</summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WR5, p. 41.
/// </remarks>
public static class WR5
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("WR5", "Disposition of a bill", Guide.Query, page: 41);

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> Date = Layout.Field<N>(4, 9, Use.M, "Disposition Action Date", "MMDDYY");

    /// <summary>HHMM.</summary>
    public static readonly Field<N> Time = Layout.Field<N>(10, 13, Use.M, "Disposition Action Time", "HHMM");

    /// <summary>Disposition.</summary>
    public static readonly Field<AN> Code =
        Layout.Field<AN>(14, 16, Use.M, "Disposition Action Code", "Disposition", note: "1,3");

    /// <summary>Text of the code.</summary>
    public static readonly Field<X> Narrative = Layout.Field<X>(17, 56, Use.M, "Narrative Message", "Text of the code");

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> ReleaseDate = Layout.Field<N>(58, 63, Use.C, "Release Date", "MMDDYY");

    /// <summary>What the release date rests on.</summary>
    public static readonly Field<N> ReleaseOrigin =
        Layout.Field<N>(64, 65, Use.C, "Release Origin", "What the release date rests on", note: "2");

    /// <summary>Of this disposition.</summary>
    public static readonly Field<N> Quantity =
        Layout.Field<N>(66, 73, Use.C, "Quantity", "Of this disposition", note: "4");

    /// <summary>Serial number of the transaction.</summary>
    public static readonly Field<N> Sequence =
        Layout.Field<N>(75, 77, Use.C, "Sequence", "Serial number of the transaction");
}
