namespace Customhouse.Wire;

/// <summary>Opens the importer security filing that a unified entry carries.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SF10, p. 75.
/// </remarks>
public static class SF10
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SF10", "Security filing header", Guide.CargoRelease, page: 75);

    /// <summary>1.</summary>
    public static readonly Field<N> SubmissionType =
        Layout.Field<N>(5, 5, Use.M, "ISF Submission Type", "1", note: "1");

    /// <summary>Kind of shipment.</summary>
    public static readonly Field<N> ShipmentType =
        Layout.Field<N>(6, 7, Use.M, "Shipment Type Code", "Kind of shipment", note: "2");

    /// <summary>A, D or R.</summary>
    public static readonly Field<A> Action = Layout.Field<A>(8, 8, Use.M, "Action Code", "A, D or R", note: "3");

    /// <summary>CT.</summary>
    public static readonly Field<X> ActionReason = Layout.Field<X>(9, 10, Use.C, "Action Reason Code", "CT", note: "3");

    /// <summary>Of the importer's number.</summary>
    public static readonly Field<X> ImporterType =
        Layout.Field<X>(11, 13, Use.M, "ISF Importer Number Qualifier", "Of the importer's number", note: "4");

    /// <summary>Importer of the security filing.</summary>
    public static readonly Field<X> Importer =
        Layout.Field<X>(14, 28, Use.M, "ISF Importer Number", "Importer of the security filing", note: "4");

    /// <summary>10 or 11.</summary>
    public static readonly Field<N> Mode = Layout.Field<N>(37, 38, Use.O, "Mode of Transportation Code", "10 or 11");

    /// <summary>Given by CBP.</summary>
    public static readonly Field<X> TransactionNumber =
        Layout.Field<X>(39, 53, Use.C, "ISF Transaction Number", "Given by CBP");

    /// <summary>Vessel operator.</summary>
    public static readonly Field<A> Scac = Layout.Field<A>(54, 57, Use.O, "SCAC Identifier", "Vessel operator");

    /// <summary>Blank in a unified entry.</summary>
    public static readonly Field<X> BondHolder =
        Layout.Field<X>(58, 72, Use.M, "Bond Holder", "Blank in a unified entry", note: "5");

    /// <summary>Blank in a unified entry.</summary>
    public static readonly Field<AN> BondActivity =
        Layout.Field<AN>(73, 74, Use.M, "Bond Activity Code", "Blank in a unified entry", note: "5");

    /// <summary>Blank in a unified entry.</summary>
    public static readonly Field<N> BondType =
        Layout.Field<N>(75, 75, Use.M, "Bond Type", "Blank in a unified entry", note: "5");

    /// <summary>Blank in a unified entry.</summary>
    public static readonly Field<A> Issuance =
        Layout.Field<A>(79, 80, Use.M, "Country of Issuance", "Blank in a unified entry");
}
