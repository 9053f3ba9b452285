using Customhouse.Terms;
using static Customhouse.Engine.Stages;
using static Customhouse.Law.When;
using static Customhouse.Terms.LifeEvent;
using static Customhouse.Terms.LifeRequest;
using static Customhouse.Terms.RequestOutcome;

namespace Customhouse.Engine;

/// <summary>What an officer decides of a request that waits.</summary>
static class RequestSteps
{
    public static readonly Transition[] All =
    [
        new Step<RequestDecided>("CORRECTION.APPROVED", "A correction that waits is approved and carried out")
        {
            From = Living, Says = [StatusCodes.Replaced],
            When = (entry, e, _) => IsOf(entry, e, Correction, Approved),
            Then = (entry, e, _) => (e.Correction is { } correction
                ? FilingSteps.Correct(entry, correction, Day(e.Learned)) : entry).Without(LifeMarks.CorrectionAsked),
        },
        new Step<RequestDecided>("CORRECTION.REFUSED", "A correction that waits is refused")
        {
            From = Living, Says = [StatusCodes.CorrectionRefused],
            When = (entry, e, _) => IsOf(entry, e, Correction, Rejected),
            Then = (entry, _, _) => entry.Without(LifeMarks.CorrectionAsked),
        },
        new Step<RequestDecided>("CORRECTION.DOCUMENTS", "Documents are wanted before a correction is decided")
        {
            From = Living, Says = [StatusCodes.CorrectionDocs],
            When = (entry, e, _) => IsOf(entry, e, Correction, DocumentsWanted),
        },
        new Step<RequestDecided>("CANCELLATION.APPROVED", "A cancellation that waits is approved and done")
        {
            From = Living, To = LifeStage.Cancelled, Says = [StatusCodes.Cancelled],
            When = (entry, e, _) => IsOf(entry, e, Cancellation, Approved),
            Then = (entry, _, _) => entry.Without(Waiting),
        },
        new Step<RequestDecided>("CANCELLATION.REFUSED", "A cancellation that waits is refused")
        {
            From = Living, Says = [StatusCodes.CancellationRefused],
            When = (entry, e, _) => IsOf(entry, e, Cancellation, Rejected),
            Then = (entry, _, _) => entry.Without(LifeMarks.CancellationAsked),
        },
        new Step<RequestDecided>("CANCELLATION.DOCUMENTS", "Documents are wanted before a cancellation is decided")
        {
            From = Living, Says = [StatusCodes.CancellationDocs],
            When = (entry, e, _) => IsOf(entry, e, Cancellation, DocumentsWanted),
        },
    ];

    const LifeMarks Waiting = LifeMarks.CorrectionAsked | LifeMarks.CancellationAsked;

    static bool IsOf(in LifeState entry, RequestDecided decided, LifeRequest request, RequestOutcome outcome) =>
        decided.Request == request && decided.Outcome == outcome
            && entry.Has(request == Correction ? LifeMarks.CorrectionAsked : LifeMarks.CancellationAsked);
}
