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
    /// The Eastern day of actual arrival where it is known, else the estimated day, else that of receipt.
    /// Source: CBP Trade Information Notice "Release 3" (actual arrival, Eastern), as reported.
    /// </summary>
    public static PersonDate Of(Instant? arrived, LocalDate? estimated, LocalDate received) =>
        arrived is { } instant ? new(When.Day(instant), DayBasis.Arrival)
        : estimated is { } day ? new(day, DayBasis.Estimate)
        : new(received, DayBasis.Receipt);
}
