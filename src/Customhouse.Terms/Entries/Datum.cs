namespace Customhouse.Terms;

/// <summary>
/// What a finding points at. Each format has one table from here to its own place: record, field and columns,
/// a column name, or a path. Numbers are storage format: never renumber.
/// </summary>
public enum Datum : byte
{
    /// <summary>The entry as a whole.</summary>
    Entry = 0,
    /// <summary>Action code.</summary>
    Action = 1,
    /// <summary>Filer code.</summary>
    Filer = 2,
    /// <summary>Entry number.</summary>
    EntryNumber = 3,
    /// <summary>Entry type.</summary>
    EntryType = 4,
    /// <summary>Kind of importer number.</summary>
    ImporterKind = 5,
    /// <summary>Importer number.</summary>
    Importer = 6,
    /// <summary>Mode of transport.</summary>
    Mode = 7,
    /// <summary>Bond type.</summary>
    Bond = 8,
    /// <summary>Value of the entry.</summary>
    EntryValue = 9,
    /// <summary>Planned port of entry.</summary>
    Port = 10,
    /// <summary>Port of unlading.</summary>
    PortOfUnlading = 11,
    /// <summary>Contact name.</summary>
    Contact = 12,
    /// <summary>Contact telephone.</summary>
    ContactPhone = 13,
    /// <summary>Cancellation reason.</summary>
    CancellationReason = 14,
    /// <summary>Kind of a bill; index of the bill.</summary>
    BillKind = 15,
    /// <summary>Issuer of a bill; index of the bill.</summary>
    BillIssuer = 16,
    /// <summary>Number of a bill; index of the bill.</summary>
    BillNumber = 17,
    /// <summary>Quantity of a bill; index of the bill.</summary>
    BillQuantity = 18,
    /// <summary>Non-AMS indicator of a bill; index of the bill.</summary>
    NonAms = 19,
    /// <summary>Carrier and arrival of a bill; index of the record.</summary>
    CarrierArrival = 20,
    /// <summary>Qualifier of a reference; index of the reference.</summary>
    ReferenceQualifier = 21,
    /// <summary>Text of a reference; index of the reference.</summary>
    ReferenceValue = 22,
    /// <summary>Estimated date of arrival.</summary>
    Eda = 23,
    /// <summary>Role of a party; index of the party, -1 when there is none.</summary>
    PartyRole = 24,
    /// <summary>Name of a party; index of the party.</summary>
    PartyName = 25,
    /// <summary>Identifier of a party; index of the party.</summary>
    PartyId = 26,
    /// <summary>Address of a party; index of the party.</summary>
    PartyAddress = 27,
    /// <summary>Country of a party; index of the party.</summary>
    PartyCountry = 28,
    /// <summary>Number of a line; index of the line.</summary>
    LineNumber = 29,
    /// <summary>Origin of a line; index of the line.</summary>
    Origin = 30,
    /// <summary>Description of a line; index of the line.</summary>
    Description = 31,
    /// <summary>Zone status of a line; index of the line.</summary>
    ZoneStatus = 32,
    /// <summary>A tariff number; index of the tariff.</summary>
    Hts = 33,
    /// <summary>Value of a tariff number; index of the tariff.</summary>
    LineValue = 34,
    /// <summary>Privileged foreign status number; index of the tariff.</summary>
    PrivilegedNumber = 35,
    /// <summary>A record for another agency; index of the record.</summary>
    Pga = 36,
    /// <summary>Declared antidumping or countervailing duty case; index of the line.</summary>
    AdCvdCase = 37,
}
