namespace Customhouse.Proving;

/// <summary>Makes an input that crashes a reader smaller, as long as it crashes in the same way.</summary>
static class Shrinking
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>The smallest input found by leaving out lines, then bytes, ever shorter runs of them.</summary>
    public static byte[] Shrink(byte[] input, Func<byte[], bool> stillCrashes)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        return Without(Without(input, Grain.Lines),
            new Grain(bytes => [.. bytes.Select(b => new[] { b })], Grain.Lines.Join));

        byte[] Without(byte[] from, Grain grain)
        {
            var parts = grain.Split(from);
            for (var run = Math.Max(1, parts.Count / 2); run > 0; run /= 2)
                for (var at = 0; at + run <= parts.Count && clock.Elapsed < Longest;)
                {
                    List<byte[]> fewer = [.. parts[..at], .. parts[(at + run)..]];
                    if (stillCrashes(grain.Join(fewer))) parts = fewer;
                    else at += run;
                }
            return grain.Join(parts);
        }
    }
}
