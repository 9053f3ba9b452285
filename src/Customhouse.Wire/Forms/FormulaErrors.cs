using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// What a spreadsheet shows in a cell whose formula failed. Source: ECMA-376 part 1, 18.17.3 (error values).
/// </summary>
static class FormulaErrors
{
    public static bool Is(Text cell) =>
        cell.Length > 3 && cell.Span[0] == '#' && (cell.Is("#REF!"u8) || cell.Is("#N/A"u8) ||
        cell.Is("#DIV/0!"u8) || cell.Is("#VALUE!"u8) || cell.Is("#NAME?"u8) || cell.Is("#NUM!"u8) || cell.Is("#NULL!"u8)
            ||
        cell.Is("#SPILL!"u8) || cell.Is("#CALC!"u8) || cell.Is("#FIELD!"u8) || cell.Is("#GETTING_DATA"u8));
}
