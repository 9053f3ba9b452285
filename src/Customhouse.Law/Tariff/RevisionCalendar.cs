using NodaTime;

namespace Customhouse.Law;

/// <summary>
/// From a date to the revisions that may have been in force on it: one on most days, more between the earliest
/// and the certain day of a revision.
/// </summary>
sealed class RevisionCalendar
{
    readonly record struct Turn(int Day, byte Low, byte High);

    readonly LocalDate[] earliest;
    readonly LocalDate[] certain;
    readonly Turn[] turns;
    readonly int end;

    public RevisionCalendar(TariffRevision[] revisions, LocalDate through)
    {
        Through = through;
        end = DayOf(through);
        certain = [.. revisions.Select(r => r.Certain)];
        earliest = [.. revisions.Select(r => r.Earliest)];
        // Revisions supersede each other in order, so none begins before the one that it replaces may have begun.
        for (var i = 1; i < earliest.Length; i++) earliest[i] = LocalDate.Max(earliest[i], earliest[i - 1]);
        turns = [.. certain.Concat(earliest).Where(d => d >= certain[0]).Distinct().Order().Select(TurnOn)];
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
        if (day < turns[0].Day || day > end) return false;
        int from = 0, to = turns.Length - 1;
        while (from < to)
        {
            var middle = (from + to + 1) >> 1;
            if (turns[middle].Day <= day) from = middle;
            else to = middle - 1;
        }
        (low, high) = (turns[from].Low, turns[from].High);
        return true;
    }

    Turn TurnOn(LocalDate date) => new(
        DayOf(date),
        (byte)Array.FindLastIndex(certain, d => d <= date),
        (byte)Array.FindLastIndex(earliest, d => d <= date));

    // Orders as the dates do; not a count of days.
    static int DayOf(LocalDate date) => (date.Year * 16 + date.Month) * 32 + date.Day;
}
