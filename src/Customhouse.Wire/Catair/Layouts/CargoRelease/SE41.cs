namespace Customhouse.Wire;

/// <summary>Foreign trade zone facts of a line, entry type 06 only.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE41, p. 65.
/// </remarks>
public static class SE41
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE41", "Zone status of a line", Guide.CargoRelease, page: 65);

    /// <summary>P or N.</summary>
    public static readonly Field<A> Status = Layout.Field<A>(5, 5, Use.M, "Zone Status", "P or N", note: "1");

    /// <summary>MMDDYY, privileged foreign status only.</summary>
    public static readonly Field<N> FilingDate =
        Layout.Field<N>(6, 11, Use.C, "Privileged FTZ Merchandise Filing Date",
            "MMDDYY, privileged foreign status only", note: "2");

    /// <summary>Units removed.</summary>
    public static readonly Field<N> Quantity =
        Layout.Field<N>(12, 19, Use.M, "FTZ Line Item Quantity", "Units removed");
}
