namespace Customhouse.Wire;

/// <summary>An air waybill on a flight, with its quantities.</summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WSC, p. 36.
/// </remarks>
public static class WSC
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("WSC", "Air waybill", Guide.Query, page: 36);

    /// <summary>Importing carrier.</summary>
    public static readonly Field<AN> Carrier =
        Layout.Field<AN>(4, 6, Use.M, "Importing Carrier Code", "Importing carrier");

    /// <summary>Five places.</summary>
    public static readonly Field<AN> Flight = Layout.Field<AN>(7, 11, Use.M, "Flight Number", "Five places");

    /// <summary>MMDDYY, scheduled.</summary>
    public static readonly Field<N> Arrives =
        Layout.Field<N>(12, 17, Use.M, "Scheduled Arrival Date", "MMDDYY, scheduled");

    /// <summary>Carrier and number.</summary>
    public static readonly Field<AN> AirWaybill =
        Layout.Field<AN>(18, 28, Use.M, "Air Waybill Number", "Carrier and number");

    /// <summary>Split of the master.</summary>
    public static readonly Field<A> Part = Layout.Field<A>(29, 29, Use.C, "Part Indicator", "Split of the master");

    /// <summary>Of the master.</summary>
    public static readonly Field<N> Quantity =
        Layout.Field<N>(30, 34, Use.M, "Manifest Quantity", "Of the master", note: "4");

    /// <summary>Of a split of the master.</summary>
    public static readonly Field<N> Boarded =
        Layout.Field<N>(35, 39, Use.C, "Boarded Quantity", "Of a split of the master", note: "4");

    /// <summary>House air waybill.</summary>
    public static readonly Field<AN> House =
        Layout.Field<AN>(40, 51, Use.O, "House Air Waybill Number", "House air waybill");

    /// <summary>Split of the house.</summary>
    public static readonly Field<A> HousePart = Layout.Field<A>(52, 52, Use.C, "Part Indicator", "Split of the house");

    /// <summary>Of the house.</summary>
    public static readonly Field<N> HouseQuantity =
        Layout.Field<N>(53, 57, Use.C, "Manifest Quantity", "Of the house", note: "4");

    /// <summary>Of a split of the house.</summary>
    public static readonly Field<N> HouseBoarded =
        Layout.Field<N>(58, 62, Use.C, "Boarded Quantity", "Of a split of the house", note: "4");

    /// <summary>Number of an in-bond movement.</summary>
    public static readonly Field<N> InBond =
        Layout.Field<N>(63, 73, Use.C, "In-bond Number", "Number of an in-bond movement", note: "1");

    /// <summary>Its status.</summary>
    public static readonly Field<AN> InBondStatus =
        Layout.Field<AN>(74, 75, Use.C, "In-bond Status", "Its status", note: "2");

    /// <summary>Its kind.</summary>
    public static readonly Field<AN> InBondType =
        Layout.Field<AN>(76, 77, Use.C, "In-bond entry type", "Its kind", note: "3");

    /// <summary>Version of this record.</summary>
    public static readonly Field<AN> Version =
        Layout.Field<AN>(80, 80, Use.C, "WSC Record Version", "Version of this record", note: "5");
}
