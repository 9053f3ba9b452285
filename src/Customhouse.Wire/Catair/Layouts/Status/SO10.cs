namespace Customhouse.Wire;

/// <summary>Opens a status notice: which entry, which conveyance.</summary>
/// <remarks>
/// Source: ACE Cargo Release SO status notification, rev 36, record SO10; positions from public code, agreeing
/// with WO records of CQ v21.
/// </remarks>
public static class SO10
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SO10", "Status header", Guide.Status);

    /// <summary>Of entry.</summary>
    public static readonly Field<N> Port = Layout.Field<N>(5, 8, Use.C, "District/Port of Entry", "Of entry");

    /// <summary>Entry filer.</summary>
    public static readonly Field<AN> Filer = Layout.Field<AN>(9, 11, Use.M, "Entry Filer Code", "Entry filer");

    /// <summary>Seven digits and the check digit.</summary>
    public static readonly Field<AN> EntryNumber =
        Layout.Field<AN>(14, 21, Use.M, "Entry Number", "Seven digits and the check digit");

    /// <summary>Appendix B.</summary>
    public static readonly Field<N> EntryType = Layout.Field<N>(23, 24, Use.M, "Entry Type", "Appendix B");

    /// <summary>Importer of record.</summary>
    public static readonly Field<X> Importer =
        Layout.Field<X>(25, 36, Use.C, "Importer of Record Number", "Importer of record");

    /// <summary>Carrier code.</summary>
    public static readonly Field<X> Carrier = Layout.Field<X>(37, 40, Use.C, "Carrier Code", "Carrier code");

    /// <summary>Name of the conveyance.</summary>
    public static readonly Field<X> Vessel = Layout.Field<X>(41, 60, Use.C, "Vessel Name", "Name of the conveyance");

    /// <summary>Voyage, flight or trip.</summary>
    public static readonly Field<X> Voyage =
        Layout.Field<X>(61, 65, Use.C, "Voyage/Flight/Trip Number", "Voyage, flight or trip");

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> Arrives = Layout.Field<N>(66, 71, Use.C, "Estimated Date of Arrival", "MMDDYY");

    /// <summary>1 hold all, 2 incremental.</summary>
    public static readonly Field<AN> SplitRelease =
        Layout.Field<AN>(72, 72, Use.C, "Split Shipment Release Code", "1 hold all, 2 incremental");

    /// <summary>P when it answers another agency's correction.</summary>
    public static readonly Field<A> CorrectionResponse =
        Layout.Field<A>(73, 73, Use.C, "Correction Response Indicator",
            "P when it answers another agency's correction");
}
