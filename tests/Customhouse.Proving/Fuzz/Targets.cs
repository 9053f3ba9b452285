namespace Customhouse.Proving;

/// <summary>Every reader of outside input.</summary>
static class Targets
{
    /// <summary>
    /// All of them, by what comes in where: filings, facts, the tariff, a journal's folder, proofs, arguments,
    /// manifests, registers of transmitters, queries, the stream of a session.
    /// </summary>
    public static IReadOnlyList<Target> All { get; } =
    [
        FilingTargets.Catair, FilingTargets.Csv, FilingTargets.Json, FilingTargets.Xlsx, FilingTargets.Resume,
        FactTargets.Arrivals, FactTargets.Clients, FactTargets.Arguments,
        TariffTargets.ExportCsv, TariffTargets.ExportJson, TariffTargets.Table, TariffTargets.Flags, TariffTargets.List,
        ProofTargets.Receipt, ProofTargets.Note, ProofTargets.Key, ProofTargets.Leaf, JournalTarget.Folder,
        ManifestTargets.Any, AuthorityTargets.Register, AuthorityTargets.Query,
        FramingTarget.Stream,
    ];

    /// <summary>Where inputs are kept that once crashed a reader.</summary>
    public static string Crashers { get; } = Path.Combine(Root(), "samples", "crashers");

    /// <summary>The target that a kept input is of: its name begins with the target's.</summary>
    public static Target Of(string path) => All.Single(target => IsOf(target, path));

    /// <summary>The kept inputs of a target.</summary>
    public static IEnumerable<byte[]> CrashersOf(Target target) => Directory.Exists(Crashers)
        ? Directory.GetFiles(Crashers).Where(path => IsOf(target, path)).Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
        : [];

    static bool IsOf(Target target, string path) =>
        Path.GetFileName(path).Split('-')[0] == target.Name && Path.GetExtension(path) == "." + target.Extension;

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Customhouse.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? Environment.CurrentDirectory;
    }
}
