namespace Customhouse.Wire;

/// <summary>What happened to the bill before it.</summary>
/// <remarks>
/// Source: ACE Cargo Release SO status notification, rev 36, record SO50; positions from public code, agreeing
/// with WO records of CQ v21.
/// </remarks>
public static class SO50
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SO50", "Bill disposition", Guide.Status);

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> Date = Layout.Field<N>(5, 10, Use.M, "Disposition Action Date", "MMDDYY");

    /// <summary>HHMM.</summary>
    public static readonly Field<N> Time = Layout.Field<N>(11, 14, Use.M, "Disposition Action Time", "HHMM");

    /// <summary>Bill match code.</summary>
    public static readonly Field<AN> Code =
        Layout.Field<AN>(15, 16, Use.M, "Disposition Action Code", "Bill match code");

    /// <summary>Text of the code.</summary>
    public static readonly Field<X> Narrative = Layout.Field<X>(17, 56, Use.M, "Narrative Message", "Text of the code");

    /// <summary>Y or N.</summary>
    public static readonly Field<A> Split = Layout.Field<A>(57, 57, Use.C, "Split Indicator", "Y or N");

    /// <summary>Split shipments only.</summary>
    public static readonly Field<X> Carrier = Layout.Field<X>(58, 61, Use.C, "Carrier Code", "Split shipments only");

    /// <summary>Split shipments only.</summary>
    public static readonly Field<X> Voyage =
        Layout.Field<X>(62, 66, Use.C, "Voyage/Flight/Trip Number", "Split shipments only");

    /// <summary>MMDDYY, split shipments only.</summary>
    public static readonly Field<N> Arrived =
        Layout.Field<N>(67, 72, Use.C, "Date of Arrival", "MMDDYY, split shipments only");

    /// <summary>Split shipments only.</summary>
    public static readonly Field<AN> Port = Layout.Field<AN>(73, 76, Use.C, "Port of Arrival", "Split shipments only");
}
