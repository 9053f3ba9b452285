namespace Customhouse.Wire;

/// <summary>Says whether product or component follows, with its product codes.</summary>
/// <remarks>
/// Source: PGA Message Set 2026-07-01, record PG02, p. 22.
/// </remarks>
public static class PG02
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("PG02", "Product or component", Guide.Pga, page: 22);

    /// <summary>P product, C component.</summary>
    public static readonly Field<A> ItemType = Layout.Field<A>(5, 5, Use.M, "Item Type", "P product, C component");

    /// <summary>Kind of product code.</summary>
    public static readonly Field<AN> CodeType =
        Layout.Field<AN>(6, 9, Use.C, "Product Code Qualifier", "Kind of product code", note: "1");

    /// <summary>The product code.</summary>
    public static readonly Field<X> ProductCode =
        Layout.Field<X>(10, 28, Use.C, "Product Code Number", "The product code");

    /// <summary>Of the second code.</summary>
    public static readonly Field<AN> CodeType2 =
        Layout.Field<AN>(29, 32, Use.C, "Product Code Qualifier", "Of the second code", note: "1");

    /// <summary>The second code.</summary>
    public static readonly Field<X> ProductCode2 =
        Layout.Field<X>(33, 51, Use.C, "Product Code Number", "The second code");

    /// <summary>Of the third code.</summary>
    public static readonly Field<AN> CodeType3 =
        Layout.Field<AN>(52, 55, Use.C, "Product Code Qualifier", "Of the third code", note: "1");

    /// <summary>The third code.</summary>
    public static readonly Field<X> ProductCode3 =
        Layout.Field<X>(56, 74, Use.C, "Product Code Number", "The third code");
}
