namespace Customhouse.Wire;

/// <summary>Names one bill; a master and its house stand one after the other.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE15, p. 46.
/// </remarks>
public static class SE15
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE15", "Bill of lading", Guide.CargoRelease, page: 46);

    /// <summary>R simple, M master, H house, T tracking, I in-bond.</summary>
    public static readonly Field<A> BillType =
        Layout.Field<A>(5, 5, Use.M, "Bill Type Indicator",
            "R simple, M master, H house, T tracking, I in-bond", note: "3,7,8, 9, 10");

    /// <summary>SCAC; blank by air, mail and in-bond.</summary>
    public static readonly Field<AN> Issuer =
        Layout.Field<AN>(6, 9, Use.C, "Issuer Code of Bill of Lading Number",
            "SCAC; blank by air, mail and in-bond", note: "10");

    /// <summary>Without punctuation.</summary>
    public static readonly Field<X> Number =
        Layout.Field<X>(10, 59, Use.M, "Bill of Lading Number", "Without punctuation", note: "1,3,4, 9,10, 12");

    /// <summary>At the lowest bill level.</summary>
    public static readonly Field<N> Quantity = Layout.Field<N>(60, 67, Use.C, "Quantity", "At the lowest bill level");

    /// <summary>Y when the bill is not manifested by EDI, else N.</summary>
    public static readonly Field<X> NonAms =
        Layout.Field<X>(73, 73, Use.M, "Non-AMS indicator",
            "Y when the bill is not manifested by EDI, else N", note: "5, 6");
}
