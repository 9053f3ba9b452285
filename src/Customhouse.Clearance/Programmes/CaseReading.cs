using Customhouse.Journal;
using Customhouse.Terms;

namespace Customhouse.Clearance;

/// <summary>Cases out of a journal without a station: nothing but what was told of cases is folded.</summary>
public static class CaseReading
{
    /// <summary>The case of a filer with all that was told of it; null when nothing was.</summary>
    public static CaseHistory? Of(SqliteJournal journal, ProgrammeId programme, FilerCode participant)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var cases = new CaseRegister();
        new JournalLeaves(journal).WalkOthers((in LeafView leaf) =>
        {
            if (EntryFiled.KindOf(leaf.Body) == ProgrammeTold.Kind) cases.Tell(ProgrammeTold.Read(leaf.Body.ToArray()));
        });
        return cases.HistoryOf(programme, participant);
    }
}
