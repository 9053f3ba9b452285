namespace Customhouse.Wire;

/// <summary>The current tariff number of privileged foreign goods, entry type 06 only.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE61, p. 74.
/// </remarks>
public static class SE61
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout =
        new("SE61", "Privileged foreign tariff number", Guide.CargoRelease, page: 74);

    /// <summary>Ten digits.</summary>
    public static readonly Field<AN> Hts =
        Layout.Field<AN>(5, 14, Use.M, "Current HTS Number for PF Status Merchandise", "Ten digits", note: "1");
}
