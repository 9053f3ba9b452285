using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>From a datum of a filing to the row and column that declare it.</summary>
static class CsvPlaces
{
    public static Place Locate(Filing filing, Datum datum, int index)
    {
        var (line, value) = FilingValue.Of(filing, datum, index);
        return new Place(line == 0 ? filing.Line : line, null, ColumnOf(filing, datum, index), null,
            value.IsEmpty ? null : Shown.Of(value));
    }

    static string? ColumnOf(Filing filing, Datum datum, int index) => datum switch
    {
        Datum.Entry => null,
        Datum.Action => Name(CsvColumn.Action),
        Datum.Filer => Name(CsvColumn.Filer),
        Datum.EntryNumber => Name(CsvColumn.EntryNumber),
        Datum.EntryType => Name(CsvColumn.EntryType),
        Datum.ImporterKind => Name(CsvColumn.ImporterIdType),
        Datum.Importer => Name(CsvColumn.ImporterId),
        Datum.Mode => Name(CsvColumn.Mot),
        Datum.Bond => Name(CsvColumn.Bond),
        Datum.EntryValue => Name(CsvColumn.EntryValueUsd),
        Datum.Port => Name(CsvColumn.PortOfEntry),
        Datum.PortOfUnlading => Name(CsvColumn.PortOfUnlading),
        Datum.Contact => Name(CsvColumn.ContactName),
        Datum.ContactPhone => Name(CsvColumn.ContactPhone),
        Datum.CancellationReason => Name(CsvColumn.CancellationReason),
        Datum.BillKind or Datum.BillIssuer or Datum.BillNumber or Datum.BillQuantity or Datum.NonAms =>
            Name(BillColumn(filing, datum, index)),
        Datum.CarrierArrival => Name(CsvColumn.ArrivalCarrier),
        Datum.ReferenceQualifier or Datum.ReferenceValue => Name(ReferenceColumn(filing, index)),
        Datum.Eda => Name(CsvColumn.Eda),
        Datum.PartyRole or Datum.PartyName or Datum.PartyId or Datum.PartyAddress or Datum.PartyCountry =>
            PartyColumn(filing, datum, index),
        Datum.LineNumber => Name(CsvColumn.LineNo),
        Datum.Origin => Name(CsvColumn.Origin),
        Datum.Description => Name(CsvColumn.Description),
        Datum.ZoneStatus => Name(CsvColumn.ZoneStatus),
        Datum.Hts => Name(CsvColumn.Hts),
        Datum.LineValue => Name(CsvColumn.LineValueUsd),
        Datum.PrivilegedNumber => Name(CsvColumn.PrivilegedNumber),
        Datum.Pga => Name(CsvColumn.Pga),
        _ => null,
    };

    static string Name(CsvColumn column) => CsvColumns.Name(column);

    static CsvColumn BillColumn(Filing filing, Datum datum, int index)
    {
        var isHouse = index >= 0 && index < filing.Bills.Count && filing.Bills[index].Kind.OrDefault == BillKind.House;
        return datum switch
        {
            Datum.BillKind => CsvColumn.BillType,
            Datum.BillIssuer => isHouse ? CsvColumn.HouseIssuer : CsvColumn.Issuer,
            Datum.BillNumber => isHouse ? CsvColumn.HouseBill : CsvColumn.MasterBill,
            Datum.BillQuantity => isHouse || index <= 0 ? CsvColumn.Quantity : CsvColumn.MasterQuantity,
            _ => isHouse ? CsvColumn.NonAms : CsvColumn.MasterNonAms,
        };
    }

    static CsvColumn ReferenceColumn(Filing filing, int index)
    {
        if (index < 0 || index >= filing.References.Count) return CsvColumn.References;
        var qualifier = filing.References[index].Qualifier;
        return qualifier.Is("EDA"u8) ? CsvColumn.Eda
            : qualifier.Is("CR"u8) ? CsvColumn.FilerReference
            : qualifier.Is("KII"u8) ? CsvColumn.KnownImporter
            : qualifier.Is("PER"u8) ? CsvColumn.Perishable
            : CsvColumn.References;
    }

    static string PartyColumn(Filing filing, Datum datum, int index)
    {
        var role = index >= 0 && index < filing.Parties.Count ? filing.Parties[index].Role : PartyRole.Other;
        var first = role switch
        {
            PartyRole.Consignee => CsvColumn.ConsigneeName,
            PartyRole.Seller => CsvColumn.SellerName,
            _ => CsvColumn.PartyName,
        };
        return datum switch
        {
            Datum.PartyRole when first == CsvColumn.PartyName => Name(CsvColumn.PartyRole),
            Datum.PartyRole or Datum.PartyName => Name(first),
            Datum.PartyId => Name(first + CsvColumns.Id),
            Datum.PartyAddress => Name(first + CsvColumns.Address1),
            _ => Name(first + CsvColumns.Country),
        };
    }
}
