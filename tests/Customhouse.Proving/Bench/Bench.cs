using System.Globalization;

namespace Customhouse.Proving;

/// <summary>
/// Measures speed and memory on this machine: medians of five, and ratios to a naive reader in the same run, since
/// seconds alone say little on a shared machine.
/// </summary>
static class Bench
{
    const int DefaultEntries = 400_000;
    const int FullEntries = 4_000_000;
    const int DefaultRows = 5_000_000;
    const int DefaultFiled = 300_000;

    public static int Run(string[] args, TextWriter to)
    {
        var isFull = args.Contains("--full");
        var entries = Option(args, "--entries") is { } text ? int.Parse(text, CultureInfo.InvariantCulture)
            : isFull ? FullEntries : DefaultEntries;
        var only = Option(args, "--only");
        to.WriteLine(Machine.Describe());
        using var day = new BenchDay(entries, to);
        var asked = Option(args, "--rows") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : (int?)null;
        var kept = Option(args, "--keep");
        foreach (var (name, run) in Parts(Options(args, "--set"), asked ?? DefaultRows, asked ?? DefaultFiled, kept))
            if (only is null || name.StartsWith(only, StringComparison.Ordinal)) run(day, to);
        return 0;
    }

    static (string Name, Action<BenchDay, TextWriter> Run)[] Parts(
        IReadOnlyList<string> sets, int rows, int entries, string? kept) =>
    [
        ("check", CheckBench.Run),
        ("file", FileBench.Run),
        ("memory", MemoryBench.Run),
        ("stages", StageBench.Run),
        ("journal", (_, to) => JournalBench.Run(to)),
        ("persons", (day, to) => PersonBench.Run(day, sets, to)),
        ("manifest", (_, to) => ManifestBench.Run(to)),
        ("server", (_, to) => ServerBench.Run(to)),
        ("arrival", (_, to) => ArrivalBench.Run(to)),
        ("restart", (_, to) => RestartBench.Run(entries, kept, to)),
        ("rate", (_, to) => RateBench.Run(entries, kept, to)),
        ("bundle", BundleBench.Run),
        ("notice", NoticeBench.Run),
        ("case", CaseBench.Run),
        ("sums", (_, to) => SumsBench.Run(rows, to)),
    ];

    static string? Option(string[] args, string name) => Options(args, name) is [var first, ..] ? first : null;

    static IReadOnlyList<string> Options(string[] args, string name) =>
        [.. args.Zip(args.Skip(1)).Where(pair => pair.First == name).Select(pair => pair.Second)];
}
