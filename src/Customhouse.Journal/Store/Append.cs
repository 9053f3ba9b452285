namespace Customhouse.Journal;

/// <summary>
/// How far a message gets with an append: the blocks of the append hold its next leaves.
/// </summary>
/// <param name="Id">The message's 32-byte identifier.</param>
/// <param name="DoneBefore">Leaves of the message that are in the log already; the append is refused when the log says
/// otherwise.</param>
/// <param name="Completes">True when no leaf of the message follows.</param>
public sealed record MessageStep(Hash256 Id, long DoneBefore, bool Completes);

/// <summary>Blocks to append, in order and next to each other, all or none.</summary>
public sealed record AppendRequest(IReadOnlyList<PreparedBlock> Blocks)
{
    /// <summary>The message whose leaves these are; null when there is none.</summary>
    public MessageStep? Message { get; init; }

    /// <summary>Refused unless the log has exactly this many leaves before; null takes whatever place comes.</summary>
    public long? ExpectedSize { get; init; }

    /// <summary>
    /// Refused unless the writer's epoch is this; null stands for the epoch the journal was opened with.
    /// </summary>
    public long? Epoch { get; init; }
}

/// <summary>Why an append was refused. Nothing of a refused append is in the log.</summary>
public enum Refusal
{
    /// <summary>It was not refused.</summary>
    None,
    /// <summary>The log has another size than expected.</summary>
    SizeMoved,
    /// <summary>Another writer has taken the log over since.</summary>
    EpochMoved,
    /// <summary>Another number of the message's leaves is in the log than the append builds on.</summary>
    MessageMoved,
    /// <summary>The message was complete before.</summary>
    MessageComplete,
}

/// <summary>What became of an append, told when it is durable.</summary>
/// <param name="Refusal">Why it was refused, or none.</param>
/// <param name="Size">Leaves in the log after the commit, or now when refused.</param>
/// <param name="Firsts">The index of each block's first leaf; empty when refused.</param>
/// <param name="Note">The signed checkpoint of the commit, which covers these leaves; when refused, the latest
/// one.</param>
public sealed record AppendOutcome(Refusal Refusal, long Size, IReadOnlyList<long> Firsts, string Note)
{
    /// <summary>True when the blocks are in the log.</summary>
    public bool Accepted => Refusal == Refusal.None;
}

/// <summary>Some of the log's leaves, next to each other.</summary>
public readonly record struct Segment(long First, long Count);

/// <summary>How much of a message is in the log, and where: its leaves are the segments' in order.</summary>
public sealed record MessageProgress(Hash256 Id, long Done, bool Complete, IReadOnlyList<Segment> Segments);
