using System.Runtime.InteropServices;

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
/// What filers have still to hear, each in order and numbered from 1. It follows from the journal, so that after a
/// restart it is the same with the same numbers; only how far each filer has acknowledged is kept beside. Safe for use
/// from several threads.
/// </summary>
public sealed class Outbox
{
    readonly Lock turn = new();
    readonly Dictionary<string, Queue> queues = new(StringComparer.Ordinal);

    /// <summary>An outbox in which so much was acknowledged before.</summary>
    public Outbox(IEnumerable<KeyValuePair<string, long>> acknowledged)
    {
        foreach (var (filer, last) in acknowledged) QueueOf(filer).Acknowledged = last;
    }

    /// <summary>Told, after status was added, whose it is. Must be quick.</summary>
    public event Action<string>? Added;

    /// <summary>Adds what is said, in order.</summary>
    public void Add(IReadOnlyList<EntryNotices> said)
    {
        if (said.Count == 0) return;
        var filers = new HashSet<string>(StringComparer.Ordinal);
        lock (turn)
        {
            foreach (var notices in said)
            {
                var filer = notices.Entry.Number.Filer.ToString();
                QueueOf(filer).Add(notices);
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

    Queue QueueOf(string filer) => CollectionsMarshal.GetValueRefOrAddDefault(queues, filer, out _) ??= new Queue();

    sealed class Queue
    {
        readonly List<EntryNotices> waiting = [];
        long said;
        int heard;

        public long Acknowledged { get; set; }

        public int Count => waiting.Count - heard;

        // While the journal is read again, what was acknowledged before is counted and not kept.
        public void Add(EntryNotices notices)
        {
            if (++said > Acknowledged) waiting.Add(notices);
        }

        public WaitingStatus? After(long? after, int max)
        {
            var skipped = (int)Math.Clamp((after ?? Acknowledged) - Acknowledged, 0, Count);
            var count = Math.Min(max, Count - skipped);
            return count <= 0 ? null
                : new WaitingStatus(Acknowledged + skipped + 1, waiting.GetRange(heard + skipped, count));
        }

        public void Acknowledge(long last)
        {
            var more = (int)Math.Clamp(last - Acknowledged, 0, Count);
            Acknowledged += more;
            heard += more;
            if (heard * 2 < waiting.Count) return;
            waiting.RemoveRange(0, heard);
            heard = 0;
        }
    }
}
