using System.Globalization;

namespace Customhouse.Proving;

/// <summary>
/// Measures what the issue of the spine asks for, on this machine: medians of five, and ratios to a naive reader in the
/// same run, since seconds alone say little on a shared machine.
/// </summary>
static class Bench
{
    const int DefaultEntries = 400_000;
    const int FullEntries = 4_000_000;

    public static int Run(string[] args, TextWriter to)
    {
        var isFull = args.Contains("--full");
        var entries = Option(args, "--entries") is { } text ? int.Parse(text, CultureInfo.InvariantCulture)
            : isFull ? FullEntries : DefaultEntries;
        var only = Option(args, "--only");
        to.WriteLine(Machine.Describe());
        using var day = new BenchDay(entries, to);
        foreach (var (name, run) in Parts)
            if (only is null || name.StartsWith(only, StringComparison.Ordinal)) run(day, to);
        return 0;
    }

    static readonly (string Name, Action<BenchDay, TextWriter> Run)[] Parts =
    [
        ("check", CheckBench.Run),
        ("file", FileBench.Run),
        ("memory", MemoryBench.Run),
        ("stages", StageBench.Run),
        ("journal", (_, to) => JournalBench.Run(to)),
        ("manifest", (_, to) => ManifestBench.Run(to)),
    ];

    static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
