using static Customhouse.Law.Cites;
using static Customhouse.Law.When;

namespace Customhouse.Law;

/// <summary>
/// Numbers of the life of an accepted entry, each value with its source. Only the days of an update
/// decide a filing; the others are no part of the law's version.
/// </summary>
public static class LifeLimits
{
    static readonly Cite Reports = Other("GHY and ITT, reports of the change of 2024-01-27");

    /// <summary>Is an entry of air cargo released on departure, before the arrival?</summary>
    public static readonly Parameter<bool> ReleaseOnDeparture = new(
        "LIFE.departure", "true: air cargo is released when its flight departs")
    {
        Values =
        [
            new(Era.Coded, true, Reports.Secondary),
            new(Eastern(2024, 1, 27), false, Reports.Secondary),
        ],
    };

    /// <summary>Days without a bill after which that is said for the first time.</summary>
    public static readonly Parameter<int> FirstNoBill = new("LIFE.no-bill.1", "days without a bill on file")
    {
        Values = [new(Era.Coded, 30, Other("Query v21, WO60, text of 26"))],
    };

    /// <summary>Days without a bill after which that is said for the second time.</summary>
    public static readonly Parameter<int> SecondNoBill = new("LIFE.no-bill.2", "days without a bill on file")
    {
        Values = [new(Era.Coded, 60, Other("Query v21, WO60, text of 28"))],
    };

    /// <summary>
    /// Days from the second time to the cancellation. That the two hang together is reconstructed.
    /// </summary>
    public static readonly Parameter<int> CancellationDays = new("LIFE.no-bill.cancel", "days after the second notice")
    {
        Values = [new(Era.Coded, 7, Other("Query v21, WO60, text of 25").Unconfirmed)],
    };

    /// <summary>All, by id.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
        [ReleaseOnDeparture, FirstNoBill, SecondNoBill, CancellationDays, Limits.UpdateDays];
}
