using System.Runtime.CompilerServices;

namespace Customhouse.Targeting;

/// <summary>How far a part of one party agrees with that of another.</summary>
public enum Agreement : byte
{
    /// <summary>One of them lacks it: it says nothing.</summary>
    Missing,

    /// <summary>The same, in canonical form.</summary>
    Exact,

    /// <summary>The same but for a word that only one of them has, such as the type of the street.</summary>
    Partial,

    /// <summary>One letter is added, left out or another, or two neighbours have changed places.</summary>
    Close,

    /// <summary>Two such slips; of streets also another type behind the same name.</summary>
    Near,

    /// <summary>Three such slips in a long text.</summary>
    Loose,

    /// <summary>An initial that fits.</summary>
    Initial,

    /// <summary>Different.</summary>
    Different,

    /// <summary>They contradict each other: 5 STREET and 6 STREET, NORTH MAIN STREET and SOUTH MAIN STREET.</summary>
    Contrary,
}

/// <summary>What is compared between two parties.</summary>
public enum Evidence : byte
{
    /// <summary>Given name.</summary>
    Given,

    /// <summary>Surname; of a company its whole name stands for both.</summary>
    Surname,

    /// <summary>Whether given name and surname have changed places.</summary>
    NameOrder,

    /// <summary>Number of house or box.</summary>
    Number,

    /// <summary>Street.</summary>
    Street,

    /// <summary>Further lines.</summary>
    SecondLine,

    /// <summary>Dwelling or part of the premises.</summary>
    Unit,

    /// <summary>Postal code.</summary>
    PostalCode,

    /// <summary>City.</summary>
    City,

    /// <summary>State and country.</summary>
    State,
}

/// <summary>Why two parties are never one person, whatever their total.</summary>
public enum LinkBar : byte
{
    /// <summary>Nothing bars.</summary>
    None,

    /// <summary>Two identifiers of one kind differ.</summary>
    Identifier,

    /// <summary>No part of the names agrees: an address alone is no person.</summary>
    Names,

    /// <summary>Only one part of the names agrees well, and number or street does not: a namesake.</summary>
    HalfName,

    /// <summary>JUNIOR is not SENIOR.</summary>
    Generation,

    /// <summary>A corporation is not the company of the same name.</summary>
    LegalForm,

    /// <summary>The same surname behind another given name: two of one household.</summary>
    Household,

    /// <summary>Many live at the address, and only one part of the names agrees.</summary>
    Crowd,
}

/// <summary>An agreement for each evidence.</summary>
[InlineArray(Length)]
struct Agreements
{
    public const int Length = (int)Evidence.State + 1;

    Agreement first;

    public Agreement this[Evidence evidence]
    {
        readonly get => this[(int)evidence];
        set => this[(int)evidence] = value;
    }
}
