namespace Customhouse.Wire;

/// <summary>One container of the security filing.</summary>
/// <remarks>
/// Source: ACE Cargo Release Guide v40, record SF25, p. 79.
/// </remarks>
public static class SF25
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SF25", "Security filing equipment", Guide.CargoRelease, page: 79);

    /// <summary>Kind of equipment.</summary>
    public static readonly Field<X> Description =
        Layout.Field<X>(5, 6, Use.M, "Equipment Description Code", "Kind of equipment");

    /// <summary>Prefix.</summary>
    public static readonly Field<A> Initial = Layout.Field<A>(7, 10, Use.M, "Equipment Initial", "Prefix");

    /// <summary>Serial number.</summary>
    public static readonly Field<N> Number = Layout.Field<N>(11, 25, Use.M, "Equipment Number", "Serial number");

    /// <summary>When there is one.</summary>
    public static readonly Field<N> CheckDigit =
        Layout.Field<N>(26, 26, Use.C, "Equipment Number Check Digit", "When there is one");

    /// <summary>Size and type.</summary>
    public static readonly Field<AN> SizeType =
        Layout.Field<AN>(27, 30, Use.O, "Equipment Size Type Code", "Size and type");
}
