namespace Customhouse.Clearance;

/// <summary>
/// Threads that take blocks from one source in turn, work on them side by side, pass turnstiles in the order the blocks
/// were read, and have them finished in that order once they are durable.
/// </summary>
sealed class Lanes : IDisposable
{
    /// <summary>Work for each lane of a run: one at hand, the rest waiting for the disk.</summary>
    const int WorkEach = 4;

    readonly Work[] works;
    readonly LaneRoom[] rooms;
    readonly bool keepsFilings;

    /// <summary>Makes lanes and the work they carry.</summary>
    /// <param name="count">How many lanes.</param>
    /// <param name="keepsFilings">True when finishing still needs the filings: then each work has a room of its
    /// own.</param>
    /// <param name="workEach">Work for each lane: how much may wait for the disk at once.</param>
    public Lanes(int count, bool keepsFilings = false, int workEach = WorkEach)
    {
        this.keepsFilings = keepsFilings;
        works = [.. Enumerable.Range(0, count * workEach).Select(_ => new Work())];
        rooms = [.. Enumerable.Range(0, keepsFilings ? works.Length : count).Select(_ => new LaneRoom())];
        Count = count;
        for (var i = 0; keepsFilings && i < works.Length; i++) works[i].Room = rooms[i];
    }

    /// <summary>How many lanes there are.</summary>
    public int Count { get; }

    /// <summary>The rooms, for what each needs in a run that files.</summary>
    public IReadOnlyList<LaneRoom> Rooms => rooms;

    /// <summary>The room that a lane takes work into; null where the work has its own.</summary>
    public LaneRoom? RoomOf(int lane) => keepsFilings ? null : rooms[lane];

    /// <summary>Reads to the end of a source.</summary>
    /// <param name="read">Fills work with the next block; false at the end. One call at a time.</param>
    /// <param name="body">Works on a block, side by side.</param>
    /// <param name="append">Sends a block to the journal, in the order read; its task is done when it is
    /// durable.</param>
    /// <param name="finish">Finishes a durable block, in the order read. One call at a time.</param>
    /// <param name="broken">Told of a fault, so that a source that waits for more waits no longer.</param>
    public void Run(Func<Work, bool> read, Action<Work, Turnstile> body, Func<Work, Task> append, Action<Work> finish,
        Action? broken = null)
    {
        using var run = new LaneRun(this, works, read, body, append, finish, broken);
        run.Go();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var room in rooms) room.Dispose();
    }
}
