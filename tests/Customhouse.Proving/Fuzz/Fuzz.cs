using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Customhouse.Proving;

/// <summary>
/// Shows every reader of outside input bent inputs and noise. A reader may refuse in its own words; whatever else it
/// throws, a second answer that differs from the first, and an input that it does not get over, is a crash. Crashers
/// are made small and kept; a mended one belongs in samples/crashers, where a test shows it to its reader for ever.
/// </summary>
static class Fuzz
{
    const int DefaultSeconds = 60;

    /// <summary>fuzz [--seconds N] [--seed N] [--only NAME] [--keep FOLDER]; 1 when something crashed.</summary>
    public static int Run(string[] args, TextWriter to)
    {
        var seconds = Number(args, "--seconds") ?? DefaultSeconds;
        var seed = Number(args, "--seed") ?? Environment.TickCount;
        var folder = Option(args, "--keep") ?? Path.Combine("artifacts", "crashers");
        var only = Option(args, "--only");
        var targets = Targets.All.Where(target => only is null || target.Name == only).ToList();
        if (targets.Count == 0)
        {
            to.WriteLine($"fuzz: --only takes one of {string.Join(", ", Targets.All.Select(target => target.Name))}");
            return 2;
        }
        Directory.CreateDirectory(folder);
        to.WriteLine($"fuzz: {targets.Count} readers, {seconds} s, seed {seed}; crashers go to {folder}");
        var each = TimeSpan.FromSeconds((double)seconds / targets.Count);
        var crashes = targets.Sum(target => new Run(target, seed, folder, to).Go(each));
        to.WriteLine(crashes == 0 ? "fuzz: no reader crashed" : $"fuzz: {crashes} different crashes");
        return crashes == 0 ? 0 : 1;
    }

    static int? Number(string[] args, string name) =>
        Option(args, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}

/// <summary>One target under fire.</summary>
sealed class Run(Target target, int seed, string folder, TextWriter to)
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>No input is long enough for this, unless its reader takes ever longer for each byte.</summary>
    static readonly TimeSpan TooSlow = TimeSpan.FromSeconds(20);

    /// <summary>Longer crashers are tried as they are: taking them apart takes too long.</summary>
    const int LongestToBend = 30_000;

    readonly HashSet<string> crashes = [];
    readonly Stopwatch clock = new();
    long bent, noise;
    TimeSpan slowest;

    /// <summary>Bends and reads until the time is over.</summary>
    /// <returns>How many different crashes there were.</returns>
    public int Go(TimeSpan time)
    {
        List<byte[]> seeds = [.. target.Seeds(), .. Targets.CrashersOf(target)];
        foreach (var valid in seeds) Try(valid);
        seeds.RemoveAll(seed => seed.Length > LongestToBend);
        for (clock.Start(); clock.Elapsed < time;)
        {
            var random = new Random(unchecked(seed + (int)(bent + noise) * 7_919));
            var bending = new Bending(random);
            var from = seeds[random.Next(seeds.Count)];
            if (random.Next(4) == 0)
            {
                noise++;
                Try(bending.Noise(from));
            }
            else
            {
                bent++;
                Try(target.Bend(bending, from));
            }
        }
        var many = crashes.Count > 0 ? $", {crashes.Count} crashes" : "";
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {target.Name,-12}{bent,10:N0} bent{noise,10:N0} noise{clock.Elapsed.TotalSeconds,8:F1} s, " +
            $"slowest {slowest.TotalSeconds:F2} s{many}"));
        return crashes.Count;
    }

    void Try(byte[] input)
    {
        if (Crash(input) is not { } thrown || !crashes.Add(Kind(thrown))) return;
        bool Again(byte[] smaller) => Crash(smaller) is { } again && Kind(again) == Kind(thrown);
        Say(Keep(Shrinking.Shrink(input, Again)), thrown);
    }

    Exception? Crash(byte[] input)
    {
        // Kept before it is read: an input that ends the process, or that is not got over, is still there.
        var last = Named("last");
        File.WriteAllBytes(last, input);
        var start = Used();
        using var patience = new Timer(_ => GiveUp(last), null, Patience, Timeout.InfiniteTimeSpan);
        try
        {
            target.Read(input);
            return null;
        }
        catch (Exception thrown)
        {
            return thrown is AggregateException { InnerException: { } inner } ? inner : thrown;
        }
        finally
        {
            Time(input, Used() - start);
        }
    }

    // Time of the processor: the clock on the wall also runs while other programs have the machine.
    static TimeSpan Used() => Environment.CpuUsage.TotalTime;

    void Time(byte[] input, TimeSpan taken)
    {
        if (taken <= slowest) return;
        slowest = taken;
        File.WriteAllBytes(Named("slowest"), input);
        if (taken < TooSlow || !crashes.Add("too slow")) return;
        to.WriteLine($"  {target.Name}: {Named("slowest")}\n    takes {taken.TotalSeconds:F0} s of the processor");
    }

    void GiveUp(string last)
    {
        to.WriteLine($"  {target.Name}: an input is not got over in {Patience.TotalMinutes} minutes: {last}");
        Environment.Exit(1);
    }

    string Keep(byte[] crasher)
    {
        var path = Named(Convert.ToHexStringLower(SHA256.HashData(crasher))[..8]);
        File.WriteAllBytes(path, crasher);
        return path;
    }

    string Named(string word) => Path.Combine(folder, $"{target.Name}-{word}.{target.Extension}");

    void Say(string path, Exception thrown) =>
        to.WriteLine($"  {target.Name}: {path}\n    {Kind(thrown)}: {thrown.Message.ReplaceLineEndings(" ")}");

    static bool IsOurs(System.Reflection.MethodBase? method) =>
        method?.DeclaringType?.Namespace?.StartsWith("Customhouse", StringComparison.Ordinal) == true;

    // What was thrown and where: the same mistake again is no news.
    static string Kind(Exception thrown)
    {
        var places = new StackTrace(thrown).GetFrames().Select(frame => frame.GetMethod())
            .Where(IsOurs)
            .Take(2).Select(method => $"{method!.DeclaringType!.Name}.{method.Name}");
        return $"{thrown.GetType().Name} in {string.Join(" of ", places)}";
    }
}
