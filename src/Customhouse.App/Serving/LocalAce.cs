using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.App;

/// <summary>A local ACE: a station over a journal, and the clock of its world. Every way in leads here.</summary>
sealed class LocalAce : IDisposable
{
    const int Unit = 64 * 1024;

    readonly StationSettings rules;
    readonly WorldSnapshots snapshots;
    readonly SemaphoreSlim taking = new(1);
    readonly SemaphoreSlim underWay;
    readonly ClockFile? clockFile;
    readonly CancellationTokenSource ending = new();
    OpenWorld now;

    /// <summary>Opens the world in a folder, or makes one there.</summary>
    public LocalAce(AceSettings settings, StationSettings station, IClock day)
    {
        (Settings, rules, snapshots) = (settings, station, new WorldSnapshots(settings));
        Clock = new WorldClock(day);
        if (settings.IsSandbox) clockFile = ClockFile.Restore(Path.Combine(settings.Data, "clock"), Clock);
        TakeUp();
        underWay = new SemaphoreSlim(Units(settings.BytesUnderWayMax));
        Faults = new FaultBook(Path.Combine(settings.Data, "faults"), Clock);
        now = new OpenWorld(settings, rules);
        if (settings.Clock is { } instant) Turn(clock => clock.Set(instant));
    }

    /// <summary>Which session hears the status of a filer as it comes.</summary>
    public ConcurrentDictionary<string, StatusPush> Listeners { get; } = new(StringComparer.Ordinal);

    /// <summary>What filers and carriers have still to hear.</summary>
    public Outbox Outbox => Station.Outbox;

    /// <summary>Told when the world that is open ends: sessions with it do too.</summary>
    public CancellationToken Ended => now.Ended;

    /// <summary>Held while the folder is written or taken from, so that it is not put back meanwhile.</summary>
    public SemaphoreSlim FolderTurn { get; } = new(1);

    Station Station => Volatile.Read(ref now).Station;

    /// <summary>Where it listens, and how much it takes.</summary>
    public AceSettings Settings { get; }

    /// <summary>The time in this world.</summary>
    public WorldClock Clock { get; }

    /// <summary>What is scripted to go wrong; nothing in a world that is not made for trying out.</summary>
    public FaultBook Faults { get; }

    /// <summary>Leaves of its journal.</summary>
    public long Size => Volatile.Read(ref now).Journal.Size;

    /// <summary>Entries that are on file.</summary>
    public long Entries => Station.Entries;

    /// <summary>Turns the clock and keeps where it stands.</summary>
    public void Turn(Action<WorldClock> turn)
    {
        turn(Clock);
        clockFile?.Keep(Clock);
    }

    /// <summary>Lets go of what a filer has heard, and keeps how far that is.</summary>
    public Task Acknowledge(string filer, long last) => Within(0, () =>
    {
        now.Acknowledge(filer, last);
        return Task.FromResult(true);
    });

    /// <summary>An entry as it stands; null when none of this number was accepted.</summary>
    public (SoEntry Head, LifeState State)? Find(EntryNumber number) => Station.Find(number);

    /// <summary>Arrivals that changed the answer whether an entry was in time, in order.</summary>
    public IReadOnlyList<EntryFact> Facts() => Station.Facts();

    /// <summary>Takes what an officer or an agency tells of an entry, now.</summary>
    /// <returns>False when no such entry was accepted.</returns>
    public Task<bool> Tell(EntryNumber entry, LifeWord word, int argument, string said) =>
        Within(0, () => Station.Tell(new LifeTold(Clock.GetCurrentInstant(), entry.Key, word, argument, said)));

    /// <summary>A case with all that was told of it; null when nothing was.</summary>
    public CaseHistory? HistoryOf(ProgrammeId programme, FilerCode participant) =>
        Station.Cases(cases => cases.HistoryOf(programme, participant));

    /// <summary>Carries out an act in a participant's case, now.</summary>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public Task<ProgrammeAnswer> Act(ProgrammeId programme, FilerCode participant, Actor by, ProgrammeAct act) =>
        Within(0, () => Station.Act(programme, participant, by, act, Clock.GetCurrentInstant()));

    /// <summary>Suspensions that were made public.</summary>
    public IReadOnlyList<ListRow> Published() => Station.Published();

    /// <summary>Shows a restricted list, which leaves a record first; or says what is lacking.</summary>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public Task<ReadAnswer> Read(ReadCall call) => Within(0, () => Station.Read(call, Clock.GetCurrentInstant()));

    /// <summary>Who read of a participant, or what is lacking to see it.</summary>
    public (IReadOnlyList<ReadTold> Reads, IReadOnlyList<Lack> Lacks) ReadsOf(string person, FilerCode participant) =>
        Station.ReadsOf(person, participant);

    /// <summary>Puts a participant on the watch list, or takes it off; all that is lacking.</summary>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public Task<IReadOnlyList<Lack>> Watch(string person, FilerCode participant, bool isOn, string why) =>
        Within(0, () => Station.Watch(person, participant, isOn, why, Clock.GetCurrentInstant()));

    /// <summary>Tells all entries when another Eastern day has begun.</summary>
    public Task Pass() => Within(0, async () =>
    {
        await Station.Pass(Clock.GetCurrentInstant()).ConfigureAwait(false);
        return true;
    });

    /// <summary>
    /// Takes what a session sent at once, received now, with what is scripted to go wrong. A late answer is filed at
    /// once, and waits by the time of day: it tries the patience of who sent it, which no clock of a world measures.
    /// The text must stay as it is until the answer.
    /// </summary>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public async Task<Reply> Exchange(ArraySegment<byte> text)
    {
        if (Faults.OutUntil is not null) return new Reply(Fate.Out, []);
        var (later, isLost) = Faults.Take(text);
        var answers = await (Faults.Rejects ? ReceiveEach(text) : Receive(text)).ConfigureAwait(false);
        var isCut = later > TimeSpan.Zero && !await Wait(later).ConfigureAwait(false);
        return new Reply(isLost || isCut ? Fate.Lost : Fate.Answered, answers);
    }

    // A batch that is rejected is not filed; those that came with it are.
    async Task<IReadOnlyList<BatchAnswer>> ReceiveEach(ArraySegment<byte> text)
    {
        var (framer, answers) = (new BatchFramer(text.Count), new List<BatchAnswer>());
        framer.Add(text);
        while ((framer.Take() ?? framer.Rest()) is { } batch)
        {
            if (Faults.TakeRejection(batch.Span) is { } condition) answers.Add(Reply.Reject(batch.Span, condition));
            else if (MemoryMarshal.TryGetArray(batch, out var one))
                answers.AddRange(await Receive(one).ConfigureAwait(false));
        }
        return answers;
    }

    // False when the world, or the server, ended before.
    async Task<bool> Wait(TimeSpan later)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Ended, ending.Token);
        await Task.Delay(later, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !end.IsCancellationRequested;
    }

    /// <summary>
    /// Status that goes out to a filer, or notices to a carrier: one batch, or the same twice; none while the world is
    /// out.
    /// </summary>
    /// <param name="filer">The filer's code, or the carrier's name in the outbox.</param>
    /// <param name="waiting">What waits.</param>
    /// <param name="form">The form that a carrier asks for; none for that of its manifest.</param>
    public IReadOnlyList<ReadOnlyMemory<byte>> Speak(
        string filer, WaitingStatus waiting, CarrierForm form = CarrierForm.None)
    {
        if (Faults.OutUntil is not null) return [];
        var status = CarrierWords.IsCarrier(filer)
            ? CarrierNotices.Write(filer, waiting, form) : SoAnswers.Write(filer, waiting);
        return Faults.TakeRepeat(filer) ? [status, status] : [status];
    }

    /// <summary>Lets no answer wait any longer.</summary>
    public void End() => ending.Cancel();

    /// <summary>The snapshots that are kept.</summary>
    public Task<IReadOnlyList<WorldSnapshot>> Snapshots() => Alone(() => snapshots.All);

    /// <summary>Saves the world as it is when nothing is under way.</summary>
    /// <returns>Why there is no room for it; null when it was saved.</returns>
    public Task<string?> Save(string name) => Alone(() => snapshots.Save(name, now.Journal, Clock));

    /// <summary>Forgets a snapshot.</summary>
    /// <returns>False when there is none of this name.</returns>
    public Task<bool> Forget(string name) => Alone(() => snapshots.Delete(name));

    /// <summary>
    /// Puts the world back as it was saved. What is under way is finished first; sessions end, and what comes meanwhile
    /// waits for the world as it was.
    /// </summary>
    /// <returns>False when there is no snapshot of this name.</returns>
    public async Task<bool> Restore(string name)
    {
        if (!snapshots.Has(name)) return false;
        now.End();
        await FolderTurn.WaitAsync().ConfigureAwait(false);
        try
        {
            return await Alone(() => PutBack(name)).ConfigureAwait(false);
        }
        finally
        {
            FolderTurn.Release();
        }
    }

    bool PutBack(string name)
    {
        snapshots.Begin(name);
        now.Dispose();
        TakeUp();
        Faults.Reload();
        Volatile.Write(ref now, new OpenWorld(Settings, rules));
        return true;
    }

    // A world that was being put back when it was cut short is put back now.
    void TakeUp()
    {
        if (snapshots.PutBack() is not { } kept) return;
        Turn(clock =>
        {
            clock.Freeze();
            clock.Set(kept.Clock);
            if (!kept.IsFrozen) clock.Run();
        });
        snapshots.End();
    }

    // All the room there is: nothing else is under way.
    Task<T> Alone<T>(Func<T> work) => Within(Settings.BytesUnderWayMax, () => Task.Run(work));

    /// <summary>
    /// Answers each batch of what a session sent, received now. The text must stay as it is until the answer.
    /// </summary>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    Task<IReadOnlyList<BatchAnswer>> Receive(ArraySegment<byte> text) =>
        Within(text.Count, () => Station.Receive(text, Clock.GetCurrentInstant()));

    /// <summary>Answers a message of a carrier, received now.</summary>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public Task<ReadOnlyMemory<byte>> ReceiveManifest(byte[] message) =>
        Within(message.Length, () => Station.ReceiveManifest(message, Clock.GetCurrentInstant()));

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
        now.Dispose();
        ending.Dispose();
        underWay.Dispose();
        FolderTurn.Dispose();
        taking.Dispose();
    }
}
