namespace Customhouse.Wire;

/// <summary>A reference of the agency disposition before it.</summary>
/// <remarks>
/// Source: ACE Cargo Release SO status notification, rev 36, record SO71; positions from public code, agreeing
/// with WO records of CQ v21.
/// </remarks>
public static class SO71
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SO71", "Agency reference", Guide.Status);

    /// <summary>What is referred to.</summary>
    public static readonly Field<AN> Qualifier =
        Layout.Field<AN>(5, 6, Use.C, "Reference Qualifier", "What is referred to");

    /// <summary>The reference.</summary>
    public static readonly Field<X> Number = Layout.Field<X>(7, 18, Use.C, "Reference Number", "The reference");

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> Date = Layout.Field<N>(19, 24, Use.C, "Receipt Date", "MMDDYY");

    /// <summary>HHMMSS.</summary>
    public static readonly Field<N> Time = Layout.Field<N>(25, 30, Use.C, "Receipt Time", "HHMMSS");

    /// <summary>Ten reasons of three characters.</summary>
    public static readonly Field<AN> SubReasons =
        Layout.Field<AN>(31, 60, Use.C, "PGA Line Sub Reason Codes (ten x 3)", "Ten reasons of three characters");

    /// <summary>Version 03 and later.</summary>
    public static readonly Field<AN> Qualifier2 =
        Layout.Field<AN>(61, 62, Use.C, "Second Reference Qualifier", "Version 03 and later");

    /// <summary>The second reference.</summary>
    public static readonly Field<X> Number2 =
        Layout.Field<X>(63, 80, Use.C, "Second Reference Number", "The second reference");
}
