using NodaTime;

namespace Customhouse.Law;

/// <summary>
/// One published state of the schedule. The export does not carry its own date and sources differ by weeks, so a
/// revision has two: between them either it or the one before was in force.
/// </summary>
/// <param name="Name">Its name, such as "2025 rev 16".</param>
/// <param name="Earliest">First day on which it may have been in force.</param>
/// <param name="Certain">First day on which it, or a later one, was in force for certain.</param>
/// <param name="Rows">Rows of the export, headings included.</param>
/// <param name="Sha256">SHA-256 of the export as published, in lower-case hexadecimal.</param>
/// <param name="File">Name of the export.</param>
public sealed record TariffRevision(
    string Name, LocalDate Earliest, LocalDate Certain, int Rows, string Sha256, string File);

/// <summary>A run of consecutive revisions in which a number stood with the same units and the same rate.</summary>
/// <param name="First">Index of the first revision.</param>
/// <param name="Last">Index of the last revision.</param>
/// <param name="Units">Units of quantity, or null.</param>
/// <param name="Rate">Text of the general rate, or null.</param>
public readonly record struct TariffSpan(int First, int Last, string? Units, string? Rate);

/// <summary>One number with all its spans.</summary>
/// <param name="Number">Ten digits; for an open line, its eight digits times 100.</param>
/// <param name="IsOpenLine">True when the eight-digit line stands and its suffixes are not in the export.</param>
/// <param name="Spans">In order of revisions, never overlapping.</param>
public readonly record struct TariffRow(long Number, bool IsOpenLine, IReadOnlyList<TariffSpan> Spans);
