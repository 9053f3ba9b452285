namespace Customhouse.Wire;

/// <summary>Opens one agency's records: agency, programme, intended use, or why no data is given.</summary>
/// <remarks>
/// Source: PGA Message Set 2026-07-01, record PG01, p. 17.
/// </remarks>
public static class PG01
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout = new("PG01", "Agency and programme", Guide.Pga, page: 17);

    /// <summary>001, 002, ....</summary>
    public static readonly Field<N> LineNumber = Layout.Field<N>(5, 7, Use.M, "PGA Line Number", "001, 002, ...");

    /// <summary>Appendix V.</summary>
    public static readonly Field<AN> Agency = Layout.Field<AN>(8, 10, Use.M, "Government Agency Code", "Appendix V");

    /// <summary>Programme of the agency.</summary>
    public static readonly Field<X> Program =
        Layout.Field<X>(11, 13, Use.M, "Government Agency Program Code", "Programme of the agency");

    /// <summary>Processing code of the agency.</summary>
    public static readonly Field<AN> Processing =
        Layout.Field<AN>(14, 16, Use.C, "Government Agency Processing Code", "Processing code of the agency");

    /// <summary>Appendix PGA.</summary>
    public static readonly Field<A> ImageSubmitted =
        Layout.Field<A>(17, 17, Use.C, "Electronic Image Submitted", "Appendix PGA");

    /// <summary>Y when confidential.</summary>
    public static readonly Field<A> Confidential =
        Layout.Field<A>(18, 18, Use.C, "Confidential Information Indicator", "Y when confidential");

    /// <summary>Kind of global product number.</summary>
    public static readonly Field<AN> ProductIdType =
        Layout.Field<AN>(19, 22, Use.C, "Globally Unique Product Identification Code Qualifier",
            "Kind of global product number");

    /// <summary>Global product number.</summary>
    public static readonly Field<X> ProductId =
        Layout.Field<X>(23, 41, Use.C, "Globally Unique Product Identification Code", "Global product number");

    /// <summary>Use code.</summary>
    public static readonly Field<X> IntendedUse = Layout.Field<X>(42, 57, Use.C, "Intended Use Code", "Use code");

    /// <summary>When the use code is 980.000.</summary>
    public static readonly Field<X> IntendedUseText =
        Layout.Field<X>(58, 78, Use.C, "Intended Use Description", "When the use code is 980.000");

    /// <summary>Kind of correction.</summary>
    public static readonly Field<X> Correction =
        Layout.Field<X>(79, 79, Use.C, "Correction Indicator", "Kind of correction");

    /// <summary>Why no data is given.</summary>
    public static readonly Field<A> Disclaimer =
        Layout.Field<A>(80, 80, Use.C, "Disclaimer", "Why no data is given", note: "1");
}
