using Customhouse.Terms;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>What a filer may not file while a programme is shut to it.</summary>
static class ShutOut
{
    static readonly Term Term = Term.Since(Era.ModifiedTest, Era.SecondNotice).Until(Era.TestEnds, Era.EndMessage);

    public static readonly Rule EntryType86 = new(
        "ET86.SHUT", "A filer to whom the test is shut files no entry type 86, and files everything else")
    {
        InForce   = Term,
        System    = Era.Rejects(Term),
        Authority = [FedReg(89, 2630), Csms(59089765), Other("89 FR 2630 s.VIII").Unconfirmed],
        Verified  = Mark.Secondary,
        Among     = Among.Full86,
        Covers    = f => f.Participant.IsOut(),
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.ProgrammeShut,
        At        = Datum.EntryType,
        Because   = f => $"Filer {f.Filer} is {Words(f.Participant)} from the entry type 86 test; the filing was " +
            $"received {When.Say(f.Received)}.",
        Fix       = f => $"Enter these goods by {Routes.Living(f)}: no other entry type is shut to the filer. What " +
            "stands against it, and until when it can answer or appeal, is in its case.",
        Reading   = "Adding and replacing are shut; updates of port, bill and quantity and cancellations of entries " +
            "that were accepted before are taken. How ACE answered a suspended filer is not known.",
    };

    static string Words(ParticipantStatus status) => status switch
    {
        ParticipantStatus.Removed => "removed",
        ParticipantStatus.Expelled => "expelled",
        _ => "suspended",
    };

    public static readonly Rule[] All = [EntryType86];
}
