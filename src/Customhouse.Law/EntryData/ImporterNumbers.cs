using Customhouse.Terms;

namespace Customhouse.Law;

/// <summary>Shapes of importer numbers. Source: ACE Cargo Release Guide v40, SE10 note 4.</summary>
static class ImporterNumbers
{
    public static bool Fits(Text kind, Text number) => kind.ToString() switch
    {
        "EI" => Shape(number.Span, "NN-NNNNNNN"u8, optional: 2),
        "ANI" => Shape(number.Span, "NNNNNN-NNNNN"u8, optional: 0),
        "34" => Shape(number.Span, "NNN-NN-NNNN"u8, optional: 0),
        _ => true,
    };

    static bool Shape(ReadOnlySpan<byte> text, ReadOnlySpan<byte> shape, int optional)
    {
        if (text.Length < shape.Length || text.Length > shape.Length + optional) return false;
        for (var i = 0; i < shape.Length; i++)
            if (shape[i] == 'N' ? text[i] is < (byte)'0' or > (byte)'9' : text[i] != shape[i]) return false;
        return text[shape.Length..].IndexOfAnyExceptInRange((byte)'0', (byte)'Z') < 0;
    }
}
