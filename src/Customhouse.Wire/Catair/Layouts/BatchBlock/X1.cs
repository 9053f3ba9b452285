namespace Customhouse.Wire;

/// <summary>A condition for which a batch was rejected, or the rejection itself.</summary>
/// <remarks>
/// Source: ACE ABI Batch and Block Control v23, record X1, p. 32.
/// </remarks>
public static class X1
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("X1", "Condition", Guide.BatchBlock, page: 32);

    /// <summary>R on the final record, else blank: here a blank is a value.</summary>
    public static readonly Field<AN> Disposition =
        Layout.Field<AN>(3, 3, Use.M, "Disposition Type Code",
            "R on the final record, else blank: here a blank is a value", note: "1, 3");

    /// <summary>Always F.</summary>
    public static readonly Field<AN> Severity = Layout.Field<AN>(4, 4, Use.M, "Severity Code", "Always F");

    /// <summary>Condition code.</summary>
    public static readonly Field<AN> Code =
        Layout.Field<AN>(5, 7, Use.M, "Condition Code", "Condition code", note: "2, 3");

    /// <summary>For CBP alone.</summary>
    public static readonly Field<AN> Reason = Layout.Field<AN>(10, 10, Use.C, "Reason Code", "For CBP alone");

    /// <summary>Text of the condition.</summary>
    public static readonly Field<AN> Narrative =
        Layout.Field<AN>(11, 50, Use.M, "Narrative Text", "Text of the condition", note: "3");
}
