using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>What an M15 segment of set 353 tells of, by its first element.</summary>
/// <param name="Code">The qualifier.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsOfConveyance">True for events of the conveyance itself, which are kept.</param>
/// <param name="IsArrival">True for arrivals.</param>
/// <param name="Provenance">How far it may be trusted.</param>
public sealed record NoticeQualifier(string Code, string Text, bool IsOfConveyance, bool IsArrival,
    Provenance Provenance)
{
    const Provenance Code1 = Provenance.PublicCode;
    const Provenance Rebuilt = Provenance.Reconstructed;

    /// <summary>
    /// All that are known. That 2, 6 and B are of bills is in the notes of the segment; the letters of the
    /// conveyance are reconstructed.
    /// </summary>
    public static IReadOnlyList<NoticeQualifier> All { get; } =
    [
        new("1", "an in-bond movement arrived", false, true, Rebuilt),
        new("2", "a bill arrived in bond", false, true, Code1),
        new("3", "a container arrived in bond", false, true, Rebuilt),
        new("5", "an in-bond movement was exported", false, false, Rebuilt),
        new("6", "a bill was exported", false, false, Code1),
        new("7", "a container was exported", false, false, Rebuilt),
        new("A", "liability for an in-bond movement was transferred", false, false, Rebuilt),
        new("B", "liability for a bill was transferred", false, false, Code1),
        new("C", "liability for a container was transferred", false, false, Rebuilt),
        new("D", "the conveyance departed", true, false, Rebuilt),
        new("V", "the conveyance arrived", true, true, Rebuilt),
    ];

    /// <summary>The qualifier of a code; null when it is not known.</summary>
    public static NoticeQualifier? Find(Text code) =>
        All.FirstOrDefault(one => code.Length == 1 && code.Span[0] == one.Code[0]);
}
