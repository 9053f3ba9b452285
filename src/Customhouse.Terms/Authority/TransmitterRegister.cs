namespace Customhouse.Terms;

/// <summary>Who may transmit, and what each filer may file where. What is not in it is not allowed.</summary>
/// <param name="transmitters">Transmitters; no two share site, sender and office.</param>
/// <param name="filers">Filers; no two share their code.</param>
public sealed class TransmitterRegister(IReadOnlyList<Transmitter> transmitters, IReadOnlyList<FilerProfile> filers)
{
    readonly Dictionary<(string Site, string Sender, string Office), Transmitter> bySender =
        transmitters.ToDictionary(one => (one.Site, one.Sender, one.Office));

    readonly Dictionary<FilerCode, FilerProfile> byCode = filers.ToDictionary(one => one.Filer);

    /// <summary>The transmitters, in the order given.</summary>
    public IReadOnlyList<Transmitter> Transmitters => transmitters;

    /// <summary>The filers, in the order given.</summary>
    public IReadOnlyList<FilerProfile> Filers => filers;

    /// <summary>
    /// Applications for which a preparer may be named; null when that is not known, so that none is refused.
    /// </summary>
    public IReadOnlySet<string>? RemoteApplications { get; init; }

    /// <summary>The transmitter of a site, sender and office; null when there is none.</summary>
    public Transmitter? Find(string site, string sender, string office) =>
        bySender.GetValueOrDefault((site, sender, office));

    /// <summary>What a filer may do; null when it is not registered.</summary>
    public FilerProfile? Find(FilerCode filer) => byCode.GetValueOrDefault(filer);

    /// <summary>What a filer may do at a port; null when it has no profile there.</summary>
    public PortProfile? Find(FilerAtPort at) => Find(at.Filer)?.Ports.GetValueOrDefault(at.Port);
}
