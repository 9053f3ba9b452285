using Customhouse.Terms;

namespace Customhouse.Sandbox;

/// <summary>
/// A person who receives parcels, made from a code alone. Different codes give different names and streets: the code's
/// bits are given name (7), family name (8), street (6) and house number (11). City and flat follow from a hash of it.
/// </summary>
readonly struct Consignee(uint code)
{
    readonly ulong detail = Dice.Scramble(code);

    /// <summary>Names there are, the same for every street.</summary>
    public const int NameCount = 128 * 256;

    /// <summary>Number of the name, 0 to <see cref="NameCount"/> - 1.</summary>
    public int NameIndex => (int)(code & (NameCount - 1));

    public Text Given => Names.Given[code & 127];

    public Text Family => Names.Family[code >> 7 & 255];

    public Text Street => Names.Streets[code >> 15 & 63];

    public int House => (int)(code >> 21) + 1;

    /// <summary>Number of the flat; 0 for a house.</summary>
    public int Flat => detail % 4 == 0 ? (int)(detail >> 8 & 31) + 1 : 0;

    public City City => Cities.All[(int)((detail >> 16 & 0xFFFF) % (ulong)Cities.All.Length)];

    /// <summary>Last two digits of the ZIP code.</summary>
    public int ZipSuffix => (int)((detail >> 32) % 90) + 1;

    public static Text GivenOf(int nameIndex) => Names.Given[nameIndex & 127];

    public static Text FamilyOf(int nameIndex) => Names.Family[nameIndex >> 7];
}
