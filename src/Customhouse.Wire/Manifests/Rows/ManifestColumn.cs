namespace Customhouse.Wire;

/// <summary>Columns of the forms of our own, in the order of their table. A party's columns follow its name.</summary>
enum ManifestColumn
{
    Event, Learned, Happened, Reason,
    Mot, Carrier, FlightTrip, Conveyance, ConveyanceCode, PortOfArrival, Airport, Eda, EdaTime, ManifestNumber,
    BillType, Issuer, MasterBill, HouseIssuer, HouseBill, Tracking, Quantity, Uom, Weight, WeightUnit, Description,
    Loading, Destination, Origin, Value, Currency, Hts, EntryType, EntryNumber, TypeCode, Part, BoardedQuantity,
    BoardedWeight, Express, Fda,
    ShipperName, ShipperAddress1, ShipperAddress2, ShipperCity, ShipperState, ShipperPostal, ShipperCountry,
    ShipperPhone, ShipperEmail,
    ConsigneeName, ConsigneeAddress1, ConsigneeAddress2, ConsigneeCity, ConsigneeState, ConsigneePostal,
    ConsigneeCountry, ConsigneePhone, ConsigneeEmail,
}

/// <summary>A column of a manifest in CSV, which is a key in JSON too.</summary>
/// <param name="Name">Its name in the first row of a CSV.</param>
/// <param name="Key">Its key in JSON; with a point before it what stands in an object of a party.</param>
/// <param name="Content">What it says.</param>
public sealed record ManifestColumnText(string Name, string Key, string Content);

/// <summary>What is known of each column. docs/formats/manifests.md is made from it.</summary>
public static class ManifestColumns
{
    internal const int Count = (int)ManifestColumn.ConsigneeEmail + 1;

    /// <summary>Columns of a party after its name: how many there are with it.</summary>
    internal const int PartyWidth = 9;

    internal const ManifestColumn FirstOfHead = ManifestColumn.Mot, LastOfHead = ManifestColumn.ManifestNumber;

    static readonly string[] contents =
    [
        "report (or blank), change, delete, depart or arrive",
        "when it was learned; blank is the receipt of the source",
        "when it happened, for depart and arrive: 2025-07-02T06:10-04:00, or without zone by the clock of the port",
        "code of the reason, for change and delete",
        "mode of transport, two digits of CATAIR Appendix B",
        "carrier: two or three characters by air, SCAC otherwise",
        "flight without the carrier, voyage or trip",
        "name of the vessel or truck",
        "IMO number, vehicle identifier",
        "first US port of arrival, four digits of Schedule D",
        "first airport of arrival, three letters",
        "estimated date of arrival, YYYY-MM-DD or YYYYMMDD; by air it names the flight too",
        "estimated time of arrival, HH:MM or HHMM",
        "the carrier's number of the manifest",
        "kind of `master_bill` where it has no house bill: R (or blank), M or T",
        "SCAC of the issuer of `master_bill`; blank by air",
        "bill of lading or air waybill, with or without hyphens",
        "SCAC of the issuer of `house_bill`",
        "house bill; `master_bill` is then the master above it",
        "package tracking identifier",
        "packages of the lowest bill",
        "their unit",
        "gross weight",
        "K or KG (or blank), L or LB",
        "cargo",
        "airport or foreign port of loading",
        "where it goes in bond or under a permit to proceed",
        "country of origin, two letters",
        "value for customs: an amount",
        "its currency, three letters; blank is USD",
        "tariff number, with or without points",
        "entry type that an express carrier states",
        "entry number, FFF-NNNNNNN-C with or without hyphens",
        "bill type code of X12: 13, 35, ...",
        "letter of the part of a split shipment",
        "packages of that part on board",
        "weight of that part on board, in the unit of `weight`",
        "Y when an express consignment operator reports it, N when not",
        "Y when FDA regulates the goods, N when not",
    ];

    static readonly string[] ofParty =
        ["name", "street and unit", "second line of it", "city", "state", "postal code", "country, two letters",
            "telephone", "e-mail address"];

    /// <summary>All columns, in the order of the table.</summary>
    public static IReadOnlyList<ManifestColumnText> All { get; } =
        [.. Enum.GetValues<ManifestColumn>().Select(Describe)];

    static readonly Dictionary<string, ManifestColumn> byName =
        Enum.GetValues<ManifestColumn>().ToDictionary(NameOf, column => column, StringComparer.OrdinalIgnoreCase);

    internal static string NameOf(ManifestColumn column) => Snake(column.ToString());

    internal static bool TryFind(string name, out ManifestColumn column) => byName.TryGetValue(name, out column);

    static ManifestColumnText Describe(ManifestColumn column)
    {
        var index = column - ManifestColumn.ShipperName;
        if (index < 0) return new(NameOf(column), Camel(column.ToString()), contents[(int)column]);
        var party = index < PartyWidth ? "Shipper" : "Consignee";
        var field = index % PartyWidth;
        var key = $"{Camel(party)}.{Camel(column.ToString()[party.Length..])}";
        return new(NameOf(column), key, $"{(index < PartyWidth ? "shipper" : "consignee")}: {ofParty[field]}");
    }

    internal static string Camel(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal[1..];

    static string Snake(string pascal) =>
        string.Concat(pascal.Select((c, i) => char.IsUpper(c) &&
            i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
