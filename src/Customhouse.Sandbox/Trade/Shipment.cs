using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Sandbox;

/// <summary>A conveyance with its master bill: the entries under it share mode, carrier, port and arrival.</summary>
sealed class Shipment
{
    public ModeOfTransport Mode { get; set; }

    public Text ModeText { get; set; }

    public bool IsAir => Mode.IsAir;

    /// <summary>Prefix by air, carrier code otherwise.</summary>
    public Carrier Carrier { get; set; }

    public Gateway Port { get; set; } = Gateways.Air[0];

    public Text MasterNumber { get; set; }

    /// <summary>When it arrives at its port.</summary>
    public Instant Arrives { get; set; }

    /// <summary>The same as it stands in the file of arrivals.</summary>
    public Text ArrivesText { get; set; }

    /// <summary>Eastern day of the arrival, and the same as MMDDYY.</summary>
    public LocalDate Day { get; set; }

    public Text DayText { get; set; }
}
