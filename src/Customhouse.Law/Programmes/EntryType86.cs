using Customhouse.Terms;
using static Customhouse.Law.Cites;
using static Customhouse.Law.ClockDefault;
using static Customhouse.Terms.ProcedureStep;

namespace Customhouse.Law;

/// <summary>
/// The entry type 86 test. Section VIII of its notice governs misconduct (CSMS 59089765); its text could not be read,
/// and what stands here is the standard wording of CBP's tests, unconfirmed.
/// </summary>
static class EntryType86
{
    static readonly Cite Misconduct = Other("89 FR 2630 s.VIII").Unconfirmed;

    static readonly Obligation Truth = new("ET86.TRUE", "Goods and values are declared as they are", Era.Test,
        [Usc(19, "1484").Unconfirmed, Usc(19, "1485").Unconfirmed]);

    static readonly Obligation Once = new("ET86.ONCE", "A bill is entered once, and again only after a cancellation",
        Era.Test, [Era.SecondNotice.Unconfirmed]);

    static readonly string[] Rules =
    [
        "ET86.FILER", "ET86.POA", "ET86.LATE.15", "ET86.LATE.RULE", "ET86.LATE.REJECT", "ET86.EDA", "ET86.EDA.ONE",
        "ET86.EDA.VALID", "ET86.HTS", "ET86.ORIGIN", "ET86.VALUE", "ET86.LINE.VALUE", "ET86.SELLER", "ET86.PGA",
        "S321.800", "S321.ENTRY", "S321.ALCTOB", "S321.QUOTA", "S321.IRC", "S321.ADCVD", "S321.CN.OFF1",
        "S321.CN.OFF2",
    ];

    public static readonly Programme Programme = new(ProgrammeId.Of("ET86"), "Entry type 86 test", Era.Test)
    {
        Authority = [Era.FirstNotice, Era.SecondNotice, Csms(59089765)],
        Joiners =
        [
            ("the owner or purchaser of the shipment", Era.FirstNotice),
            ("a licensed broker appointed by the owner, purchaser or consignee", Era.FirstNotice),
        ],
        Obligations = [.. Rules.Select(Obligation.Of), Truth, Once, Clocks.Records],
        EntryTypes = [EntryType.Section321],
        AcceptedStand = ProgrammeSettings.AcceptedStand,
        Procedures =
        [
            new Procedure(Term.Since(Era.ModifiedTest, Era.SecondNotice.Unconfirmed),
                "a Director in Trade Policy and Programs", "the Executive Director, Trade Policy and Programs")
            {
                HearsFirst = true,
                Automatic = Term.Since(When.Eastern(2024, 8, 5),
                    Other("CBP, schedule of planned functionality, 2024-08-05, by ITT").Unconfirmed),
                Grounds = Clocks.ApaGrounds,
                Clocks =
                [
                    new(ProcedureStep.Response, 10, DayCount.Business, ProposalFinal, Misconduct),
                    new(ProcedureStep.Decision, 30, DayCount.Business, ProposalFalls, Misconduct),
                    new(Appeal, 10, DayCount.Business, ActionStands, Misconduct),
                    new(AppealDecision, 30, DayCount.Business, ActionStands, Misconduct),
                    .. Clocks.Unpublished,
                ],
            },
        ],
    };
}
