using System.Runtime.InteropServices;
using Customhouse.Clearance;
using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Targeting;
using Customhouse.Terms;
using Customhouse.Tests.Registers;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Tests.Clearance;

/// <summary>
/// The lives of accepted entries as dictionaries of objects: what the register of lives is compared with. What a filing
/// is as an event, and what the decider says of it, both take from the same place.
/// </summary>
sealed class NaiveLives(NaiveBills bills, PersonMatching persons)
{
    readonly NaiveDays days = new(persons);
    readonly Dictionary<ulong, Life> lives = [];
    readonly Dictionary<BillKey, List<ulong>> byBill = [];
    readonly List<EntryNotices> said = [];
    readonly List<EntryFact> facts = [];
    LifeLaw? law;
    Instant lawOf;

    /// <summary>What entries bring each person on each day.</summary>
    public NaiveSums Sums => days.Sums;

    /// <summary>Arrivals that changed the answer whether an entry was in time, in order.</summary>
    public IReadOnlyList<EntryFact> Facts => facts;

    /// <summary>When the calendar was told last, or an entry came; null before the first.</summary>
    public Instant? LastTold { get; private set; }

    /// <summary>An entry as it stands; null when there is none of this number.</summary>
    public (SoEntry Head, LifeState State)? Find(EntryNumber number) =>
        lives.TryGetValue(number.Key, out var life) ? (life.Head, life.State) : null;

    /// <summary>What was said last of an entry: of its bill, and of itself; null when there is none.</summary>
    public EntryNotices? StatusOf(EntryNumber number) =>
        lives.TryGetValue(number.Key, out var life) ? new EntryNotices(life.Head, life.Last) : null;

    /// <summary>The same of the entry on a bill that this filer filed last; null when it filed none.</summary>
    public EntryNotices? StatusOf(BillKey bill, FilerCode filer) =>
        On(bill).LastOrDefault(entry => EntryNumber.FromKey(entry).Filer == filer) is var entry and not 0
            ? StatusOf(EntryNumber.FromKey(entry)) : null;

    /// <summary>The entries that were filed on a bill, in order.</summary>
    public IReadOnlyList<ulong> On(BillKey bill) => byBill.TryGetValue(bill, out var entries) ? entries : [];

    /// <summary>What was said since it was last taken, in order.</summary>
    public EntryNotices[] Take()
    {
        if (said.Count == 0) return [];
        EntryNotices[] taken = [.. said];
        said.Clear();
        return taken;
    }

    /// <summary>Takes in a decided filing; a rejected transmission is no entry.</summary>
    public void File(Filing filing, in Decision decision, Instant received)
    {
        if (!decision.IsEntry || !filing.Number.Has) return;
        LastTold = LastTold is { } last && last >= received ? last : received;
        if (filing.Type.OrDefault == EntryType.Section321) FileSection321(filing, received);
        else if (filing.Action.OrDefault == ActionCode.Add && BillKey.Of(filing) is { } bill)
            foreach (var entry in On(bill).ToArray())
                On(entry, new LifeEvent.Linked(received, filing.Type.Value));
    }

    void FileSection321(Filing filing, Instant received)
    {
        var number = filing.Number.Value.Key;
        var bill = BillKey.Of(filing);
        var told = bill is null ? null : bills.Of(filing, received);
        ref var life = ref CollectionsMarshal.GetValueRefOrAddDefault(lives, number, out var exists);
        if (!exists) life = new Life(SoEntry.Of(filing));
        var happened = LifeFilings.EventOf(filing, received, told, life!.Bill == bill);
        if (happened is null) return;
        if (filing.Action.OrDefault != ActionCode.Cancel) Name(life, number, bill, SoEntry.Of(filing));
        var share = days.ShareOf(filing);
        var answer = On(number, happened);
        if (answer == RequestAnswer.Done) Cross(days.Take(filing, share, received), received);
        if (answer == RequestAnswer.Waits && happened is LifeEvent.Corrected correction)
            (life.Asked, life.Share) = (correction, share);
        if (told?.Departed is { } departed) On(number, new LifeEvent.Departed(departed, received));
        if (told?.Arrived is not { } arrived) return;
        Cross(days.Change(() => days.Move(number, arrived.Happened, told.Value.Place)), received);
        On(number, new LifeEvent.Arrived(arrived.Happened, received));
    }

    // Whoever crosses the limit by what was told hears of it before what else follows from that.
    void Cross(IReadOnlyList<Crossing> crossings, Instant learned)
    {
        foreach (var (entry, isOver) in crossings)
            On(entry, isOver ? new LifeEvent.DeMinimisMet(learned) : new LifeEvent.DeMinimisCleared(learned));
    }

    void Name(Life life, ulong number, BillKey? bill, SoEntry head)
    {
        life.Head = head;
        if (life.Bill == bill) return;
        if (life.Bill is { } before && byBill.TryGetValue(before, out var entries)) entries.Remove(number);
        life.Bill = bill;
        if (bill is { } now) (CollectionsMarshal.GetValueRefOrAddDefault(byBill, now, out _) ??= []).Add(number);
    }

    /// <summary>Takes in what a carrier told, after the register of bills did.</summary>
    /// <param name="told">What was told.</param>
    /// <param name="touched">The bills that it says something of.</param>
    public void Tell(ManifestEvent told, IReadOnlyCollection<BillKey> touched)
    {
        if (told is ConveyanceArrived or BillReported or BillChanged) Arrive(told, touched);
        foreach (var bill in touched)
            foreach (var entry in On(bill).ToArray())
            {
                if (Of(told, bill) is { } happened) On(entry, happened);
                var now = bills.Of(bill, told.Learned);
                if (told is BillReported or BillChanged && now?.Departed is { } departed)
                    On(entry, new LifeEvent.Departed(departed, told.Learned));
                if (told is BillReported or BillChanged or ConveyanceArrived && now?.Arrived is { } arrived
                    && arrived.Happened != lives[entry].State.Arrived)
                    On(entry, lives[entry].State.Arrived is null
                        ? new LifeEvent.Arrived(arrived.Happened, told.Learned)
                        : new LifeEvent.ArrivalCorrected(arrived.Happened, told.Learned));
            }
    }

    // The sums of all that arrive together come first: who is over is not released in between.
    // An entry that goes over and comes back under by the arrival of others has not crossed.
    void Arrive(ManifestEvent told, IReadOnlyCollection<BillKey> touched)
    {
        Cross(days.Change(() =>
        {
            foreach (var bill in touched)
                if (bills.Of(bill, told.Learned) is { Arrived: { } arrived } standing)
                    foreach (var entry in On(bill)) days.Move(entry, arrived.Happened, standing.Place);
        }), told.Learned);
    }

    LifeEvent? Of(ManifestEvent told, BillKey bill) => told switch
    {
        BillReported or BillChanged when bills.Of(bill, told.Learned) is { } now =>
            new LifeEvent.BillOnFile(told.Learned, new BillMatch(BillStanding.OnFile, now.Quantity ?? 0)),
        BillDeleted => new LifeEvent.BillDeleted(told.Learned),
        ConveyanceDeparted departed => new LifeEvent.Departed(departed.Happened, told.Learned),
        _ => null,
    };

    /// <summary>Takes in what an officer, an agency or the calendar told.</summary>
    public void Tell(LifeTold told)
    {
        if (told.Entry != 0)
        {
            if (lives.TryGetValue(told.Entry, out var life) && LifeWords.EventOf(told, life.Asked) is { } happened)
                On(told.Entry, happened);
            return;
        }
        LastTold = told.Learned;
        foreach (var entry in lives.Keys.ToArray())
        {
            On(entry, new LifeEvent.DayPassed(told.Learned));
            if (LawOf(told.Learned).Cutover is not null) On(entry, new LifeEvent.LawChanged(told.Learned));
        }
    }

    RequestAnswer On(ulong entry, LifeEvent happened)
    {
        var life = lives[entry];
        var answer = EntryLife.On(life.State, happened, LawOf(happened.Learned));
        var isCancelled = answer.Entry.Stage == LifeStage.Cancelled && life.State.Stage != LifeStage.Cancelled;
        var isApproved = happened is LifeEvent.RequestDecided
        {
            Request: LifeRequest.Correction,
            Outcome: RequestOutcome.Approved,
        } && life.State.Has(LifeMarks.CorrectionAsked) && !answer.Entry.Has(LifeMarks.CorrectionAsked);
        life.State = answer.Entry;
        foreach (var notice in answer.Notices)
            life.Last = [.. life.Last.Where(last => last.Code.Record != notice.Code.Record), notice];
        if (answer.Notices.Count > 0) said.Add(new EntryNotices(life.Head, answer.Notices));
        if (isCancelled) Cross(days.Change(() => days.Sums.Cancel(entry)), happened.Learned);
        if (isApproved && life.Share is { } share) Cross(days.Correct(entry, share), happened.Learned);
        if (answer.Fact is { } fact) facts.Add(new EntryFact(life.Head, fact));
        return answer.Request;
    }

    LifeLaw LawOf(Instant instant)
    {
        if (law is null || lawOf != instant) (law, lawOf) = (LifeLaw.At(instant), instant);
        return law;
    }

    sealed class Life(SoEntry head)
    {
        public SoEntry Head { get; set; } = head;

        public LifeState State { get; set; }

        public BillKey? Bill { get; set; }

        public StatusNotice[] Last { get; set; } = [];

        public LifeEvent.Corrected? Asked { get; set; }

        public NaiveShare? Share { get; set; }
    }
}
