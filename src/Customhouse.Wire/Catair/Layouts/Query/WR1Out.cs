namespace Customhouse.Wire;

/// <summary>Opens a reply about bills: the entry, where there is one, and the conveyance.</summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WR1(out), p. 25.
/// </remarks>
public static class WR1Out
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("WR1", "Entry and conveyance", Guide.Query, page: 25, variant: "out");

    /// <summary>Of entry.</summary>
    public static readonly Field<N> Port = Layout.Field<N>(4, 7, Use.C, "District/Port of Entry", "Of entry");

    /// <summary>Filer of the entry.</summary>
    public static readonly Field<AN> Filer =
        Layout.Field<AN>(8, 10, Use.C, "Entry Filer Code", "Filer of the entry", note: "1");

    /// <summary>Seven digits and the check digit.</summary>
    public static readonly Field<AN> EntryNumber =
        Layout.Field<AN>(11, 19, Use.C, "Entry Number", "Seven digits and the check digit", note: "1");

    /// <summary>Appendix B.</summary>
    public static readonly Field<N> EntryType =
        Layout.Field<N>(20, 21, Use.C, "Entry Type Code", "Appendix B", note: "1");

    /// <summary>Importer of record.</summary>
    public static readonly Field<X> Importer =
        Layout.Field<X>(22, 33, Use.C, "Importer of Record Number", "Importer of record", note: "1,2");

    /// <summary>As the filer gave it.</summary>
    public static readonly Field<X> BrokerReference =
        Layout.Field<X>(34, 42, Use.C, "Broker Reference Number", "As the filer gave it", note: "1");

    /// <summary>Carrier.</summary>
    public static readonly Field<AN> Carrier = Layout.Field<AN>(43, 46, Use.C, "Carrier Code", "Carrier", note: "3,4");

    /// <summary>Code or name of the conveyance.</summary>
    public static readonly Field<AN> Vessel =
        Layout.Field<AN>(47, 66, Use.C, "Importing Vessel Code or Importing Conveyance Name",
            "Code or name of the conveyance");

    /// <summary>Voyage, flight or trip.</summary>
    public static readonly Field<X> Voyage =
        Layout.Field<X>(67, 71, Use.M, "Voyage/Flight/Trip Manifest Number", "Voyage, flight or trip", note: "4,5");

    /// <summary>MMDDYY, estimated.</summary>
    public static readonly Field<N> Arrives =
        Layout.Field<N>(72, 77, Use.M, "Date of Arrival", "MMDDYY, estimated", note: "5");
}
