namespace Customhouse.Wire;

/// <summary>A line that the notice speaks of.</summary>
/// <remarks>
/// Source: ACE Cargo Release SO status notification, rev 36, record SO30; positions from public code, agreeing
/// with WO records of CQ v21.
/// </remarks>
public static class SO30
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("SO30", "Status line", Guide.Status);

    /// <summary>001, 002, ....</summary>
    public static readonly Field<N> LineNumber = Layout.Field<N>(5, 7, Use.M, "Line Item Identifier", "001, 002, ...");

    /// <summary>ISO code.</summary>
    public static readonly Field<A> Origin = Layout.Field<A>(8, 9, Use.C, "Country of Origin", "ISO code");

    /// <summary>Tariff number.</summary>
    public static readonly Field<AN> Hts = Layout.Field<AN>(10, 19, Use.C, "HTS Number", "Tariff number");
}
