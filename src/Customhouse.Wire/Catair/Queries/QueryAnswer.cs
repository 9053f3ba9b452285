using NodaTime;

namespace Customhouse.Wire;

/// <summary>
/// What is known of what was asked for. Empty texts and nulls stand for what is not known: those columns stay blank.
/// </summary>
public sealed record QueryAnswer
{
    /// <summary>
    /// Where the entry stands: the records of a status notice, SO10 to SO72, 80 bytes each; a reply repeats them as
    /// WO10 to WO72.
    /// </summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> EntryStatus { get; init; } = [];

    /// <summary>Conveyances with what they carry of what was asked for.</summary>
    public IReadOnlyList<ConveyanceReply> Conveyances { get; init; } = [];

    /// <summary>True when nothing is known: it is not on file.</summary>
    public bool IsEmpty => EntryStatus.Count == 0 && Conveyances.Count == 0;
}

/// <summary>A conveyance, and what is told of its bills.</summary>
/// <param name="Carrier">Its carrier.</param>
/// <param name="Vessel">Its code or name.</param>
/// <param name="Voyage">Voyage, flight or trip.</param>
/// <param name="Arrives">Estimated day of arrival.</param>
public sealed record ConveyanceReply(string Carrier, string Vessel, string Voyage, LocalDate? Arrives)
{
    /// <summary>Port of entry, four digits.</summary>
    public string Port { get; init; } = "";

    /// <summary>The entry that covers it; all empty where there is none, or it is another filer's.</summary>
    public EntryHead Entry { get; init; } = new("", "", "");

    /// <summary>Trip of a truck.</summary>
    public string Trip { get; init; } = "";

    /// <summary>FIRMS code of where air cargo lies.</summary>
    public string Firms { get; init; } = "";

    /// <summary>The in-bond movement that was asked for.</summary>
    public InBondReply? InBond { get; init; }

    /// <summary>Bills of ocean, rail and truck.</summary>
    public IReadOnlyList<BillReply> Bills { get; init; } = [];

    /// <summary>Air waybills, one for each in-bond movement and split.</summary>
    public IReadOnlyList<AirWaybillReply> AirWaybills { get; init; } = [];
}

/// <summary>The entry of a reply about bills.</summary>
/// <param name="Filer">Filer code.</param>
/// <param name="Number">Seven digits and the check digit.</param>
/// <param name="Type">Two digits.</param>
public sealed record EntryHead(string Filer, string Number, string Type)
{
    /// <summary>Importer of record.</summary>
    public string Importer { get; init; } = "";

    /// <summary>Broker's own reference.</summary>
    public string BrokerReference { get; init; } = "";
}

/// <summary>Where an in-bond movement stands.</summary>
/// <param name="Status">Code of the status.</param>
/// <param name="Type">Kind of movement.</param>
/// <param name="Arrived">Day of arrival.</param>
/// <param name="Exported">Day of export.</param>
public sealed record InBondReply(string Status, string Type, LocalDate? Arrived, LocalDate? Exported);

/// <summary>A bill of ocean, rail or truck.</summary>
/// <param name="MasterIssuer">Carrier that issued the master bill.</param>
/// <param name="Master">Its number.</param>
/// <param name="Quantity">Manifested quantity of the lowest bill.</param>
/// <param name="Unit">Unit of the quantity.</param>
public sealed record BillReply(string MasterIssuer, string Master, long? Quantity, string Unit)
{
    /// <summary>Carrier that issued the house bill.</summary>
    public string HouseIssuer { get; init; } = "";

    /// <summary>House bill.</summary>
    public string House { get; init; } = "";

    /// <summary>House bill under the house bill.</summary>
    public string SubHouse { get; init; } = "";

    /// <summary>Number of an in-bond movement.</summary>
    public string InBond { get; init; } = "";

    /// <summary>Where that movement stands.</summary>
    public InBondReply? InBondStatus { get; init; }

    /// <summary>0 regular, M master, H house, and others of the guide.</summary>
    public string Type { get; init; } = "";

    /// <summary>1 ocean, 2 rail, 3 truck.</summary>
    public string Mode { get; init; } = "";

    /// <summary>Amended quantity of the master bill.</summary>
    public long? AmendedMaster { get; init; }

    /// <summary>Amended quantity of the house bill.</summary>
    public long? AmendedHouse { get; init; }

    /// <summary>Port of unlading as manifested, four digits; empty when no ports are told.</summary>
    public string Unlading { get; init; } = "";

    /// <summary>What happened to it, oldest first.</summary>
    public IReadOnlyList<DispositionReply> Dispositions { get; init; } = [];
}

/// <summary>An air waybill on a flight.</summary>
/// <param name="Carrier">Importing carrier.</param>
/// <param name="Flight">Flight.</param>
/// <param name="Arrives">Scheduled day of arrival.</param>
/// <param name="Number">Prefix and number, eleven digits.</param>
/// <param name="Quantity">Quantity of the master.</param>
public sealed record AirWaybillReply(string Carrier, string Flight, LocalDate? Arrives, string Number, long? Quantity)
{
    /// <summary>House air waybill.</summary>
    public string House { get; init; } = "";

    /// <summary>Quantity of the house.</summary>
    public long? HouseQuantity { get; init; }

    /// <summary>Number of an in-bond movement.</summary>
    public string InBond { get; init; } = "";

    /// <summary>Where that movement stands.</summary>
    public InBondReply? InBondStatus { get; init; }

    /// <summary>What happened to it, oldest first.</summary>
    public IReadOnlyList<DispositionReply> Dispositions { get; init; } = [];
}

/// <summary>Something that happened to a bill.</summary>
/// <param name="At">When, by the Eastern clock.</param>
/// <param name="Code">Disposition code.</param>
/// <param name="Narrative">Its text.</param>
public sealed record DispositionReply(LocalDateTime At, string Code, string Narrative)
{
    /// <summary>Quantity of it.</summary>
    public long? Quantity { get; init; }

    /// <summary>Entry or in-bond movement that it is about; told of air waybills.</summary>
    public string Number { get; init; } = "";
}
