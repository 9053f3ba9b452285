using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Customhouse.Clearance;

/// <summary>One reading of a source by lanes. The first fault of any lane ends all of them and is thrown.</summary>
sealed class LaneRun(
    Work[] works, Func<Work, bool> read, Action<Work, Turnstile> body, Func<Work, Task> append, Action<Work> finish) : IDisposable
{
    readonly BlockingCollection<Work> free = new(new ConcurrentQueue<Work>(works));
    readonly BlockingCollection<(Work Work, Task Done)> outbox = new(new ConcurrentQueue<(Work, Task)>());
    readonly Turnstile order = new();
    readonly Turnstile leaving = new();
    readonly CancellationTokenSource stop = new();
    readonly Lock reading = new();
    ExceptionDispatchInfo? fault;
    long tickets;
    bool ended;

    /// <summary>Runs to the end.</summary>
    public void Go(int lanes)
    {
        var finisher = Start(Finish, "finisher");
        var threads = Enumerable.Range(0, lanes).Select(lane => Start(Lane, $"lane {lane}")).ToList();
        foreach (var thread in threads) thread.Join();
        outbox.CompleteAdding();
        finisher.Join();
        fault?.Throw();
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
        }
    }

    void Lane()
    {
        while (Next() is { } work)
        {
            body(work, order);
            leaving.Pass(work.Ticket, () => outbox.Add((work, append(work))));
        }
    }

    Work? Next()
    {
        var work = free.Take(stop.Token);
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
            free.Add(work);
        }
    }
}
