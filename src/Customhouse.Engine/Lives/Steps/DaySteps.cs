using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;
using static Customhouse.Engine.Stages;

namespace Customhouse.Engine;

/// <summary>What the days bring while no bill is on file.</summary>
static class DaySteps
{
    public static readonly Transition[] All =
    [
        new Step<LifeEvent.DayPassed>("DAYS.CANCELLED", "Seven days after that was said an entry is cancelled")
        {
            From = Unreleased, FromBill = [BillStanding.None], To = LifeStage.Cancelled,
            Says = [StatusCodes.Cancelled],
            When = (entry, e, law) => entry.Has(LifeMarks.SecondNoBill)
                && Without(entry, e) >= law.SecondNoBill + law.CancellationDays,
        },
        new Step<LifeEvent.DayPassed>("DAYS.60", "After 60 days without a bill an entry will be cancelled")
        {
            From = Unreleased, FromBill = [BillStanding.None],
            Says = [StatusCodes.NoBillFor60Days, StatusCodes.CancelledInAWeek],
            When = (entry, e, law) => !entry.Has(LifeMarks.SecondNoBill) && Without(entry, e) >= law.SecondNoBill,
            Then = (entry, e, law) => Noticed(entry, When.Day(e.Learned).PlusDays(-law.SecondNoBill)),
        },
        new Step<LifeEvent.DayPassed>("DAYS.30", "After 30 days without a bill that is said")
        {
            From = Unreleased, FromBill = [BillStanding.None], Says = [StatusCodes.NoBillFor30Days],
            When = (entry, e, law) => (entry.Marks & (LifeMarks.FirstNoBill | LifeMarks.SecondNoBill)) == 0
                && Without(entry, e) >= law.FirstNoBill,
            Then = (entry, _, _) => entry.With(LifeMarks.FirstNoBill),
        },
    ];

    static int Without(in LifeState entry, LifeEvent.DayPassed e) =>
        entry.WithoutBillSince is { } since ? Period.DaysBetween(since, When.Day(e.Learned)) : 0;

    // Counted from the notice, so that the seven days are whole however late the notice was.
    static LifeState Noticed(in LifeState entry, LocalDate since) =>
        (entry with { WithoutBillSince = since }).With(LifeMarks.SecondNoBill);
}
