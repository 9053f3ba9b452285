using Customhouse.Terms;
using static Customhouse.Law.Cites;
using static Customhouse.Law.ClockDefault;
using static Customhouse.Terms.ProcedureStep;

namespace Customhouse.Law;

/// <summary>
/// The Section 321 Data Pilot: data only, and no entry. The clocks are those of a notice on the page of the pilot's own
/// notice of 2023, which may be of another test; they are unconfirmed for this one.
/// </summary>
static class DataPilot
{
    static readonly Cite Page = FedReg(88, 10140);

    static readonly Term Pilot = Term.Since(When.Eastern(2019, 8, 22), FedReg(84, 35405))
        .Until(When.Eastern(2025, 9, 1), Page.Unconfirmed);

    static readonly Obligation Elements = new("PILOT.DATA",
        "The data that the notices ask of this kind of participant are sent, and are true", Pilot,
        [FedReg(84, 35405).Secondary, FedReg(84, 67279).Secondary, Page.Secondary]);

    public static readonly Programme Programme = new(ProgrammeId.Of("S321.PILOT"), "Section 321 Data Pilot", Pilot)
    {
        Authority = [FedReg(84, 35405), FedReg(84, 67279).Secondary, Page],
        Joiners = [("any eligible applicant: carriers, brokers, forwarders, online marketplaces", Page)],
        Obligations = [Elements, Clocks.Records],
        Procedures =
        [
            new Procedure(Pilot with { To = null, ToSource = null }, "CBP, Office of Trade (unconfirmed)",
                "the Executive Assistant Commissioner (unconfirmed)")
            {
                Grounds = Clocks.ApaGrounds,
                Clocks =
                [
                    new(ProcedureStep.Response, 15, DayCount.Calendar, OnTheRecord, ProgrammeSettings.Ours),
                    new(ProcedureStep.Decision, 30, DayCount.Calendar, ProposalFalls, ProgrammeSettings.Ours),
                    new(Appeal, 15, DayCount.Calendar, ActionStands, Page.Unconfirmed),
                    new(AppealDecision, 30, DayCount.Calendar, ActionStands, Page.Unconfirmed),
                    .. Clocks.Unpublished,
                ],
            },
        ],
    };
}
