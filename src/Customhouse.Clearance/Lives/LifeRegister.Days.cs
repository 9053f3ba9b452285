using System.Runtime.InteropServices;
using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>How lives and the sums of persons' days follow each other.</summary>
sealed partial class LifeRegister
{
    /// <summary>What entries bring each person on each day.</summary>
    public PersonSums Sums => days.Sums;

    // A correction counts when it is carried out: at once, or when an officer approves it.
    IReadOnlyList<Crossing> Sum(Filing filing, DayShare? share, Instant received)
    {
        var entry = filing.Number.Value.Key;
        return (filing.Action.OrDefault, share) switch
        {
            (ActionCode.Add, { } brings) => days.File(entry, brings, received),
            (ActionCode.Replace, { } brings) => days.Correct(entry, brings),
            (ActionCode.Update, _) when filing.Eda.Has => days.Slip(entry, filing.Eda.Value),
            _ => [],
        };
    }

    static bool IsApproved(LifeEvent happened, in LifeState before, in LifeState after) =>
        happened is LifeEvent.RequestDecided { Correction: not null }
            && before.Has(LifeMarks.CorrectionAsked) && !after.Has(LifeMarks.CorrectionAsked);

    // Whoever crosses the limit by what was told hears of it before what else follows from that.
    void Cross(IReadOnlyList<Crossing> crossings, Instant learned)
    {
        foreach (var (entry, isOver) in crossings)
        {
            var row = byNumber.Find(entry);
            On(row, isOver ? new LifeEvent.DeMinimisMet(learned) : new LifeEvent.DeMinimisCleared(learned));
            if (isOver && stages.At(learned) == DayStage.Warning)
                TellCarrier(rows.At(row), [CarrierWords.Warning(learned)]);
        }
    }

    // The sums of all that arrive together come first: who is over is not released in between.
    void Arrive(ManifestEvent told, IReadOnlyCollection<BillKey> touched)
    {
        var arrivals = new List<ClaimChange>();
        foreach (var bill in touched)
        {
            var last = byBill.Find(bill);
            if (last == 0 || bills.Of(bill, told.Learned) is not { Arrived: { } arrived } standing) continue;
            for (var row = rows.At(last).Next; row != 0; row = After(row, last))
                arrivals.Add(DaySums.Arrival(rows.At(row).Entry, arrived.Happened, standing.Place));
        }
        Cross(days.Change(CollectionsMarshal.AsSpan(arrivals)), told.Learned);
    }
}
