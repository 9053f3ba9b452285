namespace Customhouse.Wire;

/// <summary>Adds elected date, location, conveyance and warehouse facts to the header.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE11, p. 39.
/// </remarks>
public static class SE11
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE11", "Dates, conveyance and location", Guide.CargoRelease, page: 39);

    /// <summary>W for a weekly zone entry.</summary>
    public static readonly Field<X> DateElection =
        Layout.Field<X>(5, 5, Use.C, "Entry Date Election Code", "W for a weekly zone entry");

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> ElectedDate =
        Layout.Field<N>(6, 11, Use.C, "Elected Entry Date", "MMDDYY", note: "1");

    /// <summary>FIRMS code where the goods are.</summary>
    public static readonly Field<AN> Location =
        Layout.Field<AN>(12, 15, Use.C, "Location of Goods (FIRMS)", "FIRMS code where the goods are");

    /// <summary>FIRMS code the filer prefers.</summary>
    public static readonly Field<AN> ExamSite =
        Layout.Field<AN>(16, 19, Use.O, "Elected Exam Site (FIRMS)", "FIRMS code the filer prefers");

    /// <summary>Name of the conveyance, or zone id.</summary>
    public static readonly Field<X> Conveyance =
        Layout.Field<X>(20, 39, Use.C, "Conveyance Name or FTZ ID", "Name of the conveyance, or zone id", note: "6");

    /// <summary>Of the importing carrier.</summary>
    public static readonly Field<X> Voyage =
        Layout.Field<X>(40, 44, Use.C, "Voyage/Flight/Trip Manifest Number", "Of the importing carrier", note: "7");

    /// <summary>When the goods are in general order.</summary>
    public static readonly Field<AN> GeneralOrder =
        Layout.Field<AN>(45, 64, Use.O, "General Order (G.O.) Number", "When the goods are in general order");

    /// <summary>FIRMS code of the bonded warehouse.</summary>
    public static readonly Field<AN> Warehouse =
        Layout.Field<AN>(65, 68, Use.C, "CBP Bonded Warehouse (FIRMS)", "FIRMS code of the bonded warehouse");

    /// <summary>Of the originating warehouse entry.</summary>
    public static readonly Field<AN> WarehouseFiler =
        Layout.Field<AN>(69, 71, Use.C, "Originating Warehouse Entry Filer Code",
            "Of the originating warehouse entry", note: "3");

    /// <summary>Of the originating warehouse entry.</summary>
    public static readonly Field<AN> WarehouseEntry =
        Layout.Field<AN>(72, 79, Use.C, "Originating Warehouse Entry Number", "Of the originating warehouse entry");

    /// <summary>Y or N.</summary>
    public static readonly Field<X> ImmediateDelivery =
        Layout.Field<X>(80, 80, Use.C, "Immediate Delivery Indicator", "Y or N", note: "8, 9");
}
