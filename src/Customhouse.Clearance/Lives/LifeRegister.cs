using Customhouse.Engine;
using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Targeting;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>What is said of an entry to its filer, by one event.</summary>
public sealed record EntryNotices(SoEntry Entry, IReadOnlyList<StatusNotice> Notices);

/// <summary>What an arrival that was learned later says of an entry.</summary>
public sealed record EntryFact(SoEntry Entry, TimelinessFact Fact);

/// <summary>
/// The lives of accepted entries: a fold of what filers, carriers, officers and the calendar tell, in the order of the
/// journal. Each event is handed to the decider; what it says is kept until it is taken. In memory 104 bytes an entry,
/// some 60 of its head and 12 in two indexes. One writer.
/// </summary>
sealed partial class LifeRegister
{
    readonly BillRegister bills;
    readonly Heads heads;
    readonly DaySums days;
    readonly Parameter<DayStage> stages;
    readonly Func<Instant, LawAt> entryLaw;
    readonly Pages<LifeRow> rows = new();
    readonly RowIndex<LifeRow, ulong, ByNumber> byNumber;

    // The last entry on each bill; the one after it is the first.
    readonly RowIndex<LifeRow, BillKey, ByBillOfEntry> byBill;

    readonly LifeRarities rare = new();
    readonly LateFacts facts;
    readonly List<Said> said = [];
    LifeLaw? law;
    Instant lawOf;

    /// <summary>An empty register.</summary>
    /// <param name="bills">What carriers told of bills.</param>
    /// <param name="heads">Where heads of entries are kept.</param>
    /// <param name="persons">When two consignees are one person.</param>
    /// <param name="stages">What the system did about a person's day over the limit; null for as it ran.</param>
    /// <param name="law">The law of entries, with its settings; null for every coded rule as published.</param>
    public LifeRegister(BillRegister bills, Heads heads, PersonMatching persons, Parameter<DayStage>? stages = null,
        Func<Instant, LawAt>? law = null)
    {
        (this.stages, entryLaw) = (stages ?? DayStages.AsRun, law ?? Statutes.At);
        (this.bills, this.heads, days, facts) = (bills, heads, new DaySums(persons), new LateFacts(heads));
        (byNumber, byBill) = (new(rows), new(rows));
    }

    /// <summary>How many entries there are.</summary>
    public int Count => rows.Count - 1;

    /// <summary>When the calendar was told last, or an entry came; null before the first.</summary>
    public Instant? LastTold { get; private set; }

    /// <summary>
    /// True when the calendar has something to tell: another Eastern day began since, or a law that takes the exemption
    /// from goods under way. A clock that was set back tells nothing.
    /// </summary>
    public bool IsNews(Instant now) => LastTold is { } last && now > last
        && (When.Day(now) > When.Day(last) || LifeLaw.At(now).Cutover != LifeLaw.At(last).Cutover);

    /// <summary>What was said since it was last taken, in order.</summary>
    public Said[] Take()
    {
        if (said.Count == 0) return [];
        Said[] taken = [.. said];
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
            Tell(bill, new LifeEvent.Linked(received, filing.Type.Value));
    }

    void FileSection321(Filing filing, Instant received)
    {
        var bill = BillKey.Of(filing);
        var told = bill is null ? null : bills.Of(filing, received);
        var known = byNumber.Find(filing.Number.Value.Key);
        var row = known == 0 ? Add(filing) : known;
        var happened = LifeFilings.EventOf(filing, received, told, rows.At(row).Bill == bill);
        if (happened is null) return;
        if (filing.Action.OrDefault != ActionCode.Cancel)
        {
            if (known != 0) rows[row].Head = heads.Add(SoEntry.Of(filing));
            Name(row, bill);
        }
        var share = filing.Action.OrDefault is ActionCode.Add or ActionCode.Replace ? days.ShareOf(filing) : null;
        var answer = On(row, happened);
        if (answer == RequestAnswer.Done) Cross(Sum(filing, share, received), received);
        if (answer == RequestAnswer.Waits && happened is LifeEvent.Corrected asked) rare.Ask(row, asked, share);
        if (told?.Departed is { } departed) On(row, new LifeEvent.Departed(departed, received));
        if (told?.Arrived is not { } arrived) return;
        Cross(days.Arrive(rows.At(row).Entry, arrived.Happened, told.Value.Place), received);
        On(row, new LifeEvent.Arrived(arrived.Happened, received));
    }

    int Add(Filing filing)
    {
        var row = rows.Add(new LifeRow { Entry = filing.Number.Value.Key, Head = heads.Add(SoEntry.Of(filing)) });
        byNumber.Add(row);
        return row;
    }

    void TellCarrier(in LifeRow life, IReadOnlyList<StatusNotice> heard)
    {
        if (CarrierWords.SaidOf(life, heard, bills, heads) is { } told) said.Add(told);
    }

    void Name(int row, BillKey? bill)
    {
        ref var life = ref rows[row];
        if (life.Bill == bill) return;
        if (life.HasBill) TakeOff(row);
        (life.HasBill, life.BillHigh, life.BillLow) = (bill is not null, bill?.High ?? 0, bill?.Low ?? 0);
        if (bill is not { } now) return;
        var last = byBill.Find(now);
        life.Next = last == 0 ? row : rows.At(last).Next;
        if (last == 0) byBill.Add(row);
        else
        {
            rows[last].Next = row;
            byBill.Replace(now, row);
        }
    }

    void TakeOff(int row)
    {
        var bill = rows.At(row).Bill!.Value;
        var last = byBill.Find(bill);
        var before = row;
        while (rows.At(before).Next != row) before = rows.At(before).Next;
        if (last == row) byBill.Replace(bill, before == row ? 0 : before);
        rows[before].Next = rows.At(row).Next;
        rows[row].Next = 0;
    }

    /// <summary>Takes in what a carrier told, after the register of bills did.</summary>
    /// <param name="told">What was told.</param>
    /// <param name="touched">The bills that it says something of.</param>
    public void Tell(ManifestEvent told, IReadOnlyCollection<BillKey> touched)
    {
        if (told is ConveyanceArrived or BillReported or BillChanged) Arrive(told, touched);
        foreach (var bill in touched)
        {
            var last = byBill.Find(bill);
            if (last == 0) continue;
            var now = bills.Of(bill, told.Learned);
            for (var row = rows.At(last).Next; row != 0; row = After(row, last))
            {
                if (Of(told, now, rows.At(row).State) is { } happened) On(row, happened);
                if (told is BillReported or BillChanged) Follow(row, now, told.Learned);
            }
        }
    }

    // A bill may be reported when its trip has left, or has come: that follows at once.
    void Follow(int row, ManifestedBill? now, Instant learned)
    {
        if (now?.Departed is { } departed && rows.At(row).State.Bill < BillStanding.Departed)
            On(row, new LifeEvent.Departed(departed, learned));
        if (ArrivalOf(now, rows.At(row).State, learned) is { } arrived) On(row, arrived);
    }

    void Tell(BillKey bill, LifeEvent happened)
    {
        var last = byBill.Find(bill);
        for (var row = rows.At(last).Next; row != 0; row = After(row, last)) On(row, happened);
    }

    int After(int row, int last) => row == last ? 0 : rows.At(row).Next;

    static LifeEvent? Of(ManifestEvent told, ManifestedBill? now, in LifeState entry) => told switch
    {
        BillReported or BillChanged when now is { } bill =>
            new LifeEvent.BillOnFile(told.Learned, new BillMatch(BillStanding.OnFile, bill.Quantity ?? 0)),
        BillDeleted => new LifeEvent.BillDeleted(told.Learned),
        ConveyanceDeparted departed => new LifeEvent.Departed(departed.Happened, told.Learned),
        ConveyanceArrived => ArrivalOf(now, entry, told.Learned),
        _ => null,
    };

    static LifeEvent? ArrivalOf(ManifestedBill? now, in LifeState entry, Instant learned) =>
        now?.Arrived is not { } first || first.Happened == entry.Arrived ? null
            : entry.Arrived is null ? new LifeEvent.Arrived(first.Happened, learned)
            : new LifeEvent.ArrivalCorrected(first.Happened, learned);

    /// <summary>Takes in what an officer, an agency or the calendar told.</summary>
    public void Tell(LifeTold told)
    {
        if (told.Entry != 0)
        {
            var row = byNumber.Find(told.Entry);
            if (row != 0 && LifeWords.EventOf(told, rare.AskedOf(row)) is { } happened) On(row, happened);
            return;
        }
        LastTold = told.Learned;
        var day = new LifeCall(new LifeEvent.DayPassed(told.Learned), LawOf(told.Learned));
        var change = new LifeCall(new LifeEvent.LawChanged(told.Learned), LawOf(told.Learned));
        var isCutOver = LawOf(told.Learned).Cutover is not null;
        for (var row = 1; row < rows.Count; row++)
        {
            if (day.Reaches(rows.At(row).State)) On(row, day.Happened);
            if (isCutOver && change.Reaches(rows.At(row).State)) On(row, change.Happened);
        }
    }

    RequestAnswer On(int row, LifeEvent happened)
    {
        ref var life = ref rows[row];
        var answer = EntryLife.On(life.State, happened, LawOf(happened.Learned));
        var isCancelled = answer.Entry.Stage == LifeStage.Cancelled && life.State.Stage != LifeStage.Cancelled;
        var share = IsApproved(happened, life.State, answer.Entry) ? rare.ShareOf(row) : null;
        life.State = answer.Entry;
        if (!life.State.Has(LifeMarks.CorrectionAsked)) rare.Answer(row);
        foreach (var notice in answer.Notices) rare.Keep(row, ref life.Last, notice);
        if (answer.Notices.Count > 0)
        {
            said.Add(new Said(life.Head, EntryNumber.FromKey(life.Entry).Filer, answer.Notices));
            TellCarrier(life, CarrierWords.Heard(answer.Notices));
        }
        if (isCancelled) Cross(days.Cancel(life.Entry), happened.Learned);
        if (share is { } brings) Cross(days.Correct(life.Entry, brings), happened.Learned);
        if (answer.Fact is { } fact) facts.Add(life.Head, fact);
        return answer.Request;
    }

    LifeLaw LawOf(Instant instant)
    {
        if (law is null || lawOf != instant) (law, lawOf) = (LifeLaw.At(instant, entryLaw), instant);
        return law;
    }

    /// <inheritdoc cref="Pages{T}.Freeze"/>
    public Action<ImageWriter> Freeze()
    {
        var told = LastTold;
        return rows.Freeze() + byNumber.Freeze() + byBill.Freeze() + rare.Freeze() + facts.Freeze() + heads.Freeze()
            + days.Freeze() + (to => to.PutMaybe(told));
    }

    /// <inheritdoc cref="Pages{T}.Thaw"/>
    public void Thaw()
    {
        rows.Thaw();
        byNumber.Thaw();
        byBill.Thaw();
        facts.Thaw();
        days.Thaw();
    }

    /// <summary>Takes the lives of an image instead of its own.</summary>
    /// <exception cref="InvalidDataException">The image is not whole, or a byte differs.</exception>
    public void Load(ImageReader from)
    {
        rows.Load(from);
        byNumber.Load(from);
        byBill.Load(from);
        rare.Load(from);
        facts.Load(from);
        heads.Load(from);
        days.Load(from);
        LastTold = from.TakeMaybe<Instant>();
    }
}
