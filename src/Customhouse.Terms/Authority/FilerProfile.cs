namespace Customhouse.Terms;

/// <summary>What a filer may do: at all, and at each port.</summary>
/// <param name="Filer">Its code.</param>
/// <param name="NationalPermit">
/// Does it hold an active national permit? <see cref="Tri.Unknown"/> for a filer that is no broker, or of whom it is
/// not known: then nothing is said of it.
/// Source: 19 CFR 111.19; Batch and Block Control v23, record B, processing filer code.
/// </param>
/// <param name="Ports">Its profiles by port.</param>
public sealed record FilerProfile(
    FilerCode Filer, Tri NationalPermit, IReadOnlyDictionary<PortOfEntry, PortProfile> Ports);

/// <summary>What a filer may do at one port.</summary>
/// <param name="Applications">Applications that it may send, two characters each, such as SE.</param>
public sealed record PortProfile(IReadOnlySet<string> Applications)
{
    /// <summary>True when it may prepare entries here that are filed at other ports: remote location filing.</summary>
    public bool FilesRemotely { get; init; }

    /// <summary>Ports at which entries that are prepared here may be filed.</summary>
    public IReadOnlySet<PortOfEntry> RemotePorts { get; init; } = new HashSet<PortOfEntry>();
}
