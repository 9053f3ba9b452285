using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>The way of a block of filings, from the wire to the answer. Start reading here.</summary>
sealed class Intake(IFilingReader reader, LawAt law, SuppliedFacts supplied, Ledger ledger, Desk desk)
{
    /// <summary>What each person received on the whole day, where the stricter reading is set; else null.</summary>
    public PersonDays? Totals { get; init; }

    /// <summary>The ten steps. Lanes run this side by side; what needs order passes the turnstile.</summary>
    public void Receive(Work work, Turnstile order)
    {
        reader.Assemble(work.Block, work.Batch);          // 1, 2  bytes -> records -> filings
        Know(work);                                       // 3     what is already known, from files
        Decide(work);                                     // 4, 5  the law at that instant; the decision with findings
        ledger.Days.Fetch(work.Persons.AsSpan(0, work.Count));
        order.Pass(work.Ticket, () => Settle(work));      // 3, 7  what is known in order; the registers advance
        desk.Write(work, reader);                         // 6     the decision becomes leaves, and an answer in waiting
    }                                                     // 8     durable in the journal, in order: Docket.Append
                                                          // 9, 10 receipt and answer bytes leave: Desk.Answer

    void Know(Work work)
    {
        work.Open(law);
        for (var i = 0; i < work.Count; i++)
        {
            var filing = work.Batch[i];
            var known = supplied.About(filing, law);
            work.Persons[i] = PersonOf(filing, known);
            known.WholeDay = Totals?.Sum(work.Persons[i]);
            work.Known[i] = desk.Assume(filing, known);
            if (SumsLater) work.Known[i].Supplied &= ~FactKinds.PersonDay;
        }
        work.Done = desk.Recall(work);
    }

    // Where entries live on, their person's day is summed by arrival, and is no part of the first answer.
    bool SumsLater => ledger.Lives is not null;

    UInt128 PersonOf(Filing filing, in Known known) =>
        SumsLater ? UInt128.Zero : PersonDay.Key(filing, known, law.Day);

    /// <summary>Decides on what a lane can know: that the number is as it should be and the day still empty.</summary>
    void Decide(Work work)
    {
        for (var i = work.Done; i < work.Count; i++) Decide(work, i);
    }

    void Decide(Work work, int i) => work.Decisions[i] = Engine.Decide.On(work.FactsOf(i));

    /// <summary>
    /// In order: completes what is known, decides again where that matters, advances the registers. What was in the
    /// journal before is in the registers, which were made of it.
    /// </summary>
    void Settle(Work work)
    {
        lock (ledger) SettleAll(work);
    }

    void SettleAll(Work work)
    {
        var hasShut = ledger.Cases.HasShut;
        for (var i = work.Done; i < work.Count; i++)
        {
            var filing = work.Batch[i];
            var isShut = hasShut && ledger.KnowParticipant(filing, law, ref work.Known[i]);
            var hasArrived = ledger.KnowArrival(filing, law, ref work.Known[i]);
            if (hasArrived) work.Persons[i] = PersonOf(filing, work.Known[i]);
            var assumed = work.Known[i].OnFile;
            ledger.Know(filing, work.Persons[i], desk.HoldsAll, ref work.Known[i]);
            if (hasArrived || isShut || assumed != work.Known[i].OnFile || work.Known[i].Standing.IsKnown
                || IsOverLimit(filing, work.Known[i])) Decide(work, i);
            ledger.Advance(filing, work.Persons[i], work.Decisions[i], law);
        }
        ledger.Folded += work.Count - work.Done;
        if (ledger.Lives is { } lives) work.Said = lives.Take();
    }

    // A sum below the limit changes no answer, so the lane's decision stands; replay sees the sum all the same.
    bool IsOverLimit(Filing filing, in Known known) =>
        known.SameDayBefore > Usd.Zero && known.SameDayBefore + filing.Value.OrDefault > law.Of(Limits.Daily);
}
