namespace Customhouse.App;

/// <summary>A step that did not come out as expected.</summary>
/// <param name="Line">Where it stands in its file.</param>
/// <param name="Step">Its words.</param>
/// <param name="Lines">
/// What was compared, line by line: a blank before what is the same, - before what was expected and did not come, +
/// before what came and was not expected.
/// </param>
sealed record ScenarioDifference(long Line, string Step, IReadOnlyList<string> Lines)
{
    const int LinesMax = 1_000;

    /// <summary>Compares all lines with those that were expected; null when they are the same.</summary>
    public static IReadOnlyList<string>? Compare(IReadOnlyList<string> expected, IReadOnlyList<string> came)
    {
        if (expected.SequenceEqual(came)) return null;
        if (expected.Count > LinesMax || came.Count > LinesMax)
            return
            [
                .. expected.Except(came).Select(line => "- " + line),
                .. came.Except(expected).Select(line => "+ " + line),
            ];
        return Walk(expected, came);
    }

    /// <summary>Looks for lines among others, in order; null when all are there.</summary>
    public static IReadOnlyList<string>? Among(IReadOnlyList<string> expected, IReadOnlyList<string> came)
    {
        var found = 0;
        foreach (var line in came)
            if (found < expected.Count && expected[found] == line) found++;
        return found == expected.Count ? null
            : [.. expected.Skip(found).Select(line => "- " + line), .. came.Select(line => "  " + line)];
    }

    // By the longest lines that both have in common, in order.
    static List<string> Walk(IReadOnlyList<string> expected, IReadOnlyList<string> came)
    {
        var common = new int[expected.Count + 1, came.Count + 1];
        for (var i = expected.Count - 1; i >= 0; i--)
            for (var j = came.Count - 1; j >= 0; j--)
                common[i, j] = expected[i] == came[j] ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
        var lines = new List<string>();
        for (var (i, j) = (0, 0); i < expected.Count || j < came.Count;)
        {
            if (i < expected.Count && j < came.Count && expected[i] == came[j])
                (i, j) = Take("  " + came[j], i + 1, j + 1);
            else if (j == came.Count || i < expected.Count && common[i + 1, j] >= common[i, j + 1])
                (i, j) = Take("- " + expected[i], i + 1, j);
            else (i, j) = Take("+ " + came[j], i, j + 1);
        }
        return lines;
        (int, int) Take(string line, int i, int j)
        {
            lines.Add(line);
            return (i, j);
        }
    }
}
