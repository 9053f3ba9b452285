namespace Customhouse.Wire;

/// <summary>A bill with its quantity.</summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WR4, p. 32.
/// </remarks>
public static class WR4
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("WR4", "Bill", Guide.Query, page: 32);

    /// <summary>As on the manifest.</summary>
    public static readonly Field<AN> InBond = Layout.Field<AN>(4, 15, Use.C, "In-Bond Number", "As on the manifest");

    /// <summary>As on the manifest.</summary>
    public static readonly Field<AN> Master =
        Layout.Field<AN>(16, 27, Use.C, "Master Bill Number", "As on the manifest", note: "1");

    /// <summary>As on the manifest.</summary>
    public static readonly Field<AN> House = Layout.Field<AN>(28, 39, Use.C, "House Bill Number", "As on the manifest");

    /// <summary>As on the manifest.</summary>
    public static readonly Field<AN> SubHouse =
        Layout.Field<AN>(40, 51, Use.C, "Sub-House Bill Number", "As on the manifest");

    /// <summary>Of the lowest bill, smallest packages.</summary>
    public static readonly Field<N> Quantity =
        Layout.Field<N>(52, 59, Use.C, "Manifest Quantity", "Of the lowest bill, smallest packages", note: "2");

    /// <summary>Unit of the quantity.</summary>
    public static readonly Field<X> Unit = Layout.Field<X>(60, 64, Use.C, "Unit", "Unit of the quantity");

    /// <summary>Carrier that issued the master bill.</summary>
    public static readonly Field<AN> MasterIssuer =
        Layout.Field<AN>(65, 68, Use.C, "Issuer Code of Master Bill Number",
            "Carrier that issued the master bill", note: "1");

    /// <summary>Carrier that issued the house bill.</summary>
    public static readonly Field<AN> HouseIssuer =
        Layout.Field<AN>(69, 72, Use.C, "Issuer Code of House Bill Number", "Carrier that issued the house bill");

    /// <summary>Kind of bill.</summary>
    public static readonly Field<X> BillType = Layout.Field<X>(73, 73, Use.C, "Bill of Lading Type", "Kind of bill");

    /// <summary>A security filing was received.</summary>
    public static readonly Field<X> SecurityFiling =
        Layout.Field<X>(74, 74, Use.C, "Importer Security Filing Indicator", "A security filing was received");

    /// <summary>1 ocean, 2 rail, 3 truck.</summary>
    public static readonly Field<X> Mode =
        Layout.Field<X>(75, 75, Use.C, "Mode of Transportation Code", "1 ocean, 2 rail, 3 truck");
}
