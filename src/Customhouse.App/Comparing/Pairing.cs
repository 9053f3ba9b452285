using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.App;

/// <summary>The filing of one number and action in two files; null on the side that lacks it.</summary>
/// <param name="Key">Filer, number and action, and which of several such.</param>
/// <param name="Left">Facts on the left.</param>
/// <param name="Right">Facts on the right.</param>
sealed record Pair(string Key, IReadOnlyList<FilingFact>? Left, IReadOnlyList<FilingFact>? Right);

/// <summary>
/// Pairs the filings of two files by number and action. Files in one order are paired as they are read; only what is
/// out of order is remembered.
/// </summary>
sealed class Pairing
{
    readonly Dictionary<string, int> seenLeft = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> seenRight = new(StringComparer.Ordinal);
    readonly Dictionary<string, IReadOnlyList<FilingFact>> waitingLeft = new(StringComparer.Ordinal);
    readonly Dictionary<string, IReadOnlyList<FilingFact>> waitingRight = new(StringComparer.Ordinal);

    /// <summary>The pairs; those that only one side has come last.</summary>
    public static IEnumerable<Pair> Of(IEnumerable<Filing> left, IEnumerable<Filing> right) =>
        new Pairing().Run(left, right);

    IEnumerable<Pair> Run(IEnumerable<Filing> left, IEnumerable<Filing> right)
    {
        using var lefts = left.GetEnumerator();
        using var rights = right.GetEnumerator();
        bool hasLeft = true, hasRight = true;
        while (hasLeft || hasRight)
        {
            hasLeft = hasLeft && lefts.MoveNext();
            if (hasLeft && Take(lefts.Current, seenLeft, waitingLeft, waitingRight) is { } one)
                yield return one with { Left = one.Right, Right = one.Left };
            hasRight = hasRight && rights.MoveNext();
            if (hasRight && Take(rights.Current, seenRight, waitingRight, waitingLeft) is { } other) yield return other;
        }
        foreach (var (key, facts) in waitingLeft) yield return new Pair(key, facts, null);
        foreach (var (key, facts) in waitingRight) yield return new Pair(key, null, facts);
    }

    // The pair as the right side sees it: what waited is the left.
    static Pair? Take(
        Filing filing, Dictionary<string, int> seen, Dictionary<string, IReadOnlyList<FilingFact>> mine,
        Dictionary<string, IReadOnlyList<FilingFact>> others)
    {
        var key = Key(filing, seen);
        var facts = FilingFacts.Of(filing);
        if (others.Remove(key, out var waited)) return new Pair(key, waited, facts);
        mine.Add(key, facts);
        return null;
    }

    static string Key(Filing filing, Dictionary<string, int> seen)
    {
        var name = $"{filing.Filer.Text}-{filing.Number.Text} {filing.Action.Text}".Trim();
        var count = seen[name] = seen.GetValueOrDefault(name) + 1;
        return count == 1 ? name : $"{name} (no. {count})";
    }
}
