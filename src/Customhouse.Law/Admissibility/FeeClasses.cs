using Customhouse.Terms;

namespace Customhouse.Law;

/// <summary>
/// Fees that other agencies have collected on import, by heading. The class numbers stand in the fee table of the entry
/// summary guide; which headings owe which is general knowledge here, so it only ever warns.
/// Source: CATAIR entry summary guide (July 2026), fee class table: 053 to 057, 079, 090, 102 to 110.
/// </summary>
static class FeeClasses
{
    public static string? Of(HtsNumber number) => number.Heading switch
    {
        201 or 202 => "053",
        203 => "054",
        409 => "055",
        5201 => "056",
        701 => "090",
        1701 => "079",
        _ => null,
    };
}
