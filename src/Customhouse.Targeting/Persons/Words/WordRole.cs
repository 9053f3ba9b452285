namespace Customhouse.Targeting;

/// <summary>What a word does where it stands. It may do several things: FLAT is a street and a dwelling.</summary>
[Flags]
public enum WordRole : ushort
{
    /// <summary>A word like any other, though it has shorter forms.</summary>
    None = 0,

    /// <summary>A type of street, such as AVENUE.</summary>
    Type = 1,

    /// <summary>A direction, such as NORTHEAST.</summary>
    Direction = 2,

    /// <summary>Tells dwellings of one building apart, such as APARTMENT; they all mean the same.</summary>
    Unit = 4,

    /// <summary>Names a part of the premises, such as FLOOR; each is something else.</summary>
    Part = 8,

    /// <summary>A box at a post office.</summary>
    Box = 16,

    /// <summary>Says that a number follows.</summary>
    Number = 32,

    /// <summary>A number in order, such as FIFTH.</summary>
    Ordinal = 64,

    /// <summary>Says in whose care somebody is; what follows is not the addressee.</summary>
    Care = 128,

    /// <summary>A title before a name.</summary>
    Title = 256,

    /// <summary>The legal form of a company.</summary>
    Legal = 512,

    /// <summary>Tells father and son apart, such as JUNIOR.</summary>
    Generation = 1024,
}
