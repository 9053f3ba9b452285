using Customhouse.Terms;

namespace Customhouse.Law;

/// <summary>A part of a population, with what was drawn from it.</summary>
/// <param name="Name">How it is called.</param>
/// <param name="Population">Entries in it: its weight. Not fewer than were drawn.</param>
/// <param name="Drawn">The entries drawn at random from it, each once; one at least.</param>
public sealed record SampleStratum(string Name, long Population, IReadOnlyList<EntryNumber> Drawn);

/// <summary>Which entries were drawn from which part of a population.</summary>
/// <param name="Name">How the sample is called.</param>
/// <param name="Seed">The seed of the draw, as it was recorded; whether the draw followed it is not checked.</param>
/// <param name="Strata">Its strata, which share no entry; one where all were drawn alike.</param>
public sealed record StratifiedSample(string Name, long Seed, IReadOnlyList<SampleStratum> Strata)
{
    /// <summary>Strata at most.</summary>
    public const int StrataMax = 100;

    /// <summary>Entries of one stratum at most, drawn or not.</summary>
    public const long PopulationMax = 900_000_000;
}
