using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>What a rate counts as one.</summary>
public enum RateUnit
{
    /// <summary>An accepted entry, once, by the transmission that made it one.</summary>
    Entry,

    /// <summary>A transmission, whatever became of it.</summary>
    Transmission,
}

/// <summary>What counts as a fault.</summary>
public enum RateFault
{
    /// <summary>A rule of the definition was broken by the law of the day, whatever the system did.</summary>
    RuleBroken,

    /// <summary>Any rule was broken by the law of the day, whatever the system did.</summary>
    LawBroken,

    /// <summary>The system rejected it.</summary>
    Rejected,
}

/// <summary>How a definition's entries are chosen.</summary>
public enum SampleDesign
{
    /// <summary>All of the period.</summary>
    Census,

    /// <summary>A random sample of them.</summary>
    Random,

    /// <summary>A random sample of each stratum.</summary>
    Stratified,
}

/// <summary>
/// A rate, defined: what is counted, what of it is a fault, what is left out. A definition is never changed; another
/// text is another version, and a figure names the one it was made by.
/// </summary>
/// <param name="Id">Its id, such as ET86.UNTIMELY.</param>
/// <param name="Version">From 1.</param>
/// <param name="Sentence">What it says, for people.</param>
public sealed record RateDefinition(string Id, int Version, string Sentence)
{
    /// <summary>From which day figures are made by it.</summary>
    public required LocalDate Since { get; init; }

    /// <summary>What is counted.</summary>
    public required RateUnit Unit { get; init; }

    /// <summary>The entry type that is counted; null for all.</summary>
    public EntryType? Type { get; init; }

    /// <summary>What is a fault.</summary>
    public required RateFault Fault { get; init; }

    /// <summary>The rules, for <see cref="RateFault.RuleBroken"/>.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>
    /// True when an arrival that was learned later counts too; the figure is then given with and without what the filer
    /// could not have known.
    /// </summary>
    public bool LooksBack { get; init; }

    /// <summary>How entries are chosen.</summary>
    public SampleDesign Design { get; init; } = SampleDesign.Census;

    /// <summary>How sure its bounds are.</summary>
    public CoverageLevel Level { get; init; } = CoverageLevel.TwoSided95;

    /// <summary>What it rests on.</summary>
    public required IReadOnlyList<Cite> Authority { get; init; }

    /// <summary>Why it counts as it does, where that is a choice.</summary>
    public required string Reading { get; init; }

    /// <summary>Id and version, such as ET86.UNTIMELY@1.</summary>
    public string Name => $"{Id}@{Version}";
}
