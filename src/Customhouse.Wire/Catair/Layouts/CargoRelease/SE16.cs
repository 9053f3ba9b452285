namespace Customhouse.Wire;

/// <summary>Carrier, voyage and arrival of a bill that is not manifested by EDI.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE16, p. 53.
/// </remarks>
public static class SE16
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE16", "Carrier and arrival", Guide.CargoRelease, page: 53);

    /// <summary>Carrier code.</summary>
    public static readonly Field<AN> Carrier = Layout.Field<AN>(5, 8, Use.M, "Carrier Code", "Carrier code", note: "3");

    /// <summary>Voyage, flight or trip.</summary>
    public static readonly Field<X> Voyage =
        Layout.Field<X>(9, 13, Use.M, "Voyage/Flight/Trip Manifest Number", "Voyage, flight or trip", note: "3");

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> Arrives = Layout.Field<N>(14, 19, Use.M, "Date of Arrival", "MMDDYY", note: "2,3");

    /// <summary>Entered quantity.</summary>
    public static readonly Field<N> Quantity =
        Layout.Field<N>(20, 27, Use.M, "Quantity", "Entered quantity", note: "1,3");

    /// <summary>Of the quantity.</summary>
    public static readonly Field<X> Unit = Layout.Field<X>(28, 32, Use.O, "Unit of Measure", "Of the quantity");

    /// <summary>Name of the conveyance.</summary>
    public static readonly Field<X> Conveyance =
        Layout.Field<X>(33, 52, Use.C, "Conveyance Name", "Name of the conveyance", note: "2");
}
