using Customhouse.Terms;
using NodaTime;
using static Customhouse.Engine.Stages;
using static Customhouse.Law.When;
using static Customhouse.Terms.LifeEvent;
using static Customhouse.Terms.LifeMarks;
using static Customhouse.Terms.LifeStage;

namespace Customhouse.Engine;

/// <summary>What a filer transmits: acceptance, correction, update, cancellation. Source: SE10 note 1.</summary>
static class FilingSteps
{
    const Provenance Guide = Provenance.Specification;

    public static readonly Transition[] All =
    [
        new Step<Accepted>("ACCEPTED", "An entry is accepted")
        {
            From = [LifeStage.None], To = LifeStage.Accepted, Answer = RequestAnswer.Done, Provenance = Guide,
            Then = (_, e, _) => Begin(e),
        },
        Refused<Accepted>("ACCEPTED.AGAIN", "The number of a cancelled entry is never used again",
            [Cancelled], Refusal.NumberCancelled),
        Refused<Accepted>("ACCEPTED.USED", "A number names one entry", Living, Refusal.NumberUsed),

        Refused<Corrected>("CORRECTED.NONE", "Only what is on file is corrected", [LifeStage.None], Refusal.NotOnFile),
        Refused<Corrected>("CORRECTED.CANCELLED", "A cancelled entry is not corrected",
            [Cancelled], Refusal.NumberCancelled),
        new Step<Corrected>("CORRECTED.RELEASED", "A correction is not accepted once arrived and released")
        {
            From = [Released], FromBill = [BillStanding.Arrived], Provenance = Guide,
            Answer = RequestAnswer.Refused, Refusal = Refusal.ArrivedAndReleased,
            When = (entry, _, _) => entry.Standing.IsArrivedAndReleased,
        },
        new Step<Corrected>("CORRECTED",
            "Before any bill match and with no review pending a correction is approved at once")
        {
            From = Unreleased, FromBill = [BillStanding.None], Answer = RequestAnswer.Done, Provenance = Guide,
            When = (entry, _, _) => !IsReviewed(entry),
            Then = (entry, e, _) => Correct(entry, e, Day(e.Learned)),
        },
        new Step<Corrected>("CORRECTED.ASKED", "Otherwise a correction becomes a request for an officer")
        {
            From = Living, Answer = RequestAnswer.Waits, Provenance = Guide,
            Then = (entry, _, _) => entry.With(CorrectionAsked),
        },

        Refused<UpdateOfBill>("UPDATED.NONE", "Only what is on file is updated", [LifeStage.None], Refusal.NotOnFile),
        Refused<UpdateOfBill>("UPDATED.CANCELLED", "A cancelled entry is not updated",
            [Cancelled], Refusal.NumberCancelled),
        new Step<UpdateOfBill>("UPDATED.LATE", "Port and bill are not updated after 15 calendar days from release")
        {
            From = [Released], Answer = RequestAnswer.Refused, Refusal = Refusal.UpdateTooLate, Provenance = Guide,
            When = (entry, e, law) => entry.Standing.IsPastUpdate(Day(e.Learned), law.UpdateDays),
        },
        new Step<UpdateOfBill>("UPDATED", "Port, bill and quantity are updated at once")
        {
            From = Living, Answer = RequestAnswer.Done, Provenance = Guide,
            Then = (entry, e, _) => Match(entry with
            {
                Port = e.Port == default ? entry.Port : e.Port,
                Quantity = e.Quantity > 0 ? e.Quantity : entry.Quantity,
            }, e.Bill, Day(e.Learned)),
        },

        Refused<LifeEvent.CancellationAsked>("CANCELLED.NONE", "Only what is on file is cancelled", [LifeStage.None],
            Refusal.NotOnFile),
        Refused<LifeEvent.CancellationAsked>("CANCELLED.AGAIN", "What is cancelled stays so", [Cancelled],
            Refusal.NumberCancelled),
        new Step<LifeEvent.CancellationAsked>("CANCELLED",
            "Before any bill match, with no review pending and not released an entry is cancelled at once")
        {
            From = [LifeStage.Accepted, Admissible, Withheld], FromBill = [BillStanding.None], To = Cancelled,
            Says = [StatusCodes.Cancelled], Answer = RequestAnswer.Done, Provenance = Guide,
            When = (entry, _, _) => !IsReviewed(entry),
        },
        new Step<LifeEvent.CancellationAsked>("CANCELLED.ASKED",
            "Otherwise a cancellation becomes a request for an officer")
        {
            From = Living, Answer = RequestAnswer.Waits, Provenance = Guide,
            Then = (entry, _, _) => entry.With(LifeMarks.CancellationAsked),
        },
    ];

    static Step<T> Refused<T>(string id, string sentence, LifeStage[] from, Refusal why)
        where T : LifeEvent =>
        new(id, sentence)
        {
            From = from,
            Answer = RequestAnswer.Refused,
            Refusal = why,
            Provenance = Guide,
        };

    static bool IsReviewed(in LifeState entry) => (entry.Holds & LifeHolds.Review) != 0;

    static LifeState Begin(Accepted e) => Match(Take(new LifeState
    {
        Filed = e.Learned,
        ManifestSaid = e.ManifestSaid,
    }, e.Entry), e.Bill, Day(e.Learned));

    /// <summary>The entry with what a correction says.</summary>
    public static LifeState Correct(in LifeState entry, Corrected correction, LocalDate day) =>
        Match(Take(entry, correction.Entry), correction.Bill, day);

    static LifeState Take(in LifeState entry, in EntryParticulars said) => entry with
    {
        Quantity = said.Quantity,
        Port = said.Port,
        Eda = said.Eda,
        Marks = entry.Marks & ~OfFiler | said.Marks & OfFiler,
    };

    const LifeMarks OfFiler = Mail | Air | China;

    /// <summary>The entry with another bill; the same when there is none.</summary>
    static LifeState Match(in LifeState entry, BillMatch? other, LocalDate day) => other is not { } bill ? entry
        : (entry with
        {
            Bill = bill.Standing > BillStanding.OnFile ? BillStanding.OnFile : bill.Standing,
            Manifested = bill.Manifested,
            Arrived = null,
            WithoutBillSince = day,
        }).Without(FirstNoBill | SecondNoBill).With(NewBill);
}
