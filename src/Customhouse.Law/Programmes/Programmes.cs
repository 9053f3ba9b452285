using Customhouse.Terms;
using static Customhouse.Law.ClockDefault;
using static Customhouse.Terms.ProcedureStep;

namespace Customhouse.Law;

/// <summary>Every coded programme.</summary>
public static class Programmes
{
    /// <summary>Entry type 86.</summary>
    public static Programme EntryType86 => Law.EntryType86.Programme;

    /// <summary>Section 321 Data Pilot.</summary>
    public static Programme DataPilot => Law.DataPilot.Programme;

    /// <summary>C-TPAT.</summary>
    public static Programme Ctpat => Law.Ctpat.Programme;

    /// <summary>All, by id.</summary>
    public static IReadOnlyList<Programme> All { get; } = [Ctpat, EntryType86, DataPilot];

    /// <summary>The programme with this id; null when there is none.</summary>
    public static Programme? Find(ProgrammeId id) => All.FirstOrDefault(programme => programme.Id == id);

    /// <summary>
    /// A programme that has yet to be written, with the least that any must have: every step a clock, the obligation to
    /// produce documents, and the grounds of 5 USC 558(c). Start from it <c>with</c> what the next notice says.
    /// </summary>
    /// <param name="id">Its short name.</param>
    /// <param name="name">Its name.</param>
    /// <param name="inForce">When it takes applications.</param>
    public static Programme Template(ProgrammeId id, string name, Term inForce)
    {
        ArgumentNullException.ThrowIfNull(inForce);
        return new Programme(id, name, inForce)
        {
            Authority = [inForce.FromSource],
            Joiners = [],
            Obligations = [Clocks.Records],
            Procedures =
            [
                new Procedure(inForce with { To = null, ToSource = null }, "", "")
                {
                    HearsFirst = true,
                    Grounds = Clocks.ApaGrounds,
                    Clocks =
                    [
                        new(ProcedureStep.Response, 10, DayCount.Business, OnTheRecord, ProgrammeSettings.Ours),
                        new(ProcedureStep.Decision, 30, DayCount.Business, ProposalFalls, ProgrammeSettings.Ours),
                        new(Appeal, 10, DayCount.Business, ActionStands, ProgrammeSettings.Ours),
                        new(AppealDecision, 30, DayCount.Business, ActionStands, ProgrammeSettings.Ours),
                        .. Clocks.Unpublished,
                    ],
                },
            ],
        };
    }
}
