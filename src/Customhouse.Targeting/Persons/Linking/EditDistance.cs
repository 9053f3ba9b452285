namespace Customhouse.Targeting;

/// <summary>
/// How many slips lead from one text to another: a letter added, left out or another, or two neighbours that have
/// changed places (optimal string alignment). Counted only as far as anybody asks.
/// </summary>
static class EditDistance
{
    /// <summary>Most slips that are counted; what is further apart is one more.</summary>
    public const int Most = 3;

    /// <summary>The slips between two texts, 0 to <see cref="Most"/> + 1.</summary>
    public static int Of(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var same = left.CommonPrefixLength(right);
        left = left[same..];
        right = right[same..];
        while (!left.IsEmpty && !right.IsEmpty && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }
        if (Math.Abs(left.Length - right.Length) > Most) return Most + 1;
        if (left.IsEmpty || right.IsEmpty) return left.Length + right.Length;
        // Rows of the table as far as a path of so few slips can stray from its diagonal.
        Span<int> rows = stackalloc int[3 * (right.Length + 1)];
        return Walk(left, right, rows);
    }

    static int Walk(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<int> rows)
    {
        var width = right.Length + 1;
        Span<int> before = rows[..width], last = rows[width..(2 * width)], row = rows[(2 * width)..];
        for (var j = 0; j < width; j++) last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            int from = Math.Max(1, i - Most), to = Math.Min(right.Length, i + Most), least = Most + 1;
            row[from - 1] = from == 1 ? i : Most + 1;
            for (var j = from; j <= to; j++)
            {
                var slips = Math.Min(last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1), row[j - 1] + 1);
                if (j < i + Most) slips = Math.Min(slips, last[j] + 1);
                var isChangedOver = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                if (isChangedOver) slips = Math.Min(slips, before[j - 2] + 1);
                row[j] = slips;
                least = Math.Min(least, slips);
            }
            if (least > Most) return Most + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.Min(last[right.Length], Most + 1);
    }
}
