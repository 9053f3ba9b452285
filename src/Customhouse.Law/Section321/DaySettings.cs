using Customhouse.Terms;
using NodaTime;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>Which arrival makes the day of a person.</summary>
public enum DayReckoning
{
    /// <summary>The actual arrival of the conveyance, where it is known.</summary>
    Actual,

    /// <summary>The date that the filer estimates, where there is one.</summary>
    Estimated,
}

/// <summary>By whose clock a day begins.</summary>
public enum DayClock
{
    /// <summary>By that of the east coast.</summary>
    Eastern,

    /// <summary>By that of the port of arrival.</summary>
    Port,
}

/// <summary>How the day of a person is told.</summary>
/// <param name="By">Which arrival makes it.</param>
/// <param name="Clock">By whose clock it begins.</param>
public readonly record struct DaySetting(DayReckoning By, DayClock Clock)
{
    /// <summary>The published setting for an arrival.</summary>
    /// <exception cref="LawNotCodedException">It lies before anything is coded.</exception>
    public static DaySetting At(Instant arrival) => new(DaySettings.By.At(arrival), DaySettings.Clock.At(arrival));
}

/// <summary>
/// "One day" has no codified definition, hence published settings. The system that held took the actual arrival and the
/// Eastern clock; before it nobody counted, and its reading is taken for those years too. A key by estimated date was
/// planned, and brokers objected that estimates differ from arrivals.
/// </summary>
public static class DaySettings
{
    static readonly Cite NoText = Other("19 CFR 10.151(a), which says one day and no more", Mark.Unconfirmed);

    /// <summary>
    /// These and the stages, by id. They decide no filing, so they are no part of the law's version.
    /// </summary>
    public static IReadOnlyList<Parameter> All => [By, Clock, DayStages.AsRun, DayStages.AsPlanned];

    /// <summary>Which arrival makes the day.</summary>
    public static readonly Parameter<DayReckoning> By = new("S321.day-by", "which arrival makes the day of a person")
    {
        Values =
        [
            new(Era.Coded, DayReckoning.Actual, NoText),
            new(Era.LimitHeld, DayReckoning.Actual, DayStages.Release3),
        ],
    };

    /// <summary>By whose clock it begins.</summary>
    public static readonly Parameter<DayClock> Clock = new("S321.day-clock", "by whose clock that day begins")
    {
        Values =
        [
            new(Era.Coded, DayClock.Eastern, NoText),
            new(Era.LimitHeld, DayClock.Eastern, DayStages.Release3),
        ],
    };
}
