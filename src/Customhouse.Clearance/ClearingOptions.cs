using NodaTime;

namespace Customhouse.Clearance;

/// <summary>How the entries of one person on one day are counted against the limit: a published setting.</summary>
public enum Aggregate
{
    /// <summary>In the order filed: the entry that crosses the limit and later ones fall.</summary>
    InOrder,
    /// <summary>When the day's total exceeds the limit, none of that person's entries qualifies.</summary>
    WholeDay,
}

/// <summary>What a run is given.</summary>
public sealed class ClearingOptions
{
    /// <summary>The instant of receipt.</summary>
    public required Instant Received { get; init; }

    /// <summary>Facts from files.</summary>
    public SuppliedFacts Facts { get; init; } = new();

    /// <summary>How a person's day is counted.</summary>
    public Aggregate Aggregate { get; init; }

    /// <summary>The form of answers.</summary>
    public IEntryWriter Writer { get => field ??= new JsonLines(); init; }

    /// <summary>Where answers go; null for a summary alone.</summary>
    public Stream? Answers { get; init; }

    /// <summary>Where SX batches go beside the answers; null for none. Only CATAIR is answered so.</summary>
    public Stream? Sx { get; init; }

    /// <summary>Told after each block how many filings are done; null when nobody asks.</summary>
    public Action<long>? Progress { get; init; }

    /// <summary>How many lanes work side by side.</summary>
    public int Lanes { get; init; } = Environment.ProcessorCount;
}
