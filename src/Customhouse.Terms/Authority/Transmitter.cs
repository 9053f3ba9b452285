namespace Customhouse.Terms;

/// <summary>
/// Who sends batches: a filer or a service bureau, at a site, for the filers and ports that named it.
/// Source: ACE ABI CATAIR Batch and Block Control v23, record A.
/// </summary>
/// <param name="Site">Site code, up to four letters or digits. A 2-5.</param>
/// <param name="Sender">Code of the filer or service bureau, up to three. A 6-8.</param>
/// <param name="Office">Office, up to two; empty when none is used. A 38-39.</param>
public sealed record Transmitter(string Site, string Sender, string Office)
{
    /// <summary>Its password as it is kept; null when none is asked for.</summary>
    public PasswordHash? Password { get; init; }

    /// <summary>The filers at their ports that it may send for.</summary>
    public IReadOnlySet<FilerAtPort> SendsFor { get; init; } = new HashSet<FilerAtPort>();
}

/// <summary>A filer at a port: what CBP keeps a profile of.</summary>
public readonly record struct FilerAtPort(FilerCode Filer, PortOfEntry Port)
{
    /// <summary>Filer and port, such as ABC at 4701.</summary>
    public override string ToString() => $"{Filer} at {Port}";
}
