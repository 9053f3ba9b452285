using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>A datum that two filings declare differently.</summary>
/// <param name="Datum">What it is, in words, such as <c>consignee name</c>.</param>
/// <param name="Left">What the left one declares; null when it does not.</param>
/// <param name="Right">What the right one declares; null when it does not.</param>
public readonly record struct Difference(string Datum, string? Left, string? Right);

/// <summary>Two filings compared field by field, by what they declare and not by how it was written.</summary>
public static class FilingDiff
{
    /// <summary>The differences, in the order of the left one; what only the right one declares comes last.</summary>
    public static IReadOnlyList<Difference> Compare(Filing left, Filing right) =>
        Compare(FilingFacts.Of(left), FilingFacts.Of(right));

    /// <summary>The same for facts that were taken from filings before.</summary>
    public static IReadOnlyList<Difference> Compare(IReadOnlyList<FilingFact> left, IReadOnlyList<FilingFact> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var rest = new Dictionary<string, string>();
        foreach (var fact in right) rest[fact.Datum] = fact.Value;
        var differences = new List<Difference>();
        foreach (var fact in left)
        {
            if (!rest.Remove(fact.Datum, out var other)) differences.Add(new(fact.Datum, fact.Value, null));
            else if (other != fact.Value) differences.Add(new(fact.Datum, fact.Value, other));
        }
        foreach (var fact in right)
            if (rest.ContainsKey(fact.Datum)) differences.Add(new(fact.Datum, null, fact.Value));
        return differences;
    }
}
