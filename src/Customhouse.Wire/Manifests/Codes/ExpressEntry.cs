using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Entry types that an express carrier may state in CED.</summary>
public static class ExpressEntry
{
    const string Source = "CAMIR Air, error codes 095 and 096; ACE Air Import Appendix A, entry codes, October 2017";
    const Provenance Seen = Provenance.Excerpt;

    /// <summary>All, in order of code.</summary>
    public static IReadOnlyList<ManifestCode> All { get; } =
    [
        new("000", "takes back the entry that was stated", Source, Seen),
        new("11", "informal entry", Source, Seen),
        new("86", "section 321", Source, Seen),
        new("87", "intangibles", Source, Seen),
        new("91", "listed without its meaning", Source, Seen),
        new("92", "listed without its meaning", Source, Seen),
        new("93", "listed without its meaning", Source, Seen),
        new("94", "listed without its meaning", Source, Seen),
    ];

    /// <summary>True for one of these.</summary>
    public static bool IsKnown(Text type) => All.Any(entry => type.Is(System.Text.Encoding.ASCII.GetBytes(entry.Code)));
}
