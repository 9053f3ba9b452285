using Customhouse.Law;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>One batch on its way through a station, and who waits for its answer.</summary>
sealed class Errand(Message message, RecordBlock block, LawAt law)
{
    readonly TaskCompletionSource<BatchAnswer> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The batch as a message.</summary>
    public Message Message => message;

    /// <summary>Its records.</summary>
    public RecordBlock Block => block;

    /// <summary>The law of its receipt.</summary>
    public LawAt Law => law;

    /// <summary>Its place in the journal.</summary>
    public Docket Docket { get; init; } = null!;

    /// <summary>The ten steps for it.</summary>
    public Intake Intake { get; init; } = null!;

    /// <summary>Its answer, once that is durable.</summary>
    public Task<BatchAnswer> Answered => done.Task;

    /// <summary>Tells who waits.</summary>
    public void Answer(BatchAnswer answer) => done.TrySetResult(answer);

    /// <summary>Tells who waits that there will be no answer from this station.</summary>
    public void Fail(Exception why) => done.TrySetException(why);
}
