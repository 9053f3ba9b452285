namespace Customhouse.Wire;

/// <summary>A bill that the notice speaks of.</summary>
/// <remarks>
/// Source: ACE Cargo Release SO status notification, rev 36, record SO40; positions from public code, agreeing
/// with WO records of CQ v21.
/// </remarks>
public static class SO40
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SO40", "Status bill", Guide.Status);

    /// <summary>R, M, H, S or T.</summary>
    public static readonly Field<A> BillType = Layout.Field<A>(5, 5, Use.M, "Bill Type Indicator", "R, M, H, S or T");

    /// <summary>Blank by air.</summary>
    public static readonly Field<AN> Issuer =
        Layout.Field<AN>(6, 9, Use.C, "Issuer Code of Bill of Lading", "Blank by air");

    /// <summary>Number of the bill.</summary>
    public static readonly Field<X> Number =
        Layout.Field<X>(10, 59, Use.M, "Bill of Lading Number", "Number of the bill");

    /// <summary>Entered quantity.</summary>
    public static readonly Field<N> Quantity = Layout.Field<N>(60, 67, Use.C, "Quantity", "Entered quantity");

    /// <summary>Of the quantity.</summary>
    public static readonly Field<X> Unit = Layout.Field<X>(68, 72, Use.C, "Unit of Measure", "Of the quantity");

    /// <summary>Manifested quantity.</summary>
    public static readonly Field<N> Manifested =
        Layout.Field<N>(73, 80, Use.C, "Manifested Quantity", "Manifested quantity");
}
