namespace Customhouse.Clearance;

/// <summary>
/// Threads that take blocks from one source in turn, work on them side by side, pass turnstiles in the order the blocks
/// were read, and have them finished in that order once they are durable.
/// </summary>
sealed class Lanes : IDisposable
{
    /// <summary>Work for each lane: one at hand, the rest waiting for the disk.</summary>
    const int WorkEach = 4;

    readonly int count;
    readonly Work[] works;

    /// <summary>Makes lanes and the work they carry.</summary>
    public Lanes(int count)
    {
        this.count = count;
        works = [.. Enumerable.Range(0, count * WorkEach).Select(_ => new Work())];
    }

    /// <summary>All the work there is, for what each needs of its own.</summary>
    public IReadOnlyList<Work> All => works;

    /// <summary>Reads to the end of a source.</summary>
    /// <param name="read">Fills work with the next block; false at the end. One call at a time.</param>
    /// <param name="body">Works on a block, side by side.</param>
    /// <param name="append">Sends a block to the journal, in the order read; its task is done when it is durable.</param>
    /// <param name="finish">Finishes a durable block, in the order read. One call at a time.</param>
    public void Run(Func<Work, bool> read, Action<Work, Turnstile> body, Func<Work, Task> append, Action<Work> finish)
    {
        using var run = new LaneRun(works, read, body, append, finish);
        run.Go(count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var work in works) work.Dispose();
    }
}
