using System.Diagnostics;
using System.Globalization;

namespace Customhouse.Proving;

/// <summary>Medians of five runs after one that warms up.</summary>
static class Measure
{
    const int Runs = 5;

    /// <summary>Entries a second, the median; and prints it with the least and the most.</summary>
    public static decimal Rate(TextWriter to, string what, long entries, Action run, decimal? floor = null)
    {
        run();
        var rates = Enumerable.Range(0, Runs).Select(_ => entries / Seconds(run)).Order().ToList();
        var target = floor is { } least ? Invariant($"   floor {least:N0}") : "";
        to.WriteLine(
            Invariant($"{what,-52} {rates[Runs / 2],12:N0} entries/s   ({rates[0]:N0} to {rates[^1]:N0}){target}"));
        return rates[Runs / 2];
    }

    static decimal Seconds(Action run)
    {
        GC.Collect();
        var clock = Stopwatch.StartNew();
        run();
        return (decimal)clock.Elapsed.TotalSeconds;
    }

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
