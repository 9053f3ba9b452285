using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>
/// What a lane keeps at hand from one block to the next. Every block of a lane is read into the same filings, so that
/// they stay in the cache of its core.
/// </summary>
sealed class LaneRoom : IDisposable
{
    /// <summary>Filings of the block at hand.</summary>
    public FilingBatch Batch { get; } = new();

    /// <summary>Makes leaves; only in a run that files.</summary>
    public LeafRoom? Leaves { get; set; }

    /// <inheritdoc/>
    public void Dispose() => Leaves?.Dispose();
}
