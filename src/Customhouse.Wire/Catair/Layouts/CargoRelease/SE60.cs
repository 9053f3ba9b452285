namespace Customhouse.Wire;

/// <summary>One tariff number of a line and the value it covers.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SE60, p. 73.
/// </remarks>
public static class SE60
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SE60", "Tariff number", Guide.CargoRelease, page: 73);

    /// <summary>Ten digits; chapter 99 numbers first.</summary>
    public static readonly Field<AN> Hts =
        Layout.Field<AN>(5, 14, Use.M, "HTS Number", "Ten digits; chapter 99 numbers first", note: "1, 2");

    /// <summary>Whole US dollars.</summary>
    public static readonly Field<N> Value =
        Layout.Field<N>(15, 24, Use.C, "Line Item Value", "Whole US dollars", note: "3");
}
