namespace Customhouse.App;

/// <summary>How a word stands out, where it is seen in colours.</summary>
enum Ink
{
    /// <summary>As any other.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Bold,

    /// <summary>What stands back.</summary>
    Grey,

    /// <summary>What is rejected, wrong or gone.</summary>
    Red,

    /// <summary>What is accepted, right or new.</summary>
    Green,

    /// <summary>What is held or warned of.</summary>
    Yellow,
}

/// <summary>
/// Text for people on one of the two outputs, in colours where somebody watches. What is written does not steer the
/// terminal, whoever wrote it.
/// </summary>
/// <param name="to">Where it goes.</param>
/// <param name="hasColours">True when somebody watches and wants colours.</param>
/// <param name="width">Columns to break lines at.</param>
sealed class Sheet(TextWriter to, bool hasColours, int width)
{
    /// <summary>Columns to break lines at.</summary>
    public int Width => width;

    /// <summary>True when somebody watches and wants colours.</summary>
    public bool HasColours => hasColours;

    /// <summary>Writes a part of a line.</summary>
    public void Write(string text, Ink ink = Ink.Plain) => to.Write(Painted(text, ink, hasColours));

    /// <summary>Writes a line, or the rest of one.</summary>
    public void WriteLine(string text = "", Ink ink = Ink.Plain) => to.Write(Painted(text, ink, hasColours) + "\n");

    /// <summary>
    /// A text in an ink, plain where there are no colours; control characters are shown as question marks.
    /// </summary>
    public static string Painted(string text, Ink ink, bool hasColours)
    {
        var plain = Printable.Of(text);
        return !hasColours || ink == Ink.Plain || plain.Length == 0 ? plain : $"\e[{CodeOf(ink)}m{plain}\e[0m";
    }

    // Select Graphic Rendition. Source: ECMA-48 section 8.3.117, and the bright grey that terminals add to it.
    static string CodeOf(Ink ink) => ink switch
    {
        Ink.Bold => "1",
        Ink.Grey => "90",
        Ink.Red => "31",
        Ink.Green => "32",
        Ink.Yellow => "33",
        Ink.Plain => "0",
        _ => throw new InvalidOperationException($"Ink {ink}"),
    };
}
