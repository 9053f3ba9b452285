using System.Globalization;

namespace Customhouse.App;

/// <summary>A number with what it counts: 1 filing, 2 filings.</summary>
static class Counted
{
    /// <summary>Says how many there are.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word, or words, for one of them.</param>
    /// <param name="many">For several; the word and an s when left out.</param>
    public static string Of(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");
}
