using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Columns of the neutral CSV form, in the order in which we write them.</summary>
enum CsvColumn
{
    Ref, Action, Filer, EntryNumber, EntryType, ImporterIdType, ImporterId, Mot, Bond, EntryValueUsd,
    PortOfEntry, SplitRelease, PortOfUnlading, GoodsLocation, ExamSite, Conveyance, FlightTrip, Carrier,
    ContactName, ContactPhone, CancellationReason,
    Eda, FilerReference, KnownImporter, Perishable, References,
    GrossWeightKg, Uom, Express, Bills,
    InBond, MasterBill, BillType, Issuer, MasterQuantity, MasterNonAms, HouseBill, HouseIssuer, Quantity, NonAms,
    OfBill, Equipment, ArrivalCarrier, ArrivalVoyage, ArrivalDate, ArrivalQuantity, ArrivalUnit, ArrivalConveyance,
    ConsigneeName, ConsigneeIdType, ConsigneeId, ConsigneeAddress1, ConsigneeAddress2, ConsigneeAddress,
    ConsigneeCity, ConsigneeState, ConsigneePostal, ConsigneeCountry, ConsigneePhone, ConsigneeEmail,
    SellerName, SellerIdType, SellerId, SellerAddress1, SellerAddress2, SellerAddress,
    SellerCity, SellerState, SellerPostal, SellerCountry, SellerPhone, SellerEmail, SellerLevel,
    PartyName, PartyIdType, PartyId, PartyAddress1, PartyAddress2, PartyAddress,
    PartyCity, PartyState, PartyPostal, PartyCountry, PartyPhone, PartyEmail, PartyLevel, PartyRole,
    LineNo, NewLine, Description, Origin, ZoneStatus, Sku, ProductUrl, Quantity1, Unit1,
    Hts, LineValueUsd, PrivilegedNumber, Pga, PgaDisclaim,
}

/// <summary>What is known of each column. Source: docs/formats/csv.md, which a test keeps in step.</summary>
static class CsvColumns
{
    public const int Count = (int)CsvColumn.PgaDisclaim + 1;

    /// <summary>Columns that say something of the whole entry and must not differ between its rows.</summary>
    public const CsvColumn LastOfEntry = CsvColumn.Bills;

    /// <summary>A party's columns stand in one order after its name.</summary>
    public const int IdType = 1, Id = 2, Address1 = 3, Address2 = 4, Address = 5, City = 6, State = 7, Postal = 8,
        Country = 9, Phone = 10, Email = 11, PartyWidth = 12;

    /// <summary>A file without one column of each group cannot hold filings.</summary>
    public static readonly CsvColumn[][] Mandatory =
    [
        [CsvColumn.EntryNumber, CsvColumn.Ref], [CsvColumn.EntryType], [CsvColumn.Mot], [CsvColumn.PortOfEntry],
        [CsvColumn.Eda, CsvColumn.References], [CsvColumn.MasterBill, CsvColumn.HouseBill, CsvColumn.Bills],
        [CsvColumn.ConsigneeName, CsvColumn.ConsigneeId, CsvColumn.PartyRole], [CsvColumn.Description],
        [CsvColumn.Hts], [CsvColumn.Origin], [CsvColumn.LineValueUsd],
    ];

    static readonly string[] names = [.. Enum.GetNames<CsvColumn>().Select(Snake)];

    static readonly Dictionary<string, CsvColumn> byName =
        names.Select((name, index) => (name, index)).ToDictionary(x => x.name, x => (CsvColumn)x.index,
            StringComparer.OrdinalIgnoreCase);

    /// <summary>The names as cells of a first row.</summary>
    public static Text[] Names => [.. names.Select(Text.Of)];

    public static bool IsPostal(CsvColumn column) =>
        column is CsvColumn.ConsigneePostal or CsvColumn.SellerPostal or CsvColumn.PartyPostal;

    public static string Name(CsvColumn column) => names[(int)column];

    public static bool TryFind(string name, out CsvColumn column) => byName.TryGetValue(name, out column);

    /// <summary>
    /// Digits of a code that a spreadsheet cell holds as a number and so without its leading zeros; 0 for others.
    /// </summary>
    public static int DigitsOf(CsvColumn column) => column switch
    {
        CsvColumn.EntryNumber => 8,
        CsvColumn.EntryType or CsvColumn.Mot or CsvColumn.CancellationReason => 2,
        CsvColumn.PortOfEntry or CsvColumn.PortOfUnlading => 4,
        CsvColumn.Eda or CsvColumn.ArrivalDate => 6,
        CsvColumn.Hts => 10,
        _ => 0,
    };

    static string Snake(string pascal)
    {
        var name = new System.Text.StringBuilder();
        foreach (var c in pascal)
        {
            if (char.IsUpper(c) && name.Length > 0) name.Append('_');
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }
}
