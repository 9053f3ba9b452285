namespace Customhouse.Wire;

/// <summary>What happened to the entry.</summary>
/// <remarks>
/// Source: ACE Cargo Release SO status notification, rev 36, record SO60; positions from public code, agreeing
/// with WO records of CQ v21.
/// </remarks>
public static class SO60
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SO60", "Entry disposition", Guide.Status);

    /// <summary>MMDDYY.</summary>
    public static readonly Field<N> Date = Layout.Field<N>(5, 10, Use.M, "Disposition Action Date", "MMDDYY");

    /// <summary>HHMM.</summary>
    public static readonly Field<N> Time = Layout.Field<N>(11, 14, Use.M, "Disposition Action Time", "HHMM");

    /// <summary>Release code.</summary>
    public static readonly Field<AN> Code = Layout.Field<AN>(15, 16, Use.M, "Disposition Action Code", "Release code");

    /// <summary>Text of the code.</summary>
    public static readonly Field<X> Narrative = Layout.Field<X>(17, 56, Use.M, "Narrative Message", "Text of the code");

    /// <summary>MMDDYY, with code 22 or 98 only.</summary>
    public static readonly Field<N> ReleaseDate =
        Layout.Field<N>(57, 62, Use.C, "Release Date", "MMDDYY, with code 22 or 98 only");

    /// <summary>With code 22 or 98 only.</summary>
    public static readonly Field<N> ReleaseOrigin =
        Layout.Field<N>(63, 64, Use.C, "Release Origin Code", "With code 22 or 98 only");

    /// <summary>Kind of document.</summary>
    public static readonly Field<AN> DocumentType =
        Layout.Field<AN>(65, 70, Use.C, "Document Type", "Kind of document");
}
