namespace Customhouse.App;

/// <summary>What a filer wrote, or a file is called, is shown, but it does not steer the terminal.</summary>
static class Printable
{
    /// <summary>The text with a question mark for each control character but the line end.</summary>
    public static string Of(string text) => text.Any(Steers)
        ? string.Create(text.Length, text, static (chars, from) =>
        {
            for (var i = 0; i < chars.Length; i++) chars[i] = Steers(from[i]) ? '?' : from[i];
        })
        : text;

    static bool Steers(char c) => char.IsControl(c) && c != '\n';
}
