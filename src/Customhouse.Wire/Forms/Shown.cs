using System.Text;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Text from a hostile source, made fit to be shown in a sentence.</summary>
static class Shown
{
    const int LengthMax = 60;

    public static string Of(Text text) => Of(text.Span);

    public static string Of(ReadOnlySpan<byte> text) =>
        Of(Encoding.UTF8.GetString(text[..Math.Min(text.Length, LengthMax * 4)]));

    public static string Of(string text) => Of(text, LengthMax);

    public static string Long(string text) => Of(text, 200);

    static string Of(string text, int lengthMax)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= lengthMax) return shown.Append('…').ToString();
            shown.Append(Rune.IsControl(rune) ? $"\\u{rune.Value:X4}" : rune.ToString());
        }
        return shown.ToString();
    }
}
