using Customhouse.Terms;
using static Customhouse.Engine.Stages;
using static Customhouse.Terms.LifeStage;

namespace Customhouse.Engine;

/// <summary>What stops a release, and what takes that away: holds, reviews, examinations, other agencies.</summary>
static class StopSteps
{
    const Provenance Guide = Provenance.Specification;

    public static readonly Transition[] All =
    [
        Set("HOLD.MANIFEST", "CBP holds the manifest", LifeHolds.Manifest, StatusCodes.ManifestHold),
        Set("HOLD.AGRICULTURE", "Agriculture holds the manifest", LifeHolds.Agriculture, StatusCodes.AgricultureHold),
        Set("HOLD.CBP", "CBP holds the goods", LifeHolds.Cbp, StatusCodes.CbpHold),
        Removed("HOLD.MANIFEST.OFF", "CBP's hold of the manifest is removed", LifeHolds.Manifest,
            StatusCodes.ManifestHoldOff),
        Removed("HOLD.AGRICULTURE.OFF", "Agriculture's hold of the manifest is removed", LifeHolds.Agriculture,
            StatusCodes.AgricultureHoldOff),
        Removed("HOLD.CBP.OFF", "CBP's hold of the goods is removed", LifeHolds.Cbp, StatusCodes.CbpHoldOff),

        new Step<LifeEvent.ReviewSet>("REVIEW.AGAIN", "What was found admissible is reviewed anew")
        {
            From = [Admissible], To = Accepted, Says = [StatusCodes.UnderReview],
            Then = (entry, _, _) => With(entry, LifeHolds.Review),
        },
        new Step<LifeEvent.ReviewSet>("REVIEW", "CBP reviews the entry")
        {
            From = [Accepted, Released, Suspended, Withheld], Says = [StatusCodes.UnderReview],
            When = (entry, _, _) => Lacks(entry, LifeHolds.Review),
            Then = (entry, _, _) => With(entry, LifeHolds.Review),
        },
        new Step<LifeEvent.ReviewDone>("REVIEW.DONE", "The review ends")
        {
            From = Living,
            When = (entry, _, _) => !Lacks(entry, LifeHolds.Review),
            Then = (entry, _, _) => Without(entry, LifeHolds.Review),
        },
        new Step<LifeEvent.ExamOrdered>("EXAM", "An intensive examination is ordered")
        {
            From = Living, Says = [StatusCodes.ExamPending],
            When = (entry, _, _) => Lacks(entry, LifeHolds.Exam),
            Then = (entry, _, _) => With(entry, LifeHolds.Exam),
        },
        new Step<LifeEvent.ExamDone>("EXAM.DONE", "The examination ends")
        {
            From = Living,
            When = (entry, _, _) => !Lacks(entry, LifeHolds.Exam),
            Then = (entry, _, _) => Without(entry, LifeHolds.Exam),
        },

        Agency("AGENCY.REVIEW", "An agency reviews the data, and that stops the release", StatusCodes.AgencyReview),
        Agency("AGENCY.HOLD", "An agency's hold stands, and that stops the release", StatusCodes.AgencyHold),
        Agency("AGENCY.REJECTED", "An agency refuses the data, and that stops the release",
            StatusCodes.AgencyRejected),
        new Step<LifeEvent.PgaStatus>("AGENCY.DONE", "An agency lets the goods proceed")
        {
            From = Living, Says = [StatusCodes.MayProceed],
            When = (_, e, _) => e.Status.MayProceed,
            Then = (entry, e, _) => entry with { Agencies = entry.Agencies.Without(e.Status.Agency) },
        },
    ];

    static Step<LifeEvent.HoldSet> Set(string id, string sentence, LifeHolds hold, StatusCode says) => new(id, sentence)
    {
        From = Living,
        Says = [says],
        Provenance = Guide,
        When = (entry, e, _) => e.Hold == hold && Lacks(entry, hold),
        Then = (entry, _, _) => With(entry, hold),
    };

    static Step<LifeEvent.HoldRemoved> Removed(string id, string sentence, LifeHolds hold, StatusCode says) =>
        new(id, sentence)
        {
            From = Living,
            Says = [says],
            Provenance = Guide,
            When = (entry, e, _) => e.Hold == hold && !Lacks(entry, hold),
            Then = (entry, _, _) => Without(entry, hold),
        };

    static Step<LifeEvent.PgaStatus> Agency(string id, string sentence, StatusCode says) => new(id, sentence)
    {
        From = Living,
        Says = [says],
        When = (_, e, _) => e.Status.Code == says,
        Then = (entry, e, _) => entry with { Agencies = entry.Agencies.With(e.Status.Agency) },
    };

    static bool Lacks(in LifeState entry, LifeHolds hold) => (entry.Holds & hold) == 0;

    static LifeState With(in LifeState entry, LifeHolds hold) => entry with { Holds = entry.Holds | hold };

    static LifeState Without(in LifeState entry, LifeHolds hold) => entry with { Holds = entry.Holds & ~hold };
}
