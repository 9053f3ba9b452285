using Customhouse.Law;
using Customhouse.Terms;
using static Customhouse.Engine.Stages;
using static Customhouse.Terms.BillStanding;
using static Customhouse.Terms.LifeStage;

namespace Customhouse.Engine;

/// <summary>What follows by itself, whatever happened: the first that applies, until none does.</summary>
static class ConsequenceSteps
{
    public static readonly Transition[] All =
    [
        NewBill("MATCH.NONE", "No manifest has the bill", BillStanding.None, StatusCodes.NoBillMatch),
        NewBill("MATCH.ACAS", "Advance screening has the bill", Acas, StatusCodes.AcasBillOnFile),
        NewBill("MATCH", "A manifest has the bill", OnFile, StatusCodes.BillOnFile),

        new Step<LifeEvent>("QUANTITY.OVER", "More is entered than the manifest has: no release until one is corrected")
        {
            From = Living, FromBill = Manifested, Says = [StatusCodes.OverManifest],
            When = (entry, _, _) => entry.IsOverManifest && !entry.Has(LifeMarks.OverManifest),
            Then = (entry, _, _) => entry.With(LifeMarks.OverManifest),
        },
        new Step<LifeEvent>("QUANTITY.AGREES", "The quantities agree again")
        {
            From = Living,
            When = (entry, _, _) => !entry.IsOverManifest && entry.Has(LifeMarks.OverManifest),
            Then = (entry, _, _) => entry.Without(LifeMarks.OverManifest),
        },

        new Step<LifeEvent>("LAW.LIFTED", "What arrived before the law changed is withheld no longer")
        {
            From = [LifeStage.Withheld], FromBill = [BillStanding.Arrived], To = Accepted,
            When = (entry, _, _) => entry.Withheld == WithheldBy.Country && CutoverOf(entry) is null,
            Then = (entry, _, _) => entry with { Withheld = WithheldBy.None },
        },
        new Step<LifeEvent>("LAW.CANCELS.ARRIVED", "What arrives in the first window of China is cancelled")
        {
            From = Open, FromBill = [BillStanding.Arrived], To = Cancelled, Says = [StatusCodes.Cancelled],
            Provenance = Provenance.Excerpt,
            When = (entry, _, _) => CutoverOf(entry) is { Cancels: true },
        },
        new Step<LifeEvent>("LAW.WITHHOLDS.ARRIVED", "What arrives after the law changed is withheld")
        {
            From = Open, FromBill = [BillStanding.Arrived], To = LifeStage.Withheld,
            Says = [StatusCodes.CountryIneligible], Provenance = Provenance.Excerpt,
            When = (entry, _, _) => CutoverOf(entry) is { Cancels: false },
            Then = (entry, _, _) => entry with { Withheld = WithheldBy.Country },
        },
        new Step<LifeEvent>("LIMIT", "Over the limit of one person's day nothing is released")
        {
            From = Open, FromBill = [BillStanding.Arrived], To = LifeStage.Withheld, Says = [StatusCodes.DeMinimisMet],
            Provenance = Provenance.Excerpt,
            When = (entry, _, _) => entry.Has(LifeMarks.OverLimit)
                && entry.Arrived is { } arrived && LifeLaw.WithholdsOverLimit(arrived),
            Then = (entry, _, _) => entry with { Withheld = WithheldBy.DeMinimis },
        },

        new Step<LifeEvent>("SUSPENDED", "A release is suspended while something stops it")
        {
            From = [Released], To = Suspended, Says = [StatusCodes.ReleaseSuspended],
            When = (entry, _, _) => entry.IsStopped,
        },
        new Step<LifeEvent>("ADMISSIBLE", "Goods that departed and that nothing stops are admissible")
        {
            From = [Accepted], FromBill = [Departed, BillStanding.Arrived], To = Admissible,
            Says = [StatusCodes.Admissible],
            When = (entry, _, _) => !entry.IsStopped,
        },
        new Step<LifeEvent>("RELEASED.DEPARTED", "Before 2024-01-27 air cargo is released when its flight departs")
        {
            From = [Admissible, Suspended], FromBill = [Departed], To = Released, Says = [StatusCodes.Released],
            When = (entry, _, law) => law.ReleasesOnDeparture && entry.Has(LifeMarks.Air) && entry.IsClear,
            Then = (entry, e, _) => Release.Of(entry, e),
        },
        new Step<LifeEvent>("RELEASED", "Goods that arrived, are admissible and that nothing stops are released")
        {
            From = [Admissible, Suspended], FromBill = [BillStanding.Arrived], To = Released,
            Says = [StatusCodes.Released],
            When = (entry, _, _) => entry.IsClear,
            Then = (entry, e, _) => Release.Of(entry, e),
        },
        new Step<LifeEvent>("RELEASED.DATE", "The date of a release by arrival, real or estimated, follows the arrival")
        {
            From = [Released], FromBill = [BillStanding.Arrived], Says = [StatusCodes.ReleaseDateUpdate],
            When = (entry, _, _) => Release.FollowsArrival(entry) && entry.ReleaseDay != Release.ArrivalDay(entry),
            Then = (entry, _, _) => entry with
            {
                ReleaseDay = Release.ArrivalDay(entry),
                Origin = ReleaseOrigin.DateUpdate,
            },
        },
    ];

    static Step<LifeEvent> NewBill(string id, string sentence, BillStanding standing, StatusCode says) =>
        new(id, sentence)
        {
            From = Living,
            FromBill = [standing],
            Says = [says],
            When = (entry, _, _) => entry.Has(LifeMarks.NewBill),
            Then = (entry, _, _) => entry.Without(LifeMarks.NewBill),
        };

    static Cutover? CutoverOf(in LifeState entry) =>
        entry.Arrived is { } arrived && Cutover.At(arrived) is { } cutover && cutover.Covers(entry) ? cutover : null;
}
