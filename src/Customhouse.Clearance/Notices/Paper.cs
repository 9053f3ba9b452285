using System.Globalization;
using Customhouse.Law;
using NodaTime;
using NodaTime.Text;

namespace Customhouse.Clearance;

/// <summary>A value of a paper: the same text on the page, in print and in its machine twin.</summary>
/// <param name="Text">The value as it stands everywhere.</param>
/// <param name="IsNumber">True when the twin writes it as a number.</param>
public readonly record struct PaperValue(string Text, bool IsNumber = false)
{
    /// <summary>A text.</summary>
    public static implicit operator PaperValue(string text) => new(text);

    /// <summary>A number.</summary>
    public static implicit operator PaperValue(long number) =>
        new(number.ToString(CultureInfo.InvariantCulture), IsNumber: true);

    /// <summary>An instant by the Eastern clock with its offset. Source: RFC 3339.</summary>
    public static PaperValue Of(Instant instant) =>
        OffsetDateTimePattern.Rfc3339.Format(instant.InZone(When.Zone).ToOffsetDateTime());
}

/// <summary>One fact of a paper.</summary>
/// <param name="Key">Its name in the machine twin.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Value">What it says.</param>
public readonly record struct PaperFact(string Key, string Label, PaperValue Value);

/// <summary>A column of a table.</summary>
/// <param name="Key">Its name in the machine twin.</param>
/// <param name="Label">Its name for people.</param>
public readonly record struct PaperColumn(string Key, string Label);

/// <summary>A table of facts, one row for each thing.</summary>
/// <param name="Key">Its name in the machine twin.</param>
/// <param name="Caption">Its name for people.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, with a value for each column.</param>
public sealed record PaperTable(
    string Key, string Caption, IReadOnlyList<PaperColumn> Columns, IReadOnlyList<PaperValue[]> Rows);

/// <summary>A part of a paper under one heading.</summary>
/// <param name="Key">Its name in the machine twin.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Facts">Its facts, in the order in which they are read.</param>
public sealed record PaperPart(string Key, string Title, IReadOnlyList<PaperFact> Facts)
{
    /// <summary>Its tables, after the facts.</summary>
    public IReadOnlyList<PaperTable> Tables { get; init; } = [];

    /// <summary>True when it is one of a list of parts of the same key.</summary>
    public bool IsOfList { get; init; }
}

/// <summary>
/// A paper to be served: what it says, once, from which the page, the print and the machine twin are made. So they
/// can't say different things.
/// </summary>
/// <param name="Kind">Kind of paper, and version of its form.</param>
/// <param name="Title">Its title.</param>
/// <param name="Parts">Its parts.</param>
public sealed record Paper(string Kind, string Title, IReadOnlyList<PaperPart> Parts);
