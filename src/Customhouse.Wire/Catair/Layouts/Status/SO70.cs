using NodaTime;

namespace Customhouse.Wire;

/// <summary>What another agency says of the entry or of its lines.</summary>
/// <remarks>
/// Source: ACE Cargo Release SO status notification, rev 36, record SO70; positions from public code, agreeing
/// with WO records of CQ v21. This is group version 04; <see cref="SO70Before04"/> names the lines in other columns.
/// </remarks>
public static class SO70
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SO70", "Agency disposition", Guide.Status);

    /// <summary>The group version of this layout.</summary>
    public static ReadOnlySpan<byte> Version => "04"u8;

    /// <summary>The first day on which groups are of version 04, by the Eastern clock; its hour is not known.</summary>
    public static readonly LocalDate Since = new(2025, 9, 6);

    /// <summary>Agency.</summary>
    public static readonly Field<A> Agency = Layout.Field<A>(5, 7, Use.M, "Government Agency Code", "Agency");

    /// <summary>Programme of the agency.</summary>
    public static readonly Field<AN> Program =
        Layout.Field<AN>(8, 10, Use.C, "Government Agency Program Code", "Programme of the agency");

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> Date = Layout.Field<N>(11, 16, Use.C, "Status Action Date", "MMDDYY");

    /// <summary>HHMM.</summary>
    public static readonly Field<N> Time = Layout.Field<N>(17, 20, Use.C, "Status Action Time", "HHMM");

    /// <summary>Status of the entry.</summary>
    public static readonly Field<AN> EntryStatus =
        Layout.Field<AN>(21, 22, Use.C, "Entry Level Status Code", "Status of the entry");

    /// <summary>Text of the status.</summary>
    public static readonly Field<X> EntryText =
        Layout.Field<X>(23, 50, Use.C, "Entry Level Status Message", "Text of the status");

    /// <summary>For future use.</summary>
    public static readonly Field<X> Reserved = Layout.Field<X>(51, 52, Use.C, "Future use", "For future use");

    /// <summary>Status of the lines.</summary>
    public static readonly Field<AN> LineStatus =
        Layout.Field<AN>(53, 54, Use.C, "Line Level Status Code", "Status of the lines");

    /// <summary>Reason of the status.</summary>
    public static readonly Field<AN> Reason =
        Layout.Field<AN>(55, 56, Use.C, "Status Reason Code", "Reason of the status");

    /// <summary>First line of the entry.</summary>
    public static readonly Field<N> FromLine =
        Layout.Field<N>(57, 59, Use.C, "Beginning CBP Line", "First line of the entry");

    /// <summary>Its tariff number.</summary>
    public static readonly Field<N> FromTariff =
        Layout.Field<N>(60, 61, Use.C, "Beginning Tariff Position", "Its tariff number");

    /// <summary>First agency line.</summary>
    public static readonly Field<N> FromPgaLine =
        Layout.Field<N>(62, 64, Use.C, "Beginning PGA Line", "First agency line");

    /// <summary>Last line of the entry.</summary>
    public static readonly Field<N> ToLine =
        Layout.Field<N>(65, 67, Use.C, "Ending CBP Line", "Last line of the entry");

    /// <summary>Its tariff number.</summary>
    public static readonly Field<N> ToTariff =
        Layout.Field<N>(68, 69, Use.C, "Ending Tariff Position", "Its tariff number");

    /// <summary>Last agency line.</summary>
    public static readonly Field<N> ToPgaLine = Layout.Field<N>(70, 72, Use.C, "Ending PGA Line", "Last agency line");

    /// <summary>Kind of document.</summary>
    public static readonly Field<AN> DocumentType =
        Layout.Field<AN>(73, 77, Use.C, "Document Type", "Kind of document");

    /// <summary>1 set by CBP for the agency, 2 by the agency.</summary>
    public static readonly Field<AN> HoldType =
        Layout.Field<AN>(78, 78, Use.C, "Entry Hold Type", "1 set by CBP for the agency, 2 by the agency");

    /// <summary>Blank, 01, 02, 03 or 04.</summary>
    public static readonly Field<AN> GroupVersion =
        Layout.Field<AN>(79, 80, Use.C, "PGA Processing Group Version", "Blank, 01, 02, 03 or 04");
}
