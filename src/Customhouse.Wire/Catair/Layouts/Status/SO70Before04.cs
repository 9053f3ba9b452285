namespace Customhouse.Wire;

/// <summary>
/// What another agency says, in group versions before 04: the lines stand in other columns. All else is as in
/// <see cref="SO70"/>.
/// </summary>
/// <remarks>
/// Source: public code, of the SO status notification before 2025-09-06. Which of the versions blank, 01, 02 and 03 was
/// sent when is not known.
/// </remarks>
public static class SO70Before04
{
    /// <summary>The whole record.</summary>
    public static readonly Layout Layout =
        new("SO70", "Agency disposition until 2025-09-05 (unconfirmed)", Guide.Status, variant: "before 04");

    /// <summary>The columns before the lines, as in <see cref="SO70"/>.</summary>
    public static readonly IReadOnlyList<FieldFacts> Before =
        Layout.Repeat(SO70.Layout.Fields.Where(field => field.Last < SO70.FromLine.Facts.First));

    /// <summary>First line of the entry.</summary>
    public static readonly Field<N> FromLine =
        Layout.Field<N>(57, 60, Use.C, "Beginning CBP Line", "First line of the entry");

    /// <summary>Its tariff number.</summary>
    public static readonly Field<N> FromTariff =
        Layout.Field<N>(61, 61, Use.C, "Beginning Tariff Position", "Its tariff number");

    /// <summary>First agency line.</summary>
    public static readonly Field<N> FromPgaLine =
        Layout.Field<N>(62, 64, Use.C, "Beginning PGA Line", "First agency line");

    /// <summary>Last line of the entry.</summary>
    public static readonly Field<N> ToLine =
        Layout.Field<N>(65, 68, Use.C, "Ending CBP Line", "Last line of the entry");

    /// <summary>Its tariff number.</summary>
    public static readonly Field<N> ToTariff =
        Layout.Field<N>(69, 69, Use.C, "Ending Tariff Position", "Its tariff number");

    /// <summary>Last agency line.</summary>
    public static readonly Field<N> ToPgaLine = Layout.Field<N>(70, 72, Use.C, "Ending PGA Line", "Last agency line");

    /// <summary>The columns after the lines, as in <see cref="SO70"/>.</summary>
    public static readonly IReadOnlyList<FieldFacts> After =
        Layout.Repeat(SO70.Layout.Fields.Where(field => field.First > SO70.ToPgaLine.Facts.Last));
}
