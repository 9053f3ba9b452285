namespace Customhouse.Wire;

/// <summary>One container or other equipment of a bill.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE17, p. 55.
/// </remarks>
public static class SE17
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE17", "Equipment", Guide.CargoRelease, page: 55);

    /// <summary>Prefix, serial number and check digit.</summary>
    public static readonly Field<AN> Number =
        Layout.Field<AN>(5, 24, Use.M, "Equipment Number", "Prefix, serial number and check digit");
}
