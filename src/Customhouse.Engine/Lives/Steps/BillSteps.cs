using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using static Customhouse.Engine.Stages;
using static Customhouse.Terms.BillStanding;
using static Customhouse.Terms.LifeStage;

namespace Customhouse.Engine;

/// <summary>What becomes of the bill: on file, deleted, departed, arrived. The sequence is inferred.</summary>
static class BillSteps
{
    public static readonly Transition[] All =
    [
        new Step<LifeEvent.BillOnFile>("BILL.ACAS", "The bill comes on file in advance screening")
        {
            From = Living, FromBill = [BillStanding.None], ToBill = Acas, Says = [StatusCodes.AcasBillOnFile],
            When = (_, e, _) => e.Bill.Standing == Acas,
            Then = (entry, e, _) => Found(entry, e.Bill.Manifested),
        },
        new Step<LifeEvent.BillOnFile>("BILL", "The bill comes on a manifest")
        {
            From = Living, FromBill = NotManifested, ToBill = OnFile, Says = [StatusCodes.BillOnFile],
            When = (_, e, _) => e.Bill.Standing >= OnFile,
            Then = (entry, e, _) => Found(entry, e.Bill.Manifested),
        },
        new Step<LifeEvent.BillOnFile>("BILL.AMENDED", "The manifest of the bill is amended")
        {
            From = Living, FromBill = Manifested,
            When = (_, e, _) => e.Bill.Standing >= OnFile,
            Then = (entry, e, _) => entry with { Manifested = e.Bill.Manifested },
        },

        Deleted("DELETED", "A bill under way is deleted", [LifeStage.Accepted, Suspended, Withheld], null,
            OnFileUnderWay, StatusCodes.BillDeleted),
        Deleted("DELETED.ADMISSIBLE", "Without its bill an entry must be found admissible anew",
            [Admissible], LifeStage.Accepted, OnFileUnderWay, StatusCodes.BillDeleted),
        Deleted("DELETED.RELEASED", "A release before arrival is suspended when the bill is deleted",
            [Released], Suspended, OnFileUnderWay, StatusCodes.BillDeleted, StatusCodes.ReleaseSuspended),
        Deleted("DELETED.LATE", "A bill is deleted after its arrival; what was released stays so", Living, null,
            [BillStanding.Arrived], StatusCodes.BillDeletedLate),

        new Step<LifeEvent.Departed>("DEPARTED", "The conveyance leaves for the US")
        {
            From = Living, FromBill = [OnFile], ToBill = BillStanding.Departed, Says = [StatusCodes.BillDeparted],
        },
        new Step<LifeEvent.Departed>("DEPARTED.FOUND", "A departure shows that the bill is on file")
        {
            From = Living, FromBill = NotManifested, ToBill = BillStanding.Departed,
            Says = [StatusCodes.BillOnFile, StatusCodes.BillDeparted],
            Then = (entry, _, _) => Found(entry, entry.Manifested),
        },
        new Step<LifeEvent.Arrived>("ARRIVED", "The conveyance arrives at the first port")
        {
            From = Living, FromBill = [OnFile, BillStanding.Departed], ToBill = BillStanding.Arrived,
            Says = [StatusCodes.BillArrived],
            Then = (entry, e, law) => Arrive(entry, e.Happened, law),
        },
        new Step<LifeEvent.Arrived>("ARRIVED.FOUND", "An arrival shows that the bill is on file")
        {
            From = Living, FromBill = NotManifested, ToBill = BillStanding.Arrived,
            Says = [StatusCodes.BillOnFile, StatusCodes.BillArrived],
            Then = (entry, e, law) => Arrive(Found(entry, entry.Manifested), e.Happened, law),
        },
        new Step<LifeEvent.ArrivalCorrected>("ARRIVED.CORRECTED", "The arrival was at another instant than was told")
        {
            From = Living,
            When = (entry, _, _) => entry.Arrived is not null,
            Then = (entry, e, law) => Arrive(entry, e.Happened, law),
        },
    ];

    static Step<LifeEvent.BillDeleted> Deleted(string id, string sentence, LifeStage[] from, LifeStage? to,
        BillStanding[] fromBill, params StatusCode[] says) => new(id, sentence)
        {
            From = from,
            FromBill = fromBill,
            To = to,
            ToBill = BillStanding.None,
            Says = says,
            Then = (entry, e, _) => entry with { Manifested = 0, WithoutBillSince = When.Day(e.Learned) },
        };

    static LifeState Found(in LifeState entry, int manifested) =>
        (entry with { Manifested = manifested }).Without(LifeMarks.FirstNoBill | LifeMarks.SecondNoBill);

    /// <summary>The arrival that is now known, and whether the entry is late by it.</summary>
    static LifeState Arrive(in LifeState entry, Instant happened, LifeLaw law)
    {
        var arrived = entry with { Arrived = happened };
        return Deadline.IsKept(arrived.Filed, arrived.Arrived!.Value, law.OfEntries)
            ? arrived.Without(LifeMarks.Untimely) : arrived.With(LifeMarks.Untimely);
    }
}
