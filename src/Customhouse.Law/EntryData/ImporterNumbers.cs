using Customhouse.Terms;

namespace Customhouse.Law;

/// <summary>Shapes of importer numbers. Source: ACE Cargo Release Guide v40, SE10 note 4.</summary>
static class ImporterNumbers
{
    public static bool Fits(Text kind, Text number)
    {
        if (kind.Is("EI"u8)) return Shape(number.Span, "NN-NNNNNNN"u8) || Shape(number.Span, "NN-NNNNNNNXX"u8);
        if (kind.Is("ANI"u8)) return Shape(number.Span, "NNNNNN-NNNNN"u8);
        return !kind.Is("34"u8) || Shape(number.Span, "NNN-NN-NNNN"u8);
    }

    static bool Shape(ReadOnlySpan<byte> text, ReadOnlySpan<byte> shape)
    {
        if (text.Length != shape.Length) return false;
        for (var i = 0; i < shape.Length; i++)
            if (!Fits((char)text[i], shape[i])) return false;
        return true;
    }

    static bool Fits(char character, byte shape) => shape switch
    {
        (byte)'N' => char.IsAsciiDigit(character),
        (byte)'X' => char.IsAsciiDigit(character) || char.IsAsciiLetterUpper(character),
        _ => character == shape,
    };
}
