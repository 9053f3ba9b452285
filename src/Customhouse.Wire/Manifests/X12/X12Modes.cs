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
        return ModeOfTransport.TryRead(digits, out var mode) ? Declared<ModeOfTransport>.Of(mode, code) : Declared<ModeOfTransport>.Bad(code);
    }
}
