namespace Customhouse.Sandbox;

/// <summary>What a written day holds.</summary>
/// <param name="Entries">Entries in all.</param>
/// <param name="Faults">Entries with a seeded fault.</param>
/// <param name="ByKind">How often each kind of fault was seeded, in the order of its table.</param>
public sealed record SandboxSummary(
    int Entries, int Faults, IReadOnlyList<(string Fault, string Rule, int Count)> ByKind);
