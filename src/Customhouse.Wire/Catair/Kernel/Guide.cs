namespace Customhouse.Wire;

/// <summary>A published implementation guide that layouts are taken from.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Version">Version and date.</param>
public sealed record Guide(string Title, string Version)
{
    /// <summary>Envelope records and batch conditions.</summary>
    public static readonly Guide BatchBlock = new("ACE ABI CATAIR Batch & Block Control", "v23 (2023-06-12)");

    /// <summary>Cargo release input SE and output SX.</summary>
    public static readonly Guide CargoRelease = new("ACE Cargo Release Implementation Guide", "v40 (2025-07-01)");

    /// <summary>
    /// Status notices SO. The chapter itself is not at hand: positions come from public code and agree with the
    /// WO records of the cargo, manifest and entry status query chapter v21.
    /// </summary>
    public static readonly Guide Status = new("ACE Cargo Release SO Status Notification", "rev 36 (2025-09-10)");

    /// <summary>Queries CQ and their replies C1.</summary>
    public static readonly Guide Query = new("ACE Cargo, Manifest and Entry Status Query", "v21 (2025-09)");

    /// <summary>Records for other agencies.</summary>
    public static readonly Guide Pga = new("ACE PGA Message Set", "2026-07-01");
}
