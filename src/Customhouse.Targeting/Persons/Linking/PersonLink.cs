using System.Globalization;
using System.Text;
using Customhouse.Terms;

namespace Customhouse.Targeting;

/// <summary>One comparison of a link.</summary>
/// <param name="Evidence">What was compared.</param>
/// <param name="Agreement">How far it agrees.</param>
/// <param name="Weight">What that weighs, in hundredths of a bit.</param>
public readonly record struct LinkComparison(Evidence Evidence, Agreement Agreement, int Weight);

/// <summary>Why two parties are one person or two: every comparison, its weight, the total and the threshold.</summary>
/// <param name="IsOne">True when they are one person.</param>
/// <param name="By">The first setting under which they are; the one that was asked when they are not.</param>
/// <param name="Comparisons">What was compared; empty when a key decided.</param>
/// <param name="Total">Sum of the weights, in hundredths of a bit.</param>
/// <param name="PlaceCapped">What was taken off because postal code, city and state are one place.</param>
/// <param name="Threshold">The total from which they are one.</param>
/// <param name="Bar">What forbids it.</param>
public sealed record PersonLink(
    bool IsOne, PersonMatching By, IReadOnlyList<LinkComparison> Comparisons, int Total, int PlaceCapped, int Threshold,
    LinkBar Bar)
{
    /// <summary>Compares two parties under all three settings.</summary>
    public static PersonLink Between(in Party left, in Party right, LinkSettings? settings = null)
    {
        settings ??= LinkSettings.Published;
        if (ExactKey.Of(left) == ExactKey.Of(right)) return ByKey(PersonMatching.Exact, settings);
        PersonForm one = new PersonReader().Read(left), other = new PersonReader().Read(right);
        return one.Key == other.Key ? ByKey(PersonMatching.Normalised, settings) : Between(one, other, settings);
    }

    /// <summary>Weighs two parties in canonical form.</summary>
    public static PersonLink Between(PersonForm left, PersonForm right, LinkSettings settings)
    {
        var linkage = PersonComparer.Compare(left, right, settings);
        var comparisons = new List<LinkComparison>();
        for (var evidence = Evidence.Given; evidence <= Evidence.State; evidence++)
        {
            var agreement = linkage.Agreements[evidence];
            if (agreement == Agreement.Missing) continue;
            comparisons.Add(new LinkComparison(evidence, agreement, LinkWeights.Of(evidence, agreement)));
        }
        return new PersonLink(
            linkage.Joins(settings), PersonMatching.Linked, comparisons, linkage.Total,
            comparisons.Sum(comparison => comparison.Weight) - linkage.Total, settings.Threshold, linkage.Bar);
    }

    static PersonLink ByKey(PersonMatching by, LinkSettings settings) =>
        new(true, by, [], 0, 0, settings.Threshold, LinkBar.None);

    /// <summary>The comparisons in lines, with what decided at the end.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (evidence, agreement, weight) in Comparisons)
            Line(text, evidence.ToString(), agreement.ToString(), weight);
        if (PlaceCapped > 0) Line(text, "Place", "Capped", -PlaceCapped);
        if (Comparisons.Count > 0) Line(text, "Total", $"of {Bits(Threshold)}", Total);
        return text.Append(Verdict).ToString();
    }

    string Verdict => IsOne ? By == PersonMatching.Linked ? "One person: the total reaches the threshold."
            : $"One person: the {By.ToString().ToLowerInvariant()} key is the same."
        : Bar != LinkBar.None ? $"Two persons: {Said(Bar)}."
        : "Two persons: the total stays under the threshold.";

    /// <summary>A bar in words.</summary>
    public static string Said(LinkBar bar) => bar switch
    {
        LinkBar.None => "nothing bars",
        LinkBar.Identifier => "two identifiers of one kind differ",
        LinkBar.Names => "no part of the names agrees, and an address alone is no person",
        LinkBar.HalfName => "only one part of the names agrees well, and number or street does not",
        LinkBar.Generation => "one is junior to the other",
        LinkBar.LegalForm => "companies of different legal forms are different companies",
        LinkBar.Household => "the surname is the same and the given name another, as in one household",
        LinkBar.Crowd => "many persons are at the address, and only one part of the names agrees",
        _ => throw new ArgumentOutOfRangeException(nameof(bar), bar, "No such bar."),
    };

    static void Line(StringBuilder text, string what, string how, int weight) =>
        text.Append(CultureInfo.InvariantCulture, $"{what,-12}{how,-12}{Bits(weight),8}\n");

    /// <summary>Hundredths of a bit as bits.</summary>
    public static string Bits(int weight) => (weight / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
