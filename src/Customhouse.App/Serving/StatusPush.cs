using System.Collections.Concurrent;
using System.Threading.Channels;
using Customhouse.Clearance;

namespace Customhouse.App;

/// <summary>
/// Hands on the status of some filers as it comes, in order, beginning with what is not acknowledged. Handing it on
/// acknowledges nothing. Of several sessions of a filer one hears its status, the first; when that goes away, the next
/// that sends for the filer does.
/// </summary>
sealed class StatusPush : IDisposable
{
    readonly ConcurrentDictionary<string, long?> heard = new(StringComparer.Ordinal);
    readonly Channel<bool> news = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    readonly ConcurrentDictionary<string, StatusPush>? owners;
    readonly Outbox outbox;

    /// <summary>Hands on from an outbox.</summary>
    /// <param name="outbox">The outbox.</param>
    /// <param name="owners">Who hears which filer, among those that share; null to share with nobody.</param>
    public StatusPush(Outbox outbox, ConcurrentDictionary<string, StatusPush>? owners = null)
    {
        (this.outbox, this.owners) = (outbox, owners);
        outbox.Added += Tell;
    }

    /// <summary>Begins with a filer, unless it did before.</summary>
    /// <param name="filer">Code of the filer.</param>
    /// <param name="after">
    /// The number after which to begin, asked once; null to begin after what is acknowledged.
    /// </param>
    public void Hear(string filer, Func<long?>? after = null)
    {
        if (heard.ContainsKey(filer)) return;
        if (owners is not null && owners.GetOrAdd(filer, this) != this) return;
        if (heard.TryAdd(filer, after?.Invoke())) news.Writer.TryWrite(true);
    }

    /// <summary>Hands on until it is stopped.</summary>
    public async Task Run(Func<string, WaitingStatus, ValueTask> send)
    {
        await foreach (var _ in news.Reader.ReadAllAsync().ConfigureAwait(false))
            foreach (var filer in heard.Keys)
                while (outbox.Waiting(filer, heard[filer], StatusWay.EntriesMax) is { } waiting)
                {
                    await send(filer, waiting).ConfigureAwait(false);
                    heard[filer] = waiting.Last;
                }
    }

    void Tell(string filer)
    {
        if (heard.ContainsKey(filer)) news.Writer.TryWrite(true);
    }

    /// <summary>Hands on nothing more.</summary>
    public void Stop() => news.Writer.TryComplete();

    /// <inheritdoc/>
    public void Dispose()
    {
        outbox.Added -= Tell;
        foreach (var filer in heard.Keys) owners?.TryRemove(KeyValuePair.Create(filer, this));
        Stop();
    }
}
