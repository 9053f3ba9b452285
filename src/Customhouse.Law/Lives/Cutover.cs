using Customhouse.Terms;
using NodaTime;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>
/// A law that took the exemption away, and what became of entries accepted before it whose goods arrive under it.
/// </summary>
/// <param name="Rule">The rule that took it away; its term says when.</param>
/// <param name="IsOfChinaOnly">True when it is of goods of China and Hong Kong alone.</param>
/// <param name="Code">What is said of such an entry.</param>
/// <param name="Provenance">How far that is known.</param>
/// <param name="Source">Where it is said.</param>
public sealed record Cutover(Rule Rule, bool IsOfChinaOnly, StatusCode Code, Provenance Provenance, Cite Source)
{
    /// <summary>All, in order of time; their terms follow one another.</summary>
    public static IReadOnlyList<Cutover> All { get; } =
    [
        new(Suspensions.China1, true, StatusCodes.Cancelled, Provenance.Excerpt, Csms(63992482)),
        new(Suspensions.China2, true, StatusCodes.CountryIneligible, Provenance.Excerpt, Csms(64792502).Secondary),
        new(Suspensions.All1, false, StatusCodes.CountryIneligible, Provenance.Reconstructed, Csms(66065494).Unconfirmed),
    ];

    /// <summary>True when such entries are cancelled; otherwise their release is withheld.</summary>
    public bool Cancels => Code == StatusCodes.Cancelled;

    /// <summary>The law under which goods that arrive at an instant are; null when none took the exemption.</summary>
    public static Cutover? At(Instant arrived)
    {
        foreach (var cutover in All)
            if (cutover.Rule.InForce.Contains(arrived)) return cutover;
        return null;
    }

    /// <summary>True when it takes the exemption from the goods of an entry.</summary>
    public bool Covers(in LifeState entry) => !IsOfChinaOnly || entry.Has(LifeMarks.China);
}
