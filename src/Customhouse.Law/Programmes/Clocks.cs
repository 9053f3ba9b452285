using Customhouse.Terms;
using static Customhouse.Law.ClockDefault;
using static Customhouse.Terms.ProcedureStep;

namespace Customhouse.Law;

/// <summary>Clocks and grounds that programmes share.</summary>
static class Clocks
{
    static readonly Cite Ours = ProgrammeSettings.Ours;

    /// <summary>
    /// Clocks of which nothing is published. They end an accusation that nobody goes on with, and an immediate
    /// suspension that nobody told of.
    /// </summary>
    public static readonly ClockRule[] Unpublished =
    [
        new(Service, 10, DayCount.Business, ProposalFalls, Ours),
        new(Service, 3, DayCount.Business, SuspensionEnds, Ours) { Ground = ImmediateGround.Wilfulness },
        new(Service, 3, DayCount.Business, SuspensionEnds, Ours) { Ground = ImmediateGround.PublicHealth },
        new(Service, 3, DayCount.Business, SuspensionEnds, Ours) { Ground = ImmediateGround.PublicInterest },
        new(Service, 3, DayCount.Business, SuspensionEnds, Ours) { Ground = ImmediateGround.PublicSafety },
        new(Service, 3, DayCount.Business, SuspensionEnds, Ours) { Ground = ImmediateGround.FalseInformation },
        new(Service, 3, DayCount.Business, SuspensionEnds, Ours) { Ground = ImmediateGround.NationalSecurity },
        new(Review, 0, DayCount.Calendar, Reinstated, Ours),
        new(Restoration, 1, DayCount.Business, Reinstated, Ours),
        new(Documents, 30, DayCount.Calendar, Unanswered, Cites.Cfr(19, "111.25").Unconfirmed),
    ];

    static readonly Cite Apa = Cites.Usc(5, "558(c)").Unconfirmed;

    /// <summary>Grounds of the Administrative Procedure Act.</summary>
    public static readonly GroundRule[] ApaGrounds =
    [
        new(ImmediateGround.Wilfulness, Apa),
        new(ImmediateGround.PublicHealth, Apa),
        new(ImmediateGround.PublicInterest, Apa),
        new(ImmediateGround.PublicSafety, Apa),
    ];

    /// <summary>Documents are produced on demand.</summary>
    public static readonly Obligation Records = new("REC.DOCUMENTS",
        "The file of an entry is produced within 30 days of a demand",
        Term.Since(Era.Coded, Cites.Cfr(19, "111.25").Unconfirmed),
        [Cites.Cfr(19, "111.21").Unconfirmed, Cites.Cfr(19, "111.25").Unconfirmed, Cites.Cfr(19, "163.6").Unconfirmed]);
}
