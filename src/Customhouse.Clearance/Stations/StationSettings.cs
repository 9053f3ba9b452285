using Customhouse.Law;
using Customhouse.Targeting;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>How a station works: bounds and facts.</summary>
public sealed record StationSettings
{
    /// <summary>The most bytes of one batch; what is longer is refused before it is read.</summary>
    public int BatchBytesMax { get; init; } = 16 * 1024 * 1024;

    /// <summary>Batches that may wait for a lane; one more has to wait outside.</summary>
    public int WaitingMax { get; init; } = 1_024;

    /// <summary>How many lanes work side by side.</summary>
    public int Lanes { get; init; } = Environment.ProcessorCount;

    /// <summary>The file in which an image of the registers is kept; null for none.</summary>
    public string? Image { get; init; }

    /// <summary>Leaves after which another image is written while the station works.</summary>
    public long ImageEvery { get; init; } = 1_000_000;

    /// <summary>Told what takes long, in sentences; null when nobody asks.</summary>
    public Action<string>? Says { get; init; }

    /// <summary>How far each filer had acknowledged status before.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Acknowledged { get; init; } = [];

    /// <summary>
    /// When two consignees are one person; by the letter unless it is said otherwise. Linked, no image of the registers
    /// is kept: it would have to hold names and addresses.
    /// </summary>
    public PersonMatching Persons { get; init; }

    /// <summary>
    /// What the system did about a person's day over the limit: as it ran, or as planned with a warning to carriers.
    /// </summary>
    public Parameter<DayStage> Stages { get; init; } = DayStages.AsRun;

    /// <summary>The programmes that there are, by name.</summary>
    public Func<ProgrammeId, Programme?> Programmes { get; init; } = Customhouse.Law.Programmes.Find;

    /// <summary>Another choice of the contested floor of 5 USC 558(c); null for the published one.</summary>
    public bool? HasFloor { get; init; }

    /// <summary>
    /// Do accepted entries that have not arrived stand when a programme is shut to their filer? Null for each
    /// programme's own published setting.
    /// </summary>
    public bool? AcceptedStand { get; init; }

    /// <summary>Facts from files.</summary>
    public SuppliedFacts Facts { get; init; } = new();

    /// <summary>Who may send what; null where authority is not looked at.</summary>
    public Authority? Authority { get; init; }

    /// <summary>Who may read restricted lists; nobody unless it is said otherwise.</summary>
    public GrantRegister Grants { get; init; } = GrantRegister.Empty;

    /// <summary>The law of an instant: every coded rule, unless a test wants fewer.</summary>
    public Func<Instant, LawAt> Law { get; init; } = Statutes.At;
}
