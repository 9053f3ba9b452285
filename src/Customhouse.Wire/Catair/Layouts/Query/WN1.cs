namespace Customhouse.Wire;

/// <summary>Ports and dates of a bill.</summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WN1, p. 44.
/// </remarks>
public static class WN1
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("WN1", "Ports of a bill", Guide.Query, page: 44);

    /// <summary>Of the bill or the entry.</summary>
    public static readonly Field<AN> InBond =
        Layout.Field<AN>(4, 15, Use.C, "In-bond Entry Number", "Of the bill or the entry");

    /// <summary>As manifested.</summary>
    public static readonly Field<AN> Unlading =
        Layout.Field<AN>(16, 19, Use.M, "Manifested Port of Unlading/Import", "As manifested");

    /// <summary>Rail and truck, where another.</summary>
    public static readonly Field<AN> ActualUnlading =
        Layout.Field<AN>(20, 23, Use.C, "Actual Port of Unlading/Import", "Rail and truck, where another");

    /// <summary>Ocean, where the vessel was diverted.</summary>
    public static readonly Field<AN> DivertedUnlading =
        Layout.Field<AN>(24, 27, Use.C, "Actual Port of Unlading/Import Ocean Vessel Diversion",
            "Ocean, where the vessel was diverted");

    /// <summary>Where the in-bond movement began.</summary>
    public static readonly Field<AN> InBondOrigin =
        Layout.Field<AN>(28, 31, Use.C, "In-bond Originating Port", "Where the in-bond movement began");

    /// <summary>As manifested.</summary>
    public static readonly Field<AN> InBondDestination =
        Layout.Field<AN>(32, 35, Use.C, "Manifested In-bond Destination Port", "As manifested");

    /// <summary>Where another, diverted by hand.</summary>
    public static readonly Field<AN> ActualDestination =
        Layout.Field<AN>(36, 39, Use.C, "Actual In-bond Destination manual diversion",
            "Where another, diverted by hand");

    /// <summary>Where another, diverted by message.</summary>
    public static readonly Field<AN> DivertedDestination =
        Layout.Field<AN>(40, 43, Use.C, "Actual In-bond Destination via EDI in-bond diversion",
            "Where another, diverted by message");

    /// <summary>Schedule K.</summary>
    public static readonly Field<AN> DeparturePort =
        Layout.Field<AN>(44, 48, Use.C, "Vessel Departure Port", "Schedule K");

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> Departed = Layout.Field<N>(49, 54, Use.C, "Vessel Departure Date", "MMDDYY");

    /// <summary>Where the container was loaded.</summary>
    public static readonly Field<AN> LoadPort =
        Layout.Field<AN>(55, 71, Use.C, "Container Load Port", "Where the container was loaded", note: "1");

    /// <summary>MMDDYY.</summary>
    public static readonly Field<AN> Loaded =
        Layout.Field<AN>(72, 77, Use.C, "Container Load Date", "MMDDYY", note: "1");
}
