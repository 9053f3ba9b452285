using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Law;

/// <summary>
/// Which goods a carrier can't report under section 321 on the day of its message, by the orders that took the
/// exemption away. The first window of February 2025 is left out: no error for carriers is known from it.
/// Source: CSMS 64825584 for the goods of China and Hong Kong from 2025-05-02.
/// </summary>
public static class CarrierOrigins
{
    /// <summary>Since when the bulletin's errors are answered.</summary>
    public static LocalDate Since { get; } = When.Day(Suspensions.China2.InForce.From);

    /// <summary>Since when goods of every country are out.</summary>
    public static LocalDate AllSince { get; } = When.Day(Suspensions.All1.InForce.From);

    /// <summary>True while the bulletin's errors are answered.</summary>
    public static bool IsAsked(Instant received) => received >= Suspensions.China2.InForce.From;

    /// <summary>True when goods of a country are out while those of others are in.</summary>
    public static bool IsOut(CountryCode origin, Instant received) =>
        (origin == CountryCode.China || origin == CountryCode.HongKong)
        && Suspensions.China2.InForce.Contains(received);

    /// <summary>True when goods of every country are out.</summary>
    public static bool AllAreOut(Instant received) => Suspensions.All1.InForce.Contains(received);
}
