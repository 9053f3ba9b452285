using System.Runtime.InteropServices;
using System.Text;
using Customhouse.Registers;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>Status that waits for a filer.</summary>
/// <param name="First">Number of the first of it, from 1 for each filer.</param>
/// <param name="Notices">What is said, entry by entry.</param>
public sealed record WaitingStatus(long First, IReadOnlyList<EntryNotices> Notices)
{
    /// <summary>Number of the last of it.</summary>
    public long Last => First + Notices.Count - 1;
}

/// <summary>
/// What filers and carriers have still to hear, each in order and numbered from 1. It follows from the journal, so that
/// after a restart it is the same with the same numbers; only how far each has acknowledged is kept beside. Safe for
/// use from several threads.
/// </summary>
public sealed class Outbox
{
    readonly Lock turn = new();
    readonly Packer packer = new();
    readonly Heads heads;
    readonly Dictionary<FilerCode, string> names = [];
    readonly Dictionary<string, StatusQueue> queues = new(StringComparer.Ordinal);

    /// <summary>An outbox in which so much was acknowledged before.</summary>
    internal Outbox(Heads heads, IEnumerable<KeyValuePair<string, long>> acknowledged)
    {
        this.heads = heads;
        foreach (var (filer, last) in acknowledged) QueueOf(filer).Acknowledged = last;
    }

    /// <summary>Told, after status was added, whose it is. Must be quick.</summary>
    public event Action<string>? Added;

    /// <summary>Adds what is said, in order.</summary>
    internal void Add(IReadOnlyList<Said> said)
    {
        if (said.Count == 0) return;
        var filers = new HashSet<string>(StringComparer.Ordinal);
        lock (turn)
        {
            foreach (var notices in said)
            {
                var filer = notices.Carrier ?? NameOf(notices.Filer);
                QueueOf(filer).Add(notices, packer);
                filers.Add(filer);
            }
        }
        foreach (var filer in filers) Added?.Invoke(filer);
    }

    /// <summary>What waits for a filer after a number, at most so many entries; null when nothing does.</summary>
    /// <param name="filer">Code of the filer.</param>
    /// <param name="after">The number after which to begin; null to begin after what was acknowledged.</param>
    /// <param name="max">The most entries.</param>
    public WaitingStatus? Waiting(string filer, long? after, int max)
    {
        lock (turn) return queues.TryGetValue(filer, out var queue) ? queue.After(after, max) : null;
    }

    /// <summary>
    /// Lets go of what a filer has heard, up to a number and with it; what was never said stays unheard.
    /// </summary>
    public void Acknowledge(string filer, long last)
    {
        lock (turn) QueueOf(filer).Acknowledge(last);
    }

    /// <summary>Names of the carriers that were told anything.</summary>
    public IReadOnlyList<string> Carriers
    {
        get
        {
            lock (turn) return [.. queues.Keys.Where(CarrierWords.IsCarrier)];
        }
    }

    /// <summary>How far each filer has acknowledged.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Acknowledged
    {
        get
        {
            lock (turn)
                return [.. queues.Where(pair => pair.Value.Acknowledged > 0)
                    .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Acknowledged))];
        }
    }

    /// <summary>Holds what is said and waits as it is now.</summary>
    /// <returns>Writes it; on any thread.</returns>
    internal Action<ImageWriter> Freeze()
    {
        lock (turn)
        {
            var frozen = queues.Select(pair => (pair.Key, Write: pair.Value.Freeze())).ToArray();
            return to =>
            {
                to.Put(frozen.Length);
                foreach (var (filer, write) in frozen)
                {
                    to.PutText(Encoding.UTF8.GetBytes(filer));
                    write(to);
                }
            };
        }
    }

    /// <summary>Takes what is said and waits by an image; what was acknowledged since is let go.</summary>
    /// <exception cref="InvalidDataException">
    /// The image is not whole, or a filer had acknowledged more when it was made: what it let go of then would be
    /// missing now.
    /// </exception>
    internal void Load(ImageReader from)
    {
        lock (turn)
            for (var left = from.TakeCount("queues"); left > 0; left--)
                QueueOf(Encoding.UTF8.GetString(from.TakeText())).Load(from);
    }

    string NameOf(FilerCode filer) =>
        CollectionsMarshal.GetValueRefOrAddDefault(names, filer, out _) ??= filer.ToString();

    StatusQueue QueueOf(string filer) =>
        CollectionsMarshal.GetValueRefOrAddDefault(queues, filer, out _) ??= new StatusQueue(heads);
}
