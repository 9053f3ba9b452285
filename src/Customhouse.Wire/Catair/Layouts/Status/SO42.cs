namespace Customhouse.Wire;

/// <summary>An in-bond movement of the bill before it.</summary>
/// <remarks>
/// Source: ACE Cargo Release SO status notification, rev 36, record SO42; positions from public code, agreeing
/// with WO records of CQ v21.
/// </remarks>
public static class SO42
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SO42", "Status in-bond movement", Guide.Status);

    /// <summary>In-bond number.</summary>
    public static readonly Field<AN> Number = Layout.Field<AN>(5, 16, Use.M, "In-Bond Number", "In-bond number");

    /// <summary>In-bond entry type.</summary>
    public static readonly Field<N> EntryType =
        Layout.Field<N>(17, 18, Use.C, "In-Bond Entry Type", "In-bond entry type");

    /// <summary>Port.</summary>
    public static readonly Field<AN> Departure = Layout.Field<AN>(19, 22, Use.C, "Port of In-Bond Departure", "Port");

    /// <summary>Port.</summary>
    public static readonly Field<AN> Arrival = Layout.Field<AN>(23, 26, Use.C, "Port of In-Bond Arrival", "Port");

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> Created = Layout.Field<N>(27, 32, Use.C, "In-Bond Create Date", "MMDDYY");

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> Arrived = Layout.Field<N>(33, 38, Use.C, "Date of In-Bond Arrival", "MMDDYY");

    /// <summary>Only when less than that of the bill.</summary>
    public static readonly Field<N> Quantity =
        Layout.Field<N>(39, 46, Use.C, "In-Bond Quantity", "Only when less than that of the bill");
}
