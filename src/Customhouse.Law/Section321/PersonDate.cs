using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>By what it is known on which day a person receives goods, the surest last.</summary>
public enum DayBasis
{
    /// <summary>The day of receipt, where nothing else is known.</summary>
    Receipt,

    /// <summary>The estimated date of arrival that the filer states.</summary>
    Estimate,

    /// <summary>The actual arrival of the conveyance.</summary>
    Arrival,
}

/// <summary>The day on which a person receives goods, and by what it is known.</summary>
/// <param name="Day">The day.</param>
/// <param name="By">By what.</param>
public readonly record struct PersonDate(LocalDate Day, DayBasis By)
{
    /// <summary>
    /// The Eastern day of actual arrival where it is known, else the estimated day, else that of receipt: the published
    /// setting of every era.
    /// Source: CBP Trade Information Notice "Release 3" (actual arrival, Eastern), as reported.
    /// </summary>
    public static PersonDate Of(Instant? arrived, LocalDate? estimated, LocalDate received) =>
        arrived is { } instant ? new(When.Day(instant), DayBasis.Arrival)
        : estimated is { } day ? new(day, DayBasis.Estimate)
        : new(received, DayBasis.Receipt);

    /// <summary>
    /// The day under a setting. An estimate is a date as its filer states it and belongs to no clock; where a setting
    /// asks for what is not known, the next best says the day.
    /// </summary>
    /// <param name="arrived">Actual arrival, where known.</param>
    /// <param name="port">Port of that arrival; <c>default</c> where it is not known.</param>
    /// <param name="estimated">The estimated date, where stated.</param>
    /// <param name="received">The day of receipt.</param>
    /// <param name="setting">The setting.</param>
    /// <returns>Null when the clock of the port is asked for and <see cref="PortClocks"/> does not know it.</returns>
    public static PersonDate? Of(
        Instant? arrived, PortOfEntry port, LocalDate? estimated, LocalDate received, DaySetting setting)
    {
        if (arrived is null || (setting.By == DayReckoning.Estimated && estimated is not null))
            return Of(null, estimated, received);
        if (setting.Clock == DayClock.Eastern) return Of(arrived, estimated, received);
        return PortClocks.Of(port) is { } clock ? new(arrived.Value.InZone(clock).Date, DayBasis.Arrival) : null;
    }
}
