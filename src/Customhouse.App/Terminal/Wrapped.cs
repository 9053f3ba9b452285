namespace Customhouse.App;

/// <summary>Text broken between words, without spaces at line ends, so that it stays plain in a pipe.</summary>
static class Wrapped
{
    /// <summary>The most columns that are used, however wide the terminal is.</summary>
    public const int WidthMax = 80;

    /// <summary>Writes a text whose first line begins at a column, and whose other lines are indented to it.</summary>
    public static void Write(Sheet page, string text, int indent)
    {
        var first = true;
        foreach (var line in Lines(text, Math.Min(page.Width, WidthMax) - indent))
        {
            page.WriteLine(first ? line : new string(' ', indent) + line);
            first = false;
        }
    }

    /// <summary>Writes a paragraph.</summary>
    public static void Write(Sheet page, string text) => Write(page, text, 0);

    /// <summary>A text in one line, its end left out where it is too long.</summary>
    public static string Cut(string text) => text.Length <= WidthMax ? text : text[..(WidthMax - 1)].TrimEnd() + "…";

    /// <summary>A text indented as a whole.</summary>
    public static void WriteIndented(Sheet page, string text, int indent)
    {
        page.Write(new string(' ', indent));
        Write(page, text, indent);
    }

    /// <summary>Breaks a text. A word that is longer than the width stands alone and sticks out.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }
        yield return line;
    }
}
