using System.Globalization;
using System.Text;

namespace Customhouse.Targeting;

/// <summary>
/// Folds letters beyond ASCII: accents go, ligatures and full-width forms become plain letters, digits of every script
/// become 0 to 9. Scripts stay: nothing is transliterated.
/// Source: Unicode, normalisation form KD and the general categories.
/// </summary>
static class Letters
{
    /// <summary>Folds UTF-8 to UTF-8, upper case.</summary>
    /// <returns>Bytes written; what does not fit is left out.</returns>
    public static int Fold(ReadOnlySpan<byte> text, Span<byte> to)
    {
        Span<char> read = stackalloc char[Folding.MostBytes], apart = stackalloc char[4 * Folding.MostBytes];
        if (text.Length > read.Length) text = text[..read.Length];
        var count = Encoding.UTF8.GetChars(text, read);
        // No character at all, and no form of anything.
        read[..count].Replace('\uFFFE', ' ');
        // What comes apart into more than there is room for is taken as it stands.
        ReadOnlySpan<char> letters = read[..count];
        if (letters.TryNormalize(apart, out var length, NormalizationForm.FormKD)) letters = apart[..length];
        var used = 0;
        foreach (var rune in letters.EnumerateRunes())
        {
            if (used + 4 > to.Length) break;
            used += Write(rune, to[used..]);
        }
        return used;
    }

    static int Write(Rune rune, Span<byte> to)
    {
        if (rune.IsAscii)
        {
            to[0] = (byte)rune.Value;
            return 1;
        }
        var plain = Plain(rune);
        if (!plain.IsEmpty)
        {
            plain.CopyTo(to);
            return plain.Length;
        }
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return 0;
            case UnicodeCategory.DecimalDigitNumber:
                to[0] = (byte)('0' + (int)Rune.GetNumericValue(rune));
                return 1;
            case >= UnicodeCategory.UppercaseLetter and <= UnicodeCategory.OtherLetter:
            case UnicodeCategory.SpacingCombiningMark:
                return Rune.ToUpperInvariant(rune).EncodeToUtf8(to);
            default:
                to[0] = (byte)' ';
                return 1;
        }
    }

    // Letters that no form takes apart, and marks that stand for others.
    static ReadOnlySpan<byte> Plain(Rune rune) => rune.Value switch
    {
        'ß' or 'ẞ' => "SS"u8,
        'Æ' or 'æ' => "AE"u8,
        'Œ' or 'œ' => "OE"u8,
        'Ø' or 'ø' => "O"u8,
        'Đ' or 'đ' or 'Ð' or 'ð' => "D"u8,
        'Þ' or 'þ' => "TH"u8,
        'Ł' or 'ł' => "L"u8,
        'Ħ' or 'ħ' => "H"u8,
        'ı' => "I"u8,
        '\u2044' => "/"u8,
        '\u2018' or '\u2019' or '\u02BC' or '\u02BB' => "'"u8,
        >= '\u2010' and <= '\u2015' or '\u2212' => "-"u8,
        _ => default,
    };
}
