using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>From a datum of a filing to its path in the JSON of that filing.</summary>
static class JsonPlaces
{
    public static Place Locate(Filing filing, Datum datum, int index, bool isDocument)
    {
        var (_, value) = FilingValue.Of(filing, datum, index);
        var path = isDocument ? DocumentPath(filing, datum, index) : OwnPath(filing, datum, index);
        return new Place(filing.Line, null, path, null, value.IsEmpty ? null : Shown.Of(value));
    }

    static string? OwnPath(Filing filing, Datum datum, int index) => datum switch
    {
        Datum.Entry => null,
        Datum.Action => "$.action",
        Datum.Filer => "$.filer",
        Datum.EntryNumber => "$.entryNumber",
        Datum.EntryType => "$.entryType",
        Datum.ImporterKind => "$.importerIdType",
        Datum.Importer => "$.importerId",
        Datum.Mode => "$.mot",
        Datum.Bond => "$.bond",
        Datum.EntryValue => "$.entryValueUsd",
        Datum.Port => "$.portOfEntry",
        Datum.PortOfUnlading => "$.portOfUnlading",
        Datum.Contact => "$.contactName",
        Datum.ContactPhone => "$.contactPhone",
        Datum.CancellationReason => "$.cancellationReason",
        Datum.Eda => "$.eda",
        Datum.BillKind => Item("bills", index, "type"),
        Datum.BillIssuer => Item("bills", index, "issuer"),
        Datum.BillNumber => Item("bills", index, "number"),
        Datum.BillQuantity => Item("bills", index, "quantity"),
        Datum.NonAms => Item("bills", index, "nonAms"),
        Datum.CarrierArrival => ArrivalPath(filing, index),
        Datum.ReferenceQualifier => Item("references", index, "qualifier"),
        Datum.ReferenceValue => Item("references", index, "value"),
        Datum.PartyRole => PartyPath(filing, index, "role"),
        Datum.PartyName => PartyPath(filing, index, "name"),
        Datum.PartyId => PartyPath(filing, index, "id"),
        Datum.PartyAddress => PartyPath(filing, index, "address"),
        Datum.PartyCountry => PartyPath(filing, index, "country"),
        Datum.LineNumber => Item("lines", index, "number"),
        Datum.Origin => Item("lines", index, "origin"),
        Datum.Description => Item("lines", index, "description"),
        Datum.ZoneStatus => Item("lines", index, "zoneStatus"),
        Datum.Hts => TariffPath(filing, index, "hts"),
        Datum.LineValue => TariffPath(filing, index, "valueUsd"),
        Datum.PrivilegedNumber => TariffPath(filing, index, "privilegedNumber"),
        Datum.Pga =>
            index >= 0 && index < filing.Pga.Count ? TariffPath(filing, filing.Pga[index].TariffIndex, "pga")
                : "$.lines",
        _ => null,
    };

    static string Item(string array, int index, string key) => index < 0 ? $"$.{array}" : $"$.{array}[{index}].{key}";

    static string ArrivalPath(Filing filing, int index)
    {
        if (index < 0 || index >= filing.CarrierArrivals.Count) return "$.bills";
        var bill = filing.CarrierArrivals[index].BillIndex;
        var before = 0;
        for (var i = 0; i < index; i++)
            if (filing.CarrierArrivals[i].BillIndex == bill) before++;
        return $"$.bills[{bill}].arrivals[{before}]";
    }

    static string PartyPath(Filing filing, int index, string key)
    {
        if (index < 0 || index >= filing.Parties.Count) return "$.parties";
        var line = filing.Parties[index].LineIndex;
        var before = 0;
        for (var i = 0; i < index; i++)
            if (filing.Parties[i].LineIndex == line) before++;
        return line < 0 ? $"$.parties[{before}].{key}" : $"$.lines[{line}].parties[{before}].{key}";
    }

    static string TariffPath(Filing filing, int index, string key)
    {
        if (index < 0 || index >= filing.Tariffs.Count) return "$.lines";
        var line = filing.Tariffs[index].LineIndex;
        var before = 0;
        for (var i = 0; i < index; i++)
            if (filing.Tariffs[i].LineIndex == line) before++;
        return $"$.lines[{line}].tariffs[{before}].{key}";
    }

    static string? DocumentPath(Filing filing, Datum datum, int index) => datum switch
    {
        Datum.Entry => null,
        Datum.Action => "$.sendAs",
        Datum.Filer => "filerCode",
        Datum.EntryNumber => "entryNumber",
        Datum.EntryType => "entryType",
        Datum.ImporterKind => "IORType",
        Datum.Importer => "IORNumber",
        Datum.Mode => "modeOfTransport",
        Datum.Bond => "bondType",
        Datum.Port => "portOfEntry",
        Datum.Contact => "filerContactName",
        Datum.ContactPhone => "filerPhoneNumber",
        Datum.BillKind => "billType",
        Datum.BillNumber or Datum.BillIssuer or Datum.NonAms =>
            Is(filing, index, BillKind.House) ? "HBOLNumber" : "MBOLNumber",
        Datum.BillQuantity => "totalQuantity",
        Datum.CarrierArrival => "MBOLNumber",
        Datum.ReferenceQualifier or Datum.ReferenceValue or Datum.Eda => "dateOfArrival",
        Datum.PartyRole or Datum.PartyName => Prefix(filing, index) + "Name",
        Datum.PartyId => Prefix(filing, index) + "TaxID",
        Datum.PartyAddress => Prefix(filing, index) + "Address1",
        Datum.PartyCountry => Prefix(filing, index) + "Country",
        Datum.EntryValue => "shipments",
        Datum.LineNumber => $"shipments[{index}]",
        Datum.Origin => $"shipments[{index}].countryOfOrigin",
        Datum.Description => $"shipments[{index}].description",
        Datum.Hts => $"shipments[{index}].HTSNumber",
        Datum.LineValue => $"shipments[{index}].lineItemValue",
        _ => null,
    };

    static bool Is(Filing filing, int index, BillKind kind) =>
        index >= 0 && index < filing.Bills.Count && filing.Bills[index].Kind.OrDefault == kind;

    static string Prefix(Filing filing, int index) =>
        index >= 0 && index < filing.Parties.Count && filing.Parties[index].Role == PartyRole.Seller ? "seller"
            : "consignee";
}
