using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Customhouse.Engine;
using Customhouse.Journal;
using Customhouse.Law;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// A place of clearance that stays open: it takes batches from many sessions at once, decides them in the lanes, files
/// them in one order, and answers each when it is durable. Sending a batch again changes nothing and is answered by the
/// same bytes, also while the first is still on its way.
/// </summary>
/// <remarks>
/// When the journal can't be written, the registers would be ahead of it; so the station then closes, fails everyone
/// who waits, and says why to whoever comes. Opening a new one reads the journal again.
/// </remarks>
public sealed partial class Station : IDisposable
{
    /// <summary>Batches of each lane that may wait for the disk at once: one commit serves them all.</summary>
    const int WorkEach = 32;

    readonly ConcurrentDictionary<Hash256, Errand> underWay = new();
    readonly BlockingCollection<Errand> waiting;
    readonly CatairReader reader = new(Stream.Null);
    readonly StationSettings settings;
    readonly SuppliedFacts facts;
    readonly SqliteJournal journal;
    readonly StationImages images;
    readonly StationRegisters registers;
    readonly Ledger ledger;
    readonly Lanes lanes;
    readonly AcceptedEntries accepted;
    readonly CaseClock clock;
    readonly Thread thread;
    LawAt? lastLaw;
    Exception? fault;

    /// <summary>Opens a station over a journal, whose registers it makes first.</summary>
    public Station(SqliteJournal journal, StationSettings? settings = null)
    {
        (this.journal, this.settings) = (journal, settings ?? new StationSettings());
        facts = this.settings.Facts with { HearsCarriers = true };
        images = new StationImages(journal, this.settings);
        registers = images.Open();
        ledger = registers.Ledger;
        (accepted, clock) = (new AcceptedEntries(this.settings), new CaseClock(this.settings));
        waiting = new BlockingCollection<Errand>(this.settings.WaitingMax);
        lanes = new Lanes(this.settings.Lanes, keepsFilings: false, WorkEach);
        foreach (var room in lanes.Rooms) room.Leaves = new LeafRoom();
        thread = new Thread(Work) { IsBackground = true, Name = "station" };
        thread.Start();
    }

    /// <summary>Why the station takes nothing more; null while it is open.</summary>
    public Exception? Fault => Volatile.Read(ref fault);

    /// <summary>What filers have still to hear.</summary>
    public Outbox Outbox => registers.Outbox;

    /// <summary>The registers. Asked and advanced by the lanes: only for reading when nothing is under way.</summary>
    internal Ledger Ledger => ledger;

    /// <summary>All that follows from the journal; for reading as above.</summary>
    internal StationRegisters Registers => registers;

    /// <summary>Entries that are on file.</summary>
    public long Entries
    {
        get
        {
            lock (ledger) return ledger.Entries.Count;
        }
    }

    /// <summary>An entry as it stands; null when none of this number was accepted. Waits for no lane.</summary>
    public (SoEntry Head, LifeState State)? Find(EntryNumber number)
    {
        lock (ledger) return ledger.Lives!.Find(number);
    }

    /// <summary>Arrivals that changed the answer whether an entry was in time, in order.</summary>
    public IReadOnlyList<EntryFact> Facts()
    {
        lock (ledger) return ledger.Lives!.Facts();
    }

    /// <summary>Shows what is on file by person and day. Nothing is filed meanwhile.</summary>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public T Look<T>(Func<DaysOnFile, T> look)
    {
        if (Fault is { } closed) throw new StationClosedException(closed);
        lock (ledger) return ledger.Lives!.Look(look);
    }

    /// <summary>Takes what a session sent and answers each batch in it, in order.</summary>
    /// <param name="text">One batch, or several one after another; it must stay as it is until the answer.</param>
    /// <param name="received">When it was received; kept to the millisecond.</param>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public async Task<IReadOnlyList<BatchAnswer>> Receive(ArraySegment<byte> text, Instant received)
    {
        if (Queries.Is(text))
            return Queries.Answer(text, settings.Authority?.ForAnother(), batch => LookUp(batch, received));
        var answers = new List<BatchAnswer>();
        foreach (var (message, block) in BatchCut.Of(text, settings.Authority?.ForAnother()))
            answers.Add(message.IsReadable ? await Send(ErrandOf(message, block, received)).ConfigureAwait(false)
                : Rejected(message));
        return answers;
    }

    /// <summary>Takes a message of a carrier, in any form of manifests, and answers it.</summary>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public Task<ReadOnlyMemory<byte>> ReceiveManifest(byte[] message, Instant received)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Send(new ManifestErrand(
            new Hash256(SHA256.HashData(message)), message, Kept(received), journal, ledger));
    }

    /// <summary>Takes what an officer, an agency or the calendar tells of an entry.</summary>
    /// <returns>False when no such entry was accepted.</returns>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public Task<bool> Tell(LifeTold told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return Send(new LifeErrand(told with { Learned = Kept(told.Learned) }, journal, ledger));
    }

    /// <summary>Carries out an act in a participant's case, or says all that it lacks.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="participant">The filer whose case it is.</param>
    /// <param name="by">Who acts; that it is who it says must be known.</param>
    /// <param name="act">What is asked for. An entry of a charge without a proof is given the journal's.</param>
    /// <param name="now">The instant.</param>
    /// <returns>What was told is durable.</returns>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public Task<ProgrammeAnswer> Act(
        ProgrammeId programme, FilerCode participant, Actor by, ProgrammeAct act, Instant now)
    {
        ArgumentNullException.ThrowIfNull(act);
        return Send(new CaseErrand(
            new CaseCall(programme, participant, by, act, Kept(now)), settings, journal, ledger));
    }

    /// <summary>Reads the cases; the act must keep nothing of the register itself. Waits for no lane.</summary>
    public T Cases<T>(Func<CaseRegister, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        lock (ledger) return read(ledger.Cases);
    }

    /// <summary>
    /// Tells all entries what the calendar brings, unless they were told before, and does in cases what follows by
    /// itself from the time.
    /// </summary>
    public async Task Pass(Instant now)
    {
        bool isNews;
        lock (ledger) isNews = ledger.Lives!.IsNews(now);
        if (isNews) await Tell(new LifeTold(now, 0, LifeWord.Day)).ConfigureAwait(false);
        for (var round = 0; round < CaseClock.Rounds; round++)
            foreach (var call in Cases(cases => clock.Due(cases, Kept(now))))
                await Send(new CaseErrand(call, settings, journal, ledger)).ConfigureAwait(false);
        IReadOnlyList<LifeTold> due;
        lock (ledger) due = accepted.Due(ledger, Kept(now));
        await Task.WhenAll(due.Select(Tell)).ConfigureAwait(false);
    }

    BatchErrand ErrandOf(Message message, RecordBlock block, Instant received)
    {
        var (law, docket) = (LawOf(Kept(received)), new Docket(journal));
        var desk = new Desk(new ClearingOptions { Received = received }, answers: null, new Summary(), docket);
        return new BatchErrand(message, block, new Intake(reader, law, facts, ledger, desk), docket);
    }

    QueryAnswer LookUp(QueryBatch batch, Instant received)
    {
        lock (ledger) return new QueryLookup(ledger.Lives!, ledger.Bills!, received).Of(batch);
    }

    // The journal keeps instants to the millisecond; so what is decided by them is too.
    static Instant Kept(Instant received) => Instant.FromUnixTimeMilliseconds(received.ToUnixTimeMilliseconds());

    // Whoever sends the same batch meanwhile waits for this answer; so it must come, or fail.
    Task<T> Send<T>(Errand<T> errand)
    {
        if (Fault is { } closed) throw new StationClosedException(closed);
        var first = underWay.GetOrAdd(errand.Id, errand);
        if (first != errand) return ((Errand<T>)first).Answered;
        try
        {
            errand.Prepare();
            waiting.Add(errand);
        }
        catch (Exception failed)
        {
            underWay.TryRemove(errand.Id, out _);
            errand.Fail(failed is InvalidOperationException ? new StationClosedException(Fault) : failed);
        }
        return errand.Answered;
    }

    LawAt LawOf(Instant received) => lastLaw = lastLaw?.TryAt(received) ?? settings.Law(received);

    static BatchAnswer Rejected(Message message)
    {
        var records = new ArrayBufferWriter<byte>(1024);
        BatchRejection.Write(message.Header.Span, message.Faults, records);
        return new BatchAnswer(null, records.WrittenMemory, [], []);
    }

    void Work()
    {
        try
        {
            lanes.Run(
                Next, (work, order) => work.Errand!.Receive(work, order), work => work.Errand!.Append(work), Answer,
                waiting.CompleteAdding);
        }
        catch (Exception thrown)
        {
            Volatile.Write(ref fault, thrown);
        }
        waiting.CompleteAdding();
        foreach (var errand in underWay.Values) errand.Fail(new StationClosedException(fault));
    }

    bool Next(Work work)
    {
        if (!waiting.TryTake(out var errand, Timeout.Infinite)) return false;
        (work.Errand, work.Said) = (errand, []);
        errand.Begin(work);
        return true;
    }

    void Answer(Work work)
    {
        underWay.TryRemove(work.Errand!.Id, out _);
        // Who told of something finds what followed from it. The answer to a batch comes before its status.
        var isBatch = work.Errand is BatchErrand;
        if (!isBatch) Outbox.Add(work.Said);
        work.Errand.Answer(work);
        if (isBatch) Outbox.Add(work.Said);
        if (images.IsDue) Freeze();
    }

    // Whoever answers must not wait for room among those that it answers; when there is none, the next one tries again.
    // At the end there is an image anyway.
    void Freeze()
    {
        var errand = new ImageErrand(registers);
        underWay.TryAdd(errand.Id, errand);
        try
        {
            if (waiting.TryAdd(errand)) images.Write(registers, errand.Answered);
            else underWay.TryRemove(errand.Id, out _);
        }
        catch (InvalidOperationException)
        {
            underWay.TryRemove(errand.Id, out _);
        }
    }

    /// <summary>Takes nothing more, finishes what is under way, and ends.</summary>
    public void Dispose()
    {
        waiting.CompleteAdding();
        thread.Join();
        lanes.Dispose();
        waiting.Dispose();
        images.Close(registers, isWell: Fault is null);
    }
}
