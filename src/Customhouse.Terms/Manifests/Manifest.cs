using NodaTime;

namespace Customhouse.Terms;

/// <summary>
/// What names one trip of a conveyance: a flight by its carrier, number and scheduled date of arrival, a voyage or a
/// truck's trip by its carrier and number. Equal when all are equal as stated. <c>default</c> is none.
/// </summary>
/// <param name="Carrier">Carrier's code: two or three characters by air, four letters (SCAC) otherwise.</param>
/// <param name="Number">Number of the flight, voyage or trip, without the carrier; leading zeros as stated.</param>
/// <param name="Arrives">Scheduled date of arrival, by air; null otherwise.</param>
public readonly record struct Trip(Text Carrier, Text Number, LocalDate? Arrives)
{
    /// <summary>True when neither carrier nor number is stated.</summary>
    public bool IsNone => Carrier.IsEmpty && Number.IsEmpty;

    /// <summary>Carrier, number and date, as people read them: XY 123 of 2025-07-02.</summary>
    public override string ToString() =>
        Arrives is { } date ? $"{Carrier} {Number} of {date:uuuu-MM-dd}" : $"{Carrier} {Number}";
}

/// <summary>
/// The head of a carrier's manifest: which conveyance, on which trip, to which port. Immutable, and shared by the
/// events that belong to it. A carrier that sends bill by bill states it anew with each bill.
/// Source: 19 CFR 4.7a (vessel), 122.48a (air), 123.92 (truck).
/// </summary>
public sealed record Manifest
{
    /// <summary>No manifest was stated.</summary>
    public static Manifest None { get; } = new();

    /// <summary>The trip.</summary>
    public Trip Trip { get; init; }

    /// <summary>How the goods arrive.</summary>
    public Declared<ModeOfTransport> Mode { get; init; }

    /// <summary>The form in which the carrier sent it.</summary>
    public CarrierForm Form { get; init; }

    /// <summary>Name of the vessel or of the truck; empty by air.</summary>
    public Text Conveyance { get; init; }

    /// <summary>Code of the conveyance: IMO number of a vessel, vehicle identifier of a truck.</summary>
    public Text ConveyanceCode { get; init; }

    /// <summary>First airport of arrival, three letters of IATA; empty except by air.</summary>
    public Text Airport { get; init; }

    /// <summary>First US port of arrival, where the carrier states a Schedule D code.</summary>
    public Declared<PortOfEntry> Port { get; init; }

    /// <summary>Estimated date of arrival there, by the clock of the port.</summary>
    public Declared<LocalDate> EstimatedArrival { get; init; }

    /// <summary>Estimated time of that day.</summary>
    public Declared<LocalTime> EstimatedTime { get; init; }

    /// <summary>The carrier's own number of the manifest; empty when it gives none.</summary>
    public Text Number { get; init; }
}
