using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Modes of transport as X12 codes them, read as those of CATAIR. A vessel is taken to carry containers: the code does
/// not tell. Source: X12 data element 91; CATAIR Appendix B.
/// </summary>
static class X12Modes
{
    public static Declared<ModeOfTransport> Read(Text code)
    {
        if (code.IsEmpty) return default;
        var digits = code.Length != 1 ? default : code.Span[0] switch
        {
            (byte)'A' => "40"u8,
            (byte)'J' or (byte)'M' => "30"u8,
            (byte)'O' or (byte)'S' => "11"u8,
            (byte)'R' => "20"u8,
            _ => default,
        };
        return ModeOfTransport.TryRead(digits, out var mode) ? Declared<ModeOfTransport>.Of(mode, code)
            : Declared<ModeOfTransport>.Bad(code);
    }

    /// <summary>The code of a mode; O where nothing better is known.</summary>
    public static string Write(ModeOfTransport mode) => mode.Code switch
    {
        20 or 21 => "R",
        >= 30 and <= 34 => "J",
        40 or 41 => "A",
        _ => "O",
    };
}
