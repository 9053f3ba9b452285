namespace Customhouse.Wire;

/// <summary>One condition of the answer, or its verdict.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE90, p. 85.
/// </remarks>
public static class SE90
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE90", "Condition", Guide.CargoRelease, page: 85);

    /// <summary>01 rejected, 02 accepted, 03 with warnings, 04 referred; of a record 11, 13.</summary>
    public static readonly Field<AN> MessageType =
        Layout.Field<AN>(5, 6, Use.M, "Message Type Code",
            "01 rejected, 02 accepted, 03 with warnings, 04 referred, 11 record rejected, 13 record with warning");

    /// <summary>Condition code; blank on a verdict.</summary>
    public static readonly Field<AN> Code =
        Layout.Field<AN>(7, 9, Use.C, "Message Identifier Code", "Condition code; blank on a verdict");

    /// <summary>Text of the condition.</summary>
    public static readonly Field<X> Narrative =
        Layout.Field<X>(10, 49, Use.M, "Narrative Message Text", "Text of the condition");
}
