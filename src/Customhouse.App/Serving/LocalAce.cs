using System.Collections.Concurrent;
using Customhouse.Clearance;
using Customhouse.Journal;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.App;

/// <summary>A local ACE: a station over a journal, and the clock of its world. Every way in leads here.</summary>
sealed class LocalAce : IDisposable
{
    const int Unit = 64 * 1024;

    readonly SqliteJournal journal;
    readonly Station station;
    readonly SemaphoreSlim taking = new(1);
    readonly SemaphoreSlim underWay;
    readonly CancellationTokenSource ending = new();
    readonly ClockFile? clockFile;
    readonly AckFile acknowledged;

    /// <summary>Opens the world in a folder, or makes one there.</summary>
    public LocalAce(AceSettings settings, StationSettings station, IClock day)
    {
        Settings = settings;
        Clock = new WorldClock(day);
        journal = FileCommand.Open(Path.Combine(settings.Data, "journal"), name: null, settings.IsSandbox);
        if (settings.IsSandbox) clockFile = ClockFile.Restore(Path.Combine(settings.Data, "clock"), Clock);
        if (settings.Clock is { } instant) Turn(clock => clock.Set(instant));
        underWay = new SemaphoreSlim(Units(settings.BytesUnderWayMax));
        acknowledged = new AckFile(Path.Combine(settings.Data, "acknowledged"));
        Faults = new FaultBook(Path.Combine(settings.Data, "faults"), Clock);
        this.station = new Station(journal, station with
        {
            Acknowledged = acknowledged.Read(),
            Snapshot = Path.Combine(settings.Data, "registers"),
        });
    }

    /// <summary>Which session hears the status of a filer as it comes.</summary>
    public ConcurrentDictionary<string, StatusPush> Listeners { get; } = new(StringComparer.Ordinal);

    /// <summary>What filers have still to hear.</summary>
    public Outbox Outbox => station.Outbox;

    /// <summary>Where it listens, and how much it takes.</summary>
    public AceSettings Settings { get; }

    /// <summary>The time in this world.</summary>
    public WorldClock Clock { get; }

    /// <summary>What is scripted to go wrong; nothing in a world that is not made for trying out.</summary>
    public FaultBook Faults { get; }

    /// <summary>Leaves of its journal.</summary>
    public long Size => journal.Size;

    /// <summary>Entries that are on file.</summary>
    public long Entries => station.Entries;

    /// <summary>Turns the clock and keeps where it stands.</summary>
    public void Turn(Action<WorldClock> turn)
    {
        turn(Clock);
        clockFile?.Keep(Clock);
    }

    /// <summary>Lets go of what a filer has heard, and keeps how far that is.</summary>
    public void Acknowledge(string filer, long last)
    {
        Outbox.Acknowledge(filer, last);
        acknowledged.Keep(Outbox.Acknowledged);
    }

    /// <summary>An entry as it stands; null when none of this number was accepted.</summary>
    public (SoEntry Head, LifeState State)? Find(EntryNumber number) => station.Find(number);

    /// <summary>Arrivals that changed the answer whether an entry was in time, in order.</summary>
    public IReadOnlyList<EntryFact> Facts() => station.Facts();

    /// <summary>Takes what an officer or an agency tells of an entry, now.</summary>
    /// <returns>False when no such entry was accepted.</returns>
    public Task<bool> Tell(EntryNumber entry, LifeWord word, int argument, string said) =>
        station.Tell(new LifeTold(Clock.GetCurrentInstant(), entry.Key, word, argument, said));

    /// <summary>Tells all entries when another Eastern day has begun.</summary>
    public Task Pass() => station.Pass(Clock.GetCurrentInstant());

    /// <summary>
    /// Takes what a session sent at once, received now, with what is scripted to go wrong. A late answer is filed at
    /// once, and waits by the time of day: it tries the patience of who sent it, which no clock of a world measures.
    /// The text must stay as it is until the answer.
    /// </summary>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public async Task<Reply> Exchange(ArraySegment<byte> text)
    {
        if (Faults.OutUntil is not null) return new Reply(Fate.Out, []);
        var (later, isLost, rejection) = Faults.Take(text);
        var answers = rejection is null ? await Receive(text).ConfigureAwait(false) : Reply.Reject(text, rejection);
        if (later > TimeSpan.Zero)
            await Task.Delay(later, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return isLost || ending.IsCancellationRequested && later > TimeSpan.Zero
            ? new Reply(Fate.Lost, answers) : new Reply(Fate.Answered, answers);
    }

    /// <summary>Status that goes out to a filer: one batch, or the same twice; none while the world is out.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Speak(string filer, WaitingStatus waiting)
    {
        if (Faults.OutUntil is not null) return [];
        var status = SoAnswers.Write(filer, waiting);
        return Faults.TakeRepeat(filer) ? [status, status] : [status];
    }

    /// <summary>Lets no answer wait any longer.</summary>
    public void End() => ending.Cancel();

    /// <summary>
    /// Answers each batch of what a session sent, received now. The text must stay as it is until the answer.
    /// </summary>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    Task<IReadOnlyList<BatchAnswer>> Receive(ArraySegment<byte> text) =>
        Within(text.Count, () => station.Receive(text, Clock.GetCurrentInstant()));

    /// <summary>Answers a message of a carrier, received now.</summary>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public Task<ReadOnlyMemory<byte>> ReceiveManifest(byte[] message) =>
        Within(message.Length, () => station.ReceiveManifest(message, Clock.GetCurrentInstant()));

    // What is under way in all sessions together is bounded; who comes late waits. One at a time takes room: if many
    // took some of theirs and waited for the rest, nobody would ever have enough.
    async Task<T> Within<T>(int bytes, Func<Task<T>> work)
    {
        var units = Math.Min(Units(bytes), Units(Settings.BytesUnderWayMax));
        await taking.WaitAsync().ConfigureAwait(false);
        for (var i = 0; i < units; i++) await underWay.WaitAsync().ConfigureAwait(false);
        taking.Release();
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            underWay.Release(units);
        }
    }

    static int Units(int bytes) => bytes / Unit + 1;

    /// <inheritdoc/>
    public void Dispose()
    {
        station.Dispose();
        journal.Dispose();
        underWay.Dispose();
        ending.Dispose();
        taking.Dispose();
    }
}
