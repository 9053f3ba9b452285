using Customhouse.Law;
using Customhouse.Terms;
using static Customhouse.Engine.Stages;
using static Customhouse.Terms.LifeStage;

namespace Customhouse.Engine;

/// <summary>What ends the way to a release as entry type 86, and the ways that remain.</summary>
static class WithholdingSteps
{
    public static readonly Transition[] All =
    [
        new Step<LifeEvent.LawChanged>("LAW.CANCELS",
            "From 2025-02-04 the entries of goods of China still under way are cancelled")
        {
            From = Unreleased, FromBill = UnderWay, To = Cancelled, Says = [StatusCodes.Cancelled],
            Provenance = Provenance.Excerpt,
            When = (entry, _, law) => law.Cutover is { Cancels: true } cutover && cutover.Covers(entry),
        },
        new Step<LifeEvent.LawChanged>("LAW.WITHHOLDS",
            "From 2025-05-02 those of China, and from 2025-08-29 all that are still under way, are withheld")
        {
            From = Open, FromBill = UnderWay, To = LifeStage.Withheld, Says = [StatusCodes.CountryIneligible],
            Provenance = Provenance.Excerpt,
            When = (entry, _, law) => law.Cutover is { Cancels: false } cutover && cutover.Covers(entry),
            Then = (entry, _, _) => entry with { Withheld = WithheldBy.Country },
        },

        new Step<LifeEvent.ProgrammeShut>("PROGRAMME.SHUT",
            "A programme was shut to the filer, and by its setting what is still under way does not stand")
        {
            From = Open, FromBill = UnderWay, To = LifeStage.Withheld, Says = [StatusCodes.NotReleased],
            Then = (entry, _, _) => entry with { Withheld = WithheldBy.Programme },
        },
        new Step<LifeEvent.ProgrammeReopened>("PROGRAMME.OPEN",
            "What was withheld for the programme alone goes on when the programme takes the filer again")
        {
            From = [LifeStage.Withheld], To = Accepted,
            When = (entry, _, _) => entry.Withheld == WithheldBy.Programme,
            Then = (entry, _, _) => entry with { Withheld = WithheldBy.None },
        },

        new Step<LifeEvent.DeMinimisMet>("LIMIT.EARLY",
            "Before arrival it is said that this person's day may exceed the limit; never of mail")
        {
            From = Open, FromBill = UnderWay, Says = [StatusCodes.DeMinimisMayBeMet],
            When = (entry, e, _) => LifeLaw.WithholdsOverLimit(e.Learned)
                && (entry.Marks & (LifeMarks.Mail | LifeMarks.OverLimit)) == 0,
            Then = (entry, _, _) => entry.With(LifeMarks.OverLimit),
        },
        new Step<LifeEvent.DeMinimisMet>("LIMIT.MARKED",
            "Before 2025-08-12 that is marked and not said, for the day of the arrival decides; never of mail")
        {
            From = Open, FromBill = UnderWay,
            When = (entry, e, _) => !LifeLaw.WithholdsOverLimit(e.Learned)
                && (entry.Marks & (LifeMarks.Mail | LifeMarks.OverLimit)) == 0,
            Then = (entry, _, _) => entry.With(LifeMarks.OverLimit),
        },
        new Step<LifeEvent.DeMinimisMet>("LIMIT.ARRIVED",
            "After arrival it is marked that this person's day exceeds the limit; never of mail")
        {
            From = Open, FromBill = [BillStanding.Arrived], Provenance = Provenance.Excerpt,
            When = (entry, _, _) => !entry.Has(LifeMarks.Mail),
            Then = (entry, _, _) => entry.With(LifeMarks.OverLimit),
        },

        new Step<LifeEvent.DeMinimisCleared>("LIMIT.UNDER", "Under the limit again, the mark goes")
        {
            From = Open,
            When = (entry, _, _) => entry.Has(LifeMarks.OverLimit),
            Then = (entry, _, _) => entry.Without(LifeMarks.OverLimit),
        },
        new Step<LifeEvent.DeMinimisCleared>("LIMIT.LIFTED",
            "What was withheld for the limit alone is withheld no longer")
        {
            From = [LifeStage.Withheld], To = Accepted,
            When = (entry, _, _) => entry.Withheld == WithheldBy.DeMinimis,
            Then = (entry, _, _) => entry.Without(LifeMarks.OverLimit) with { Withheld = WithheldBy.None },
        },

        new Step<LifeEvent.NotAdmissible>("REFUSED.RELEASED", "Goods released are found not admissible")
        {
            From = [Released], To = LifeStage.Withheld,
            Says = [StatusCodes.ReleaseSuspended, StatusCodes.NotReleased],
            Then = (entry, _, _) => entry with { Withheld = WithheldBy.Admissibility },
        },
        new Step<LifeEvent.NotAdmissible>("REFUSED", "Goods are found not admissible")
        {
            From = Open, To = LifeStage.Withheld, Says = [StatusCodes.NotReleased],
            Then = (entry, _, _) => entry with { Withheld = WithheldBy.Admissibility },
        },

        new Step<LifeEvent.Linked>("LINKED", "An entry of type 01 or 11 on the same bill takes the place of this one")
        {
            From = Living, Provenance = Provenance.Excerpt,
            When = (_, e, _) => e.Type == EntryType.Consumption || e.Type == EntryType.Informal,
            Then = (entry, _, _) => entry.With(LifeMarks.Superseded),
        },
        new Step<LifeEvent.Remedied>("REMEDIED", "The goods are abandoned, exported or returned")
        {
            From = Unreleased, Provenance = Provenance.Excerpt,
            Then = (entry, _, _) => entry.With(LifeMarks.Gone),
        },
    ];
}
