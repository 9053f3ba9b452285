namespace Customhouse.Wire;

/// <summary>Why a bill or in-bond movement that was asked for is not told.</summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WSA, p. 23.
/// </remarks>
public static class WSA
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("WSA", "Error of a bill or in-bond query", Guide.Query, page: 23);

    /// <summary>As asked.</summary>
    public static readonly Field<AN> InBond = Layout.Field<AN>(4, 15, Use.C, "In-bond Number", "As asked", note: "1");

    /// <summary>As asked.</summary>
    public static readonly Field<AN> Issuer =
        Layout.Field<AN>(16, 19, Use.C, "Issuer Code of Master Bill Number", "As asked", note: "1,2");

    /// <summary>As asked.</summary>
    public static readonly Field<AN> Bill =
        Layout.Field<AN>(20, 31, Use.C, "Master Bill Number", "As asked", note: "1,2");

    /// <summary>Error.</summary>
    public static readonly Field<AN> Code =
        Layout.Field<AN>(32, 34, Use.M, "Error Message Identifier", "Error", note: "3");

    /// <summary>Text of the error.</summary>
    public static readonly Field<X> Narrative =
        Layout.Field<X>(35, 74, Use.M, "Narrative Message", "Text of the error", note: "3");
}
