using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>What the life of an entry asks of the law of an instant. Immutable.</summary>
public sealed record LifeLaw
{
    /// <summary>The law of an instant, by its published values.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="law">The law of entries, with its settings; the published ones when left out.</param>
    /// <exception cref="LawNotCodedException">No law of that instant is coded.</exception>
    public static LifeLaw At(Instant instant, Func<Instant, LawAt>? law = null) => new()
    {
        OfEntries = law ?? Statutes.At,
        ReleasesOnDeparture = LifeLimits.ReleaseOnDeparture.At(instant),
        UpdateDays = Limits.UpdateDays.At(instant),
        FirstNoBill = LifeLimits.FirstNoBill.At(instant),
        SecondNoBill = LifeLimits.SecondNoBill.At(instant),
        CancellationDays = LifeLimits.CancellationDays.At(instant),
        Cutover = Cutover.At(instant),
    };

    /// <summary>
    /// Does the system withhold what exceeds the limit of one person's day, when it arrives at an instant? Mail it
    /// never does.
    /// </summary>
    public static bool WithholdsOverLimit(Instant arrived) =>
        DailyValue.OnePersonOneDay.EnforcementAt(arrived)?.Effect == Effect.Hold;

    /// <summary>
    /// The law of entries by the instant of receipt: whether one was in time is asked under the settings of its own.
    /// </summary>
    public required Func<Instant, LawAt> OfEntries { get; init; }

    /// <inheritdoc cref="LifeLimits.ReleaseOnDeparture"/>
    public required bool ReleasesOnDeparture { get; init; }

    /// <inheritdoc cref="Limits.UpdateDays"/>
    public required int UpdateDays { get; init; }

    /// <inheritdoc cref="LifeLimits.FirstNoBill"/>
    public required int FirstNoBill { get; init; }

    /// <inheritdoc cref="LifeLimits.SecondNoBill"/>
    public required int SecondNoBill { get; init; }

    /// <inheritdoc cref="LifeLimits.CancellationDays"/>
    public required int CancellationDays { get; init; }

    /// <summary>The law that takes the exemption away; null when none does.</summary>
    public Cutover? Cutover { get; init; }
}
