using Customhouse.Journal;

namespace Customhouse.Clearance;

/// <summary>One message on its way through a station, and who waits for its answer.</summary>
abstract class Errand(Hash256 id)
{
    /// <summary>Identifier of the message: the same bytes are the same message.</summary>
    public Hash256 Id => id;

    /// <summary>
    /// Looks up whether it was filed before. Called by the session, before the errand waits for a lane.
    /// </summary>
    public virtual void Prepare()
    {
    }

    /// <summary>Puts what a lane needs into work. One call at a time, in order.</summary>
    public abstract void Begin(Work work);

    /// <summary>Works on it, side by side with others; what needs order passes the turnstile.</summary>
    public abstract void Receive(Work work, Turnstile order);

    /// <summary>Sends it to the journal, in order; done when durable.</summary>
    public abstract Task Append(Work work);

    /// <summary>Tells who waits, once it is durable. One call at a time, in order.</summary>
    public abstract void Answer(Work work);

    /// <summary>Tells who waits that there will be no answer from this station.</summary>
    public abstract void Fail(Exception why);
}

/// <summary>An errand with the kind of answer it brings.</summary>
abstract class Errand<T>(Hash256 id) : Errand(id)
{
    readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its answer, once that is durable.</summary>
    public Task<T> Answered => done.Task;

    /// <inheritdoc/>
    public sealed override void Answer(Work work) => done.TrySetResult(AnswerTo(work));

    /// <inheritdoc/>
    public sealed override void Fail(Exception why) => done.TrySetException(why);

    /// <summary>Makes the answer.</summary>
    protected abstract T AnswerTo(Work work);
}
