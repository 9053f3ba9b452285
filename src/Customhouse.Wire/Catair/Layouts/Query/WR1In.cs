namespace Customhouse.Wire;

/// <summary>Asks for an entry, an in-bond movement, a bill or an air waybill: one of them.</summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WR1(in), p. 14.
/// </remarks>
public static class WR1In
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("WR1", "Query", Guide.Query, page: 14, variant: "in");

    /// <summary>Filer of the entry; that of the block.</summary>
    public static readonly Field<AN> Filer =
        Layout.Field<AN>(8, 10, Use.C, "Entry Filer Code", "Filer of the entry; that of the block", note: "1");

    /// <summary>Seven digits and the check digit, right-justified.</summary>
    public static readonly Field<AN> EntryNumber =
        Layout.Field<AN>(11, 19, Use.C, "Entry Number", "Seven digits and the check digit, right-justified", note: "1");

    /// <summary>Number of an in-bond movement.</summary>
    public static readonly Field<AN> InBond =
        Layout.Field<AN>(20, 31, Use.C, "In-bond Number", "Number of an in-bond movement", note: "1,2");

    /// <summary>Carrier that issued the bill.</summary>
    public static readonly Field<AN> Issuer =
        Layout.Field<AN>(32, 35, Use.C, "Issuer Code of Bill of Lading Number",
            "Carrier that issued the bill", note: "1,4");

    /// <summary>Bill of ocean, rail or truck.</summary>
    public static readonly Field<AN> Bill =
        Layout.Field<AN>(36, 47, Use.C, "Bill of Lading Number", "Bill of ocean, rail or truck", note: "1,4");

    /// <summary>Three digits of the carrier, eight of its number.</summary>
    public static readonly Field<AN> AirWaybill =
        Layout.Field<AN>(48, 58, Use.C, "Air Waybill Number",
            "Three digits of the carrier, eight of its number", note: "1");

    /// <summary>House air waybill under it.</summary>
    public static readonly Field<AN> HouseAirWaybill =
        Layout.Field<AN>(59, 70, Use.O, "House Air Waybill Number", "House air waybill under it", note: "1");

    /// <summary>Y for the related house bills of an ocean bill.</summary>
    public static readonly Field<AN> WantsRelatedBills =
        Layout.Field<AN>(71, 71, Use.O, "Request for Related BOL Indicator",
            "Y for the related house bills of an ocean bill", note: "3");

    /// <summary>Y for the bills of an entry too.</summary>
    public static readonly Field<AN> WantsBillsOfEntry =
        Layout.Field<AN>(72, 72, Use.O, "Request for Bill of lading and Entry data indicator",
            "Y for the bills of an entry too", note: "1");

    /// <summary>Limits the notices that come back.</summary>
    public static readonly Field<AN> Limit =
        Layout.Field<AN>(73, 73, Use.O, "Limit Output Option", "Limits the notices that come back", note: "5");
}
