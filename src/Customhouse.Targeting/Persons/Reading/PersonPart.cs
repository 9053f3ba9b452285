using System.Runtime.CompilerServices;

namespace Customhouse.Targeting;

/// <summary>The parts of a party in canonical form, in the order in which they are written.</summary>
public enum PersonPart : byte
{
    /// <summary>Says nothing about who it is: a title, "care of", a designator.</summary>
    Dropped,

    /// <summary>Name, given names first.</summary>
    Name,

    /// <summary>Legal form of a company.</summary>
    Legal,

    /// <summary>What tells father and son apart.</summary>
    Generation,

    /// <summary>Number of the house, or of the box at a post office.</summary>
    Number,

    /// <summary>First line of the address that has words: the street.</summary>
    Street,

    /// <summary>Further lines: building, estate, district.</summary>
    SecondLine,

    /// <summary>Dwelling or part of the premises.</summary>
    Unit,

    /// <summary>Postal code; five digits in the United States.</summary>
    PostalCode,

    /// <summary>City.</summary>
    City,

    /// <summary>Code of the state or province.</summary>
    State,

    /// <summary>Code of the country; nothing for the United States.</summary>
    Country,

    /// <summary>Kind of identifier.</summary>
    IdentifierKind,

    /// <summary>Identifier, without punctuation.</summary>
    Identifier,
}

/// <summary>A number for each part.</summary>
[InlineArray(Length)]
struct PerPart
{
    public const int Length = (int)PersonPart.Identifier + 1;

    ushort first;
}

/// <summary>A word of a party.</summary>
struct PersonWord
{
    public ushort Start;
    public byte Length;
    public PersonPart Part;
    public WordRole Roles;
}
