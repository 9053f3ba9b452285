using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Engine;

/// <summary>Date and origin of a release. Which event gives which origin is inferred from their names.</summary>
static class Release
{
    /// <summary>The entry with the release that an event brings.</summary>
    public static LifeState Of(in LifeState entry, LifeEvent happened)
    {
        var origin = OriginOf(happened);
        return entry with { Origin = origin, ReleaseDay = DayOf(entry, origin, happened) };
    }

    /// <summary>True when the date of its release is that of an arrival, real or estimated.</summary>
    public static bool FollowsArrival(in LifeState entry) => entry.Arrived is not null && entry.Origin is
        ReleaseOrigin.EstimatedArrival or ReleaseOrigin.ActualArrival or ReleaseOrigin.DateUpdate;

    /// <summary>The Eastern day of arrival; null when it is not known.</summary>
    public static LocalDate? ArrivalDay(in LifeState entry) => entry.Arrived is { } arrived ? When.Day(arrived) : null;

    static ReleaseOrigin OriginOf(LifeEvent happened) => happened switch
    {
        LifeEvent.Departed => ReleaseOrigin.EstimatedArrival,
        LifeEvent.Arrived or LifeEvent.ArrivalCorrected => ReleaseOrigin.ActualArrival,
        LifeEvent.HoldRemoved => ReleaseOrigin.HoldRemoved,
        LifeEvent.ExamDone => ReleaseOrigin.ExamDone,
        LifeEvent.PgaStatus => ReleaseOrigin.AgencyDone,
        _ => ReleaseOrigin.Selectivity,
    };

    static LocalDate DayOf(in LifeState entry, ReleaseOrigin origin, LifeEvent happened) => origin switch
    {
        ReleaseOrigin.EstimatedArrival when entry.Eda is { } estimated => estimated,
        ReleaseOrigin.ActualArrival when ArrivalDay(entry) is { } arrived => arrived,
        _ => When.Day(happened.Learned),
    };
}
