namespace Customhouse.Wire;

/// <summary>Opens every entry: who files it, its number and type, its value and port.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE10, p. 33.
/// </remarks>
public static class SE10
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE10", "Cargo release header", Guide.CargoRelease, page: 33);

    /// <summary>A add, R replace, U update, D cancel.</summary>
    public static readonly Field<A> Action =
        Layout.Field<A>(5, 5, Use.M, "Valid Action Code", "A add, R replace, U update, D cancel", note: "1");

    /// <summary>As in the block header.</summary>
    public static readonly Field<AN> Filer =
        Layout.Field<AN>(6, 8, Use.M, "Entry Filer Code", "As in the block header");

    /// <summary>Seven digits and the check digit.</summary>
    public static readonly Field<AN> EntryNumber =
        Layout.Field<AN>(11, 18, Use.M, "Entry Number", "Seven digits and the check digit");

    /// <summary>Appendix B.</summary>
    public static readonly Field<AN> EntryType =
        Layout.Field<AN>(20, 21, Use.M, "Entry Type", "Appendix B", note: "2, 9, 10");

    /// <summary>EI, ANI or 34.</summary>
    public static readonly Field<AN> ImporterType =
        Layout.Field<AN>(22, 24, Use.C, "Importer of Record Type", "EI, ANI or 34", note: "3, 12");

    /// <summary>Importer of record.</summary>
    public static readonly Field<X> Importer =
        Layout.Field<X>(25, 36, Use.C, "Importer of Record", "Importer of record", note: "4, 12");

    /// <summary>Appendix B.</summary>
    public static readonly Field<AN> Mode =
        Layout.Field<AN>(37, 38, Use.C, "Mode of Transportation (MOT) Code", "Appendix B", note: "5, 11");

    /// <summary>0 none, 8 continuous, 9 single.</summary>
    public static readonly Field<N> Bond =
        Layout.Field<N>(39, 39, Use.M, "Bond Type Code", "0 none, 8 continuous, 9 single", note: "6");

    /// <summary>Whole US dollars.</summary>
    public static readonly Field<N> Value =
        Layout.Field<N>(40, 49, Use.M, "Estimated Entry Value", "Whole US dollars", note: "13");

    /// <summary>Schedule D, left-justified.</summary>
    public static readonly Field<AN> PlannedPort =
        Layout.Field<AN>(50, 54, Use.C, "Planned Port of Entry", "Schedule D, left-justified", note: "7");

    /// <summary>1 hold all, 2 incremental.</summary>
    public static readonly Field<AN> SplitRelease =
        Layout.Field<AN>(55, 55, Use.O, "Split Shipment Release Code", "1 hold all, 2 incremental", note: "8");

    /// <summary>Schedule D; by mail, pipeline or hand carried.</summary>
    public static readonly Field<AN> PortOfUnlading =
        Layout.Field<AN>(56, 60, Use.C, "Port of Unlading", "Schedule D; by mail, pipeline or hand carried");
}
