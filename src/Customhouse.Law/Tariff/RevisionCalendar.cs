using NodaTime;

namespace Customhouse.Law;

/// <summary>
/// From a date to the revisions that may have been in force on it: one on most days, more between the earliest
/// and the certain day of a revision.
/// </summary>
sealed class RevisionCalendar
{
    readonly LocalDate[] earliest;
    readonly LocalDate[] certain;
    readonly int[] earliestDays;
    readonly int[] certainDays;
    readonly int end;

    public RevisionCalendar(TariffRevision[] revisions, LocalDate through)
    {
        Through = through;
        end = DayOf(through);
        (earliest, certain) = (new LocalDate[revisions.Length], new LocalDate[revisions.Length]);
        (earliestDays, certainDays) = (new int[revisions.Length], new int[revisions.Length]);
        for (var i = 0; i < revisions.Length; i++)
        {
            // Revisions supersede each other in order, so none begins before the one that it replaces may have begun.
            earliest[i] = i > 0 && earliest[i - 1] > revisions[i].Earliest ? earliest[i - 1] : revisions[i].Earliest;
            certain[i] = revisions[i].Certain;
            (earliestDays[i], certainDays[i]) = (DayOf(earliest[i]), DayOf(certain[i]));
        }
    }

    public LocalDate Through { get; }

    /// <summary>First day for certain on which the revision stood; null for the first, which began before.</summary>
    public LocalDate? Begin(int revision) => revision == 0 ? null : certain[revision];

    /// <summary>Last day for certain on which the revision stood; null for the last.</summary>
    public LocalDate? End(int revision) => revision == certain.Length - 1 ? null : earliest[revision + 1].PlusDays(-1);

    /// <summary>The revisions that may have been in force; false when the date is outside them all.</summary>
    public bool TryRevisions(LocalDate date, out int low, out int high)
    {
        low = high = 0;
        var day = DayOf(date);
        if (day < certainDays[0] || day > end) return false;
        for (var above = certainDays.Length; low + 1 < above;)
        {
            var middle = (low + above) >> 1;
            if (certainDays[middle] <= day) low = middle;
            else above = middle;
        }
        for (high = low; high + 1 < earliestDays.Length && earliestDays[high + 1] <= day;) high++;
        return true;
    }

    // Orders as the dates do; not a count of days.
    static int DayOf(LocalDate date) => (date.Year * 16 + date.Month) * 32 + date.Day;
}
