namespace Customhouse.Wire;

/// <summary>Why an air waybill that was asked for is not told.</summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, record WSB, p. 24.
/// </remarks>
public static class WSB
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("WSB", "Error of an air waybill query", Guide.Query, page: 24);

    /// <summary>As asked.</summary>
    public static readonly Field<AN> AirWaybill =
        Layout.Field<AN>(4, 14, Use.M, "Air Waybill Number", "As asked", note: "1");

    /// <summary>As asked.</summary>
    public static readonly Field<AN> HouseAirWaybill =
        Layout.Field<AN>(15, 26, Use.O, "House Air Waybill Number", "As asked", note: "1");

    /// <summary>Error.</summary>
    public static readonly Field<AN> Code =
        Layout.Field<AN>(27, 29, Use.M, "Error Message Identifier", "Error", note: "2");

    /// <summary>Text of the error.</summary>
    public static readonly Field<X> Narrative =
        Layout.Field<X>(30, 69, Use.M, "Narrative Message", "Text of the error", note: "2");
}
