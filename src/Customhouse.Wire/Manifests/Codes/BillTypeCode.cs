using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Bill type codes of M11 that are of low value. Source: CSMS 64824427, 2025-04-22.</summary>
public static class BillTypeCode
{
    /// <summary>All that are known, in order of code.</summary>
    public static IReadOnlyList<ManifestCode> All { get; } =
    [
        new("13", "section 321, by truck", "CSMS 64824427", Provenance.Excerpt),
        new("23", "section 321 residue of at most 200 dollars, by rail", "CSMS 64824427", Provenance.Excerpt),
        new("35", "section 321, by truck", "CSMS 64824427", Provenance.Excerpt),
    ];

    /// <summary>True when a bill asks to be released under section 321.</summary>
    public static bool IsSection321(Text code) => code.Is("13"u8) || code.Is("35"u8) || code.Is("23"u8);
}
