using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Customhouse.Clearance;

/// <summary>One reading of a source by lanes. The first fault of any lane ends all of them and is thrown.</summary>
sealed class LaneRun(
    Lanes lanes, Work[] works, Func<Work, bool> read, Action<Work, Turnstile> body, Func<Work, Task> append,
    Action<Work> finish, Action? broken)
    : IDisposable
{
    readonly BlockingCollection<Work> free = new(new ConcurrentQueue<Work>(works));
    readonly BlockingCollection<(Work Work, Task Done)> outbox = new(new ConcurrentQueue<(Work, Task)>());
    readonly Turnstile order = new();
    readonly Turnstile leaving = new();
    readonly CancellationTokenSource stop = new();
    readonly Lock reading = new();
    ExceptionDispatchInfo? fault;
    long tickets;
    int waiting;
    bool ended;

    /// <summary>Runs to the end.</summary>
    public void Go()
    {
        var finisher = Start(Finish, "finisher");
        var threads = Enumerable.Range(0, lanes.Count)
            .Select(lane => Start(() => Lane(lanes.RoomOf(lane)), $"lane {lane}")).ToList();
        foreach (var thread in threads) thread.Join();
        outbox.CompleteAdding();
        finisher.Join();
        Settle();
        fault?.Throw();
    }

    // After a fault, appends may be on their way still: they arrive or fail before anyone hears of the fault, so that
    // who files next on the same journal knows what is in it.
    void Settle()
    {
        foreach (var (_, done) in outbox) Task.WhenAny(done).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        free.Dispose();
        outbox.Dispose();
        stop.Dispose();
    }

    Thread Start(Action act, string name)
    {
        var thread = new Thread(() => Guard(act)) { Name = name, IsBackground = true };
        thread.Start();
        return thread;
    }

    void Guard(Action act)
    {
        try
        {
            act();
        }
        catch (Exception thrown)
        {
            Interlocked.CompareExchange(ref fault, ExceptionDispatchInfo.Capture(thrown), null);
            order.Break();
            leaving.Break();
            stop.Cancel();
            broken?.Invoke();
        }
    }

    void Lane(LaneRoom? room)
    {
        while (Next(room) is { } work)
        {
            body(work, order);
            leaving.Pass(work.Ticket, () => Leave(work));
        }
    }

    // In order. What need not wait for the disk, nor for anything before it, is finished here and now.
    void Leave(Work work)
    {
        var done = append(work);
        if (done.IsCompletedSuccessfully && Volatile.Read(ref waiting) == 0)
        {
            finish(work);
            free.Add(work);
            return;
        }
        Interlocked.Increment(ref waiting);
        outbox.Add((work, done));
    }

    Work? Next(LaneRoom? room)
    {
        var work = free.Take(stop.Token);
        work.Room = room ?? work.Room;
        lock (reading)
        {
            if (!ended && read(work))
            {
                work.Ticket = tickets++;
                return work;
            }
            ended = true;
        }
        free.Add(work);
        return null;
    }

    void Finish()
    {
        foreach (var (work, done) in outbox.GetConsumingEnumerable(stop.Token))
        {
            done.GetAwaiter().GetResult();
            finish(work);
            Interlocked.Decrement(ref waiting);
            free.Add(work);
        }
    }
}
