namespace Customhouse.Wire;

/// <summary>Why an entry that was asked for is not told.</summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WR0, p. 22.
/// </remarks>
public static class WR0
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("WR0", "Error of an entry query", Guide.Query, page: 22);

    /// <summary>As asked.</summary>
    public static readonly Field<AN> Filer = Layout.Field<AN>(4, 6, Use.M, "Entry Filer Code", "As asked");

    /// <summary>As asked.</summary>
    public static readonly Field<AN> EntryNumber = Layout.Field<AN>(7, 15, Use.M, "Entry Number", "As asked");

    /// <summary>Error.</summary>
    public static readonly Field<AN> Code =
        Layout.Field<AN>(30, 32, Use.M, "Error Message Identifier", "Error", note: "1");

    /// <summary>Text of the error.</summary>
    public static readonly Field<X> Narrative =
        Layout.Field<X>(33, 72, Use.M, "Narrative Message", "Text of the error", note: "1");
}
