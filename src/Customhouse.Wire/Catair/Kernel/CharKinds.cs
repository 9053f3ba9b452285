namespace Customhouse.Wire;

/// <summary>
/// Kinds of characters as bits, and which kinds each class of cell allows.
/// Source: ACE ABI requirements overview; class X is every printable ASCII character.
/// </summary>
static class CharKinds
{
    public const byte Digit = 1;
    public const byte Letter = 2;
    public const byte Space = 4;
    public const byte Printable = 8;

    /// <summary>The bits of one character; 0 for what no record may hold.</summary>
    public static byte Of(byte c) => (byte)(c switch
    {
        (byte)' ' => Space | Printable,
        >= (byte)'0' and <= (byte)'9' => Digit | Printable,
        >= (byte)'A' and <= (byte)'Z' => Letter | Printable,
        > (byte)' ' and <= (byte)'~' => Printable,
        _ => 0,
    });

    /// <summary>The bits of which a character of this class must have one.</summary>
    public static byte Allowed(CellClass cell) => cell switch
    {
        CellClass.A => Letter | Space,
        CellClass.AN => Letter | Digit | Space,
        CellClass.N or CellClass.SN or CellClass.D => Digit | Space,
        CellClass.X => Printable,
        CellClass.S => Space,
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, "No such class."),
    };

    /// <summary>True when every character is allowed in this class.</summary>
    public static bool All(ReadOnlySpan<byte> text, CellClass cell)
    {
        var allowed = Allowed(cell);
        foreach (var c in text)
            if ((Of(c) & allowed) == 0) return false;
        return true;
    }

    /// <summary>The class in words, for explanations.</summary>
    public static string InWords(CellClass cell) => cell switch
    {
        CellClass.A => "upper-case letters",
        CellClass.AN => "letters, digits and spaces",
        CellClass.N => "digits, or spaces alone when not used",
        CellClass.SN => "digits, with zeros or spaces before them",
        CellClass.X => "keyboard characters",
        CellClass.S => "spaces",
        CellClass.D => "a date MMDDYY, or spaces alone when not used",
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, "No such class."),
    };
}
