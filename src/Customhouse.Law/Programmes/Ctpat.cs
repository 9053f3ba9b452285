using Customhouse.Terms;
using static Customhouse.Law.Cites;
using static Customhouse.Law.ClockDefault;
using static Customhouse.Terms.ProcedureStep;

namespace Customhouse.Law;

/// <summary>Customs Trade Partnership Against Terrorism. It shuts no entry type: benefits fall and return.</summary>
static class Ctpat
{
    static readonly Term Act = Term.Since(When.Eastern(2006, 10, 13), Other("Pub. L. 109-347"));

    static readonly Obligation Minimum = new("CTPAT.MINIMUM",
        "Practices of the supply chain meet the minimum requirements", Act, [Usc(6, "963"), Usc(6, "967(a)")]);

    static readonly Obligation Truth = new("CTPAT.TRUE", "No false or misleading information is given in a validation",
        Act, [Usc(6, "967(b)")]);

    static readonly GroundRule[] Grounds =
    [
        new(ImmediateGround.FalseInformation, Usc(6, "967(b)")),
        new(ImmediateGround.NationalSecurity, Usc(6, "967(a)")),
        .. Clocks.ApaGrounds,
    ];

    public static readonly Programme Programme = new(
        ProgrammeId.Of("CTPAT"), "Customs Trade Partnership Against Terrorism", Act)
    {
        Authority = [Usc(6, "961"), Usc(6, "962"), Usc(6, "967")],
        Joiners = [("importers, brokers, forwarders, air, sea and land carriers, contract logistics", Usc(6, "962"))],
        Obligations = [Minimum, Truth, Clocks.Records],
        Tiers =
        [
            new(1, "certified", ["score reduced by up to 20 % of the high-risk threshold"], Usc(6, "964").Unconfirmed),
            new(2, "validated", ["score reduced", "examinations reduced", "searches with priority"], Usc(6, "965")),
            new(3, "beyond the guidelines", ["released faster at every threat level", "examinations reduced further",
                "score reduced further", "examinations with priority", "joint exercises"], Usc(6, "966")),
        ],
        Procedures =
        [
            new Procedure(Act, "the Director of the programme (unconfirmed)", "CBP headquarters")
            {
                Expels = true,
                HearsFirst = true,
                Grounds = Grounds,
                Clocks =
                [
                    new(ProcedureStep.Response, 30, DayCount.Calendar, OnTheRecord, ProgrammeSettings.Ours),
                    new(ProcedureStep.Decision, 90, DayCount.Calendar, ProposalFalls, ProgrammeSettings.Ours),
                    new(Appeal, 90, DayCount.Calendar, ActionStands, Usc(6, "967(c)").Unconfirmed),
                    new(Appeal, 30, DayCount.Calendar, ActionStands, Usc(6, "967(c)").Unconfirmed)
                    {
                        Ground = ImmediateGround.FalseInformation,
                    },
                    new(AppealDecision, 180, DayCount.Calendar, ActionStands, Usc(6, "967(c)").Unconfirmed),
                    .. Clocks.Unpublished,
                ],
            },
        ],
    };
}
