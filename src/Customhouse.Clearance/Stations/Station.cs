using System.Buffers;
using System.Collections.Concurrent;
using Customhouse.Journal;
using Customhouse.Law;
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
public sealed class Station : IDisposable
{
    /// <summary>Batches of each lane that may wait for the disk at once: one commit serves them all.</summary>
    const int WorkEach = 32;

    readonly ConcurrentDictionary<Hash256, Errand> underWay = new();
    readonly BlockingCollection<Errand> waiting;
    readonly CatairReader reader = new(Stream.Null);
    readonly StationSettings settings;
    readonly SqliteJournal journal;
    readonly Ledger ledger;
    readonly Lanes lanes;
    readonly Thread thread;
    LawAt? lastLaw;
    Exception? fault;

    /// <summary>Opens a station over a journal, whose registers it makes first.</summary>
    public Station(SqliteJournal journal, StationSettings? settings = null)
    {
        (this.journal, this.settings) = (journal, settings ?? new StationSettings());
        ledger = Rebuilding.Of(journal);
        waiting = new BlockingCollection<Errand>(this.settings.WaitingMax);
        lanes = new Lanes(this.settings.Lanes, keepsFilings: true, WorkEach);
        foreach (var room in lanes.Rooms) room.Leaves = new LeafRoom();
        thread = new Thread(Work) { IsBackground = true, Name = "station" };
        thread.Start();
    }

    /// <summary>Why the station takes nothing more; null while it is open.</summary>
    public Exception? Fault => Volatile.Read(ref fault);

    /// <summary>The registers. Asked and advanced by the lanes: only for reading when nothing is under way.</summary>
    internal Ledger Ledger => ledger;

    /// <summary>Takes what a session sent and answers each batch in it, in order.</summary>
    /// <param name="text">One batch, or several one after another.</param>
    /// <param name="received">When it was received; kept to the millisecond.</param>
    /// <exception cref="StationClosedException">The journal can't be written.</exception>
    public async Task<IReadOnlyList<BatchAnswer>> Receive(byte[] text, Instant received)
    {
        ArgumentNullException.ThrowIfNull(text);
        var answers = new List<BatchAnswer>();
        foreach (var (message, block) in BatchCut.Of(text, settings.Authority?.ForAnother()))
            answers.Add(message.IsReadable ? await File(message, block, received).ConfigureAwait(false)
                : Rejected(message));
        return answers;
    }

    Task<BatchAnswer> File(Message message, RecordBlock block, Instant received)
    {
        if (Fault is { } closed) throw new StationClosedException(closed);
        var docket = new Docket(journal);
        var desk = new Desk(new ClearingOptions { Received = received }, answers: null, new Summary(), docket);
        var law = LawOf(Instant.FromUnixTimeMilliseconds(received.ToUnixTimeMilliseconds()));
        var errand = new Errand(message, block, law)
        {
            Docket = docket,
            Intake = new Intake(reader, law, settings.Facts, ledger, desk),
        };
        var first = underWay.GetOrAdd(message.Id, errand);
        if (first != errand) return first.Answered;
        Send(errand);
        return errand.Answered;
    }

    // Whoever sends the same batch meanwhile waits for this answer; so it must come, or fail.
    void Send(Errand errand)
    {
        try
        {
            errand.Docket.Open(errand.Message);
            waiting.Add(errand);
        }
        catch (Exception failed)
        {
            underWay.TryRemove(errand.Message.Id, out _);
            errand.Fail(failed is InvalidOperationException ? new StationClosedException(Fault) : failed);
        }
    }

    LawAt LawOf(Instant received) => lastLaw = lastLaw?.TryAt(received) ?? settings.Law(received);

    static BatchAnswer Rejected(Message message)
    {
        var records = new ArrayBufferWriter<byte>(1024);
        BatchRejection.Write(message.Header.Span, message.Faults, records);
        return new BatchAnswer(null, records.WrittenMemory, []);
    }

    void Work()
    {
        try
        {
            lanes.Run(
                Next, (work, order) => work.Errand!.Intake.Receive(work, order), work => work.Errand!.Docket.Append(work),
                Answer);
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
        (work.Errand, work.Block, work.Message, work.FirstOrdinal) = (errand, errand.Block, errand.Message, 0);
        work.Batch.Clear();
        return true;
    }

    void Answer(Work work)
    {
        var errand = work.Errand!;
        var records = new MemoryStream();
        new SxAnswers(records).Answer(work);
        var receipts = new EntryReceipt[work.Count];
        for (var i = 0; i < receipts.Length; i++) receipts[i] = errand.Docket.ReceiptOf(work, i);
        underWay.TryRemove(errand.Message.Id, out _);
        errand.Answer(new BatchAnswer(errand.Message.Id, records.ToArray(), receipts));
    }

    /// <summary>Takes nothing more, finishes what is under way, and ends.</summary>
    public void Dispose()
    {
        waiting.CompleteAdding();
        thread.Join();
        lanes.Dispose();
        waiting.Dispose();
    }
}
