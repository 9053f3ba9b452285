using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>A form of manifests.</summary>
public enum ManifestForm
{
    /// <summary>None was recognised.</summary>
    None = 0,

    /// <summary>ACE air manifest messages (CAMIR-Air): FRI, FRC, FRX, FXI, FXC, FXX, FDM, FSQ. Reconstructed.</summary>
    AirAms,

    /// <summary>Cargo-IMP house manifests FHL 4 and 5, and air waybills FWB 17.</summary>
    CargoImp,

    /// <summary>X12: 309 by vessel and truck, 353.</summary>
    X12,

    /// <summary>Comma-separated values of our own, a row an event.</summary>
    Csv,

    /// <summary>JSON of our own, an object an event, with the names of the CSV.</summary>
    Json,
}

/// <summary>
/// When and by which clock a source is read. Carriers write days without years and hours without zones, so a reader
/// cannot know them of itself.
/// </summary>
/// <param name="Received">When the source was received: events are learned then, and of all years that a day such as
/// 02JUL may have, the one that brings it nearest to this instant is meant.</param>
/// <param name="Zone">Zone of times that have none of their own: that of the port, as a rule Eastern.</param>
public sealed record ManifestClock(Instant Received, DateTimeZone Zone);

/// <summary>
/// One form of manifests as a stream of events. It reads on as far as the next event needs, in bounded memory, and
/// whatever the bytes are it throws nothing and skips nothing in silence: what it does not read, a fault names.
/// Not safe for use from several threads.
/// </summary>
public interface IManifestReader
{
    /// <summary>The form.</summary>
    ManifestForm Form { get; }

    /// <summary>Reads the next event.</summary>
    /// <param name="faults">Where faults go that were found on the way, in order of place; never cleared here.</param>
    /// <returns>Null at the end of the source.</returns>
    ManifestEvent? Next(ICollection<WireFault> faults);
}
