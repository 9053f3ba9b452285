using System.Globalization;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>By what a population is parted into strata.</summary>
public enum SampleStrata
{
    /// <summary>By nothing: one sample at random.</summary>
    None,

    /// <summary>By the Eastern month of receipt.</summary>
    Month,

    /// <summary>By entry type.</summary>
    Type,

    /// <summary>By what was decided.</summary>
    Verdict,
}

/// <summary>How entries of a filer are to be drawn.</summary>
/// <param name="Filer">Of whom.</param>
/// <param name="From">The first Eastern day of receipt.</param>
/// <param name="To">The last.</param>
/// <param name="Draws">How many in all.</param>
/// <param name="Seed">The seed.</param>
/// <param name="By">The strata, in which as many are drawn as their part of the population.</param>
public sealed record SamplePlan(
    FilerCode Filer, LocalDate From, LocalDate To, int Draws, long Seed, SampleStrata By = SampleStrata.None)
{
    /// <summary>The entry type that is drawn from; null for all.</summary>
    public EntryType? Type { get; init; }

    /// <summary>How its entries are picked.</summary>
    public SampleDesign Design => By == SampleStrata.None ? SampleDesign.Random : SampleDesign.Stratified;

    /// <summary>What is drawn from, in words.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture,
        $"filer {Filer}{(Type is { } type ? $" type {type}" : "")} {From:uuuu-MM-dd} to {To:uuuu-MM-dd}") +
        (By == SampleStrata.None ? "" : $" by {NoticeWords.Of(By)}");

    /// <summary>The words that a request keeps of a sample: whoever has the entries draws it again from them.</summary>
    public string Said(StratifiedSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return string.Create(
            CultureInfo.InvariantCulture, $"drawn by seed {Seed} from the accepted entries of {Name}: ") +
            string.Join(", ", sample.Strata.Select(stratum => string.Create(CultureInfo.InvariantCulture,
                $"{stratum.Name} {stratum.Drawn.Count} of {stratum.Population}")));
    }
}
