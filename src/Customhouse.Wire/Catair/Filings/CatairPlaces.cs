using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Where a datum of a filing stands in its records: one row for each datum. What is absent is shown at the field where
/// it belongs, on the line of its record or, when that is absent too, on the line of the SE10.
/// </summary>
static class CatairPlaces
{
    public static Place Locate(Filing filing, Datum datum, int index)
    {
        var (field, line, value) = Find(filing, datum, index);
        var shown = value.IsEmpty ? null : value.ToString();
        return field is null
            ? new Place(line, "SE10", null, null, shown)
            : new Place(line, field.Layout.Id, field.Name, field.Columns, shown);
    }

    /// <summary>
    /// Number of the record within the filing, from 0, that a finding about this datum belongs to; 0, the SE10, when
    /// what it is about is absent. Only for filings read from CATAIR.
    /// </summary>
    public static int RecordOf(Filing filing, Datum datum, int index)
    {
        var record = Find(filing, datum, index).Line - filing.Line;
        return record >= 0 && record * Layout.Width < filing.Raw.Length ? (int)record : 0;
    }

    readonly record struct Spot(FieldFacts? Field, long Line, Text Value);

    static Spot Find(Filing filing, Datum datum, int index) => datum switch
    {
        Datum.Action => new(SE10.Action.Facts, filing.Line, filing.Action.Text),
        Datum.Filer => new(SE10.Filer.Facts, filing.Line, filing.Filer.Text),
        Datum.EntryNumber => new(SE10.EntryNumber.Facts, filing.Line, filing.Number.Text),
        Datum.EntryType => new(SE10.EntryType.Facts, filing.Line, filing.Type.Text),
        Datum.ImporterKind => new(SE10.ImporterType.Facts, filing.Line, filing.ImporterKind),
        Datum.Importer => new(SE10.Importer.Facts, filing.Line, filing.Importer),
        Datum.Mode => new(SE10.Mode.Facts, filing.Line, filing.Mode.Text),
        Datum.Bond => new(SE10.Bond.Facts, filing.Line, filing.Bond.Text),
        Datum.EntryValue => new(SE10.Value.Facts, filing.Line, filing.Value.Text),
        Datum.Port => new(SE10.PlannedPort.Facts, filing.Line, filing.Port.Text),
        Datum.PortOfUnlading => new(SE10.PortOfUnlading.Facts, filing.Line, filing.PortOfUnlading.Text),
        Datum.Contact => new(SE13.Contact.Facts, Or(filing.ContactLine, filing), filing.Contact),
        Datum.ContactPhone => new(SE13.Phone.Facts, Or(filing.ContactLine, filing), filing.ContactPhone),
        Datum.CancellationReason => new(SE13.Reason.Facts, Or(filing.ContactLine, filing), filing.CancellationReason),
        Datum.BillKind or Datum.BillIssuer or Datum.BillNumber or Datum.BillQuantity or Datum.NonAms =>
            OfBill(filing, datum, index),
        Datum.CarrierArrival => At(filing.CarrierArrivals, index) is { } arrival
            ? new(SE16.Arrives.Facts, arrival.Line, arrival.Arrives)
            : new(SE16.Arrives.Facts, filing.Line, default),
        Datum.ReferenceQualifier or Datum.ReferenceValue => OfReference(filing, datum, index),
        Datum.Eda => OfReference(filing, Datum.ReferenceValue, index >= 0 ? index : FindEda(filing)),
        Datum.PartyRole or Datum.PartyName or Datum.PartyId or Datum.PartyAddress or Datum.PartyCountry =>
            OfParty(filing, datum, index),
        Datum.LineNumber or Datum.Origin or Datum.Description or Datum.ZoneStatus => OfLine(filing, datum, index),
        Datum.Hts or Datum.LineValue or Datum.PrivilegedNumber => OfTariff(filing, datum, index),
        Datum.Pga => At(filing.Pga, index) is { } pga
            ? new(PG01.Agency.Facts, pga.Line, pga.Record)
            : new(PG01.Agency.Facts, LastLine(filing), default),
        _ => new(null, filing.Line, default),
    };

    static long Or(long line, Filing filing) => line > 0 ? line : filing.Line;

    static T? At<T>(Series<T> series, int index)
        where T : struct => index >= 0 && index < series.Count ? series[index] : null;

    static int FindEda(Filing filing)
    {
        for (var i = 0; i < filing.References.Count; i++)
            if (filing.References[i].Qualifier.Is("EDA"u8)) return i;
        return -1;
    }

    static long LastLine(Filing filing) =>
        filing.Tariffs.Count > 0 ? filing.Tariffs[filing.Tariffs.Count - 1].Line : filing.Line;

    static Spot OfBill(Filing filing, Datum datum, int index)
    {
        var bill = At(filing.Bills, index) ?? new BillOfLading { Line = filing.Line };
        return datum switch
        {
            Datum.BillKind => new(SE15.BillType.Facts, bill.Line, bill.Kind.Text),
            Datum.BillIssuer => new(SE15.Issuer.Facts, bill.Line, bill.Issuer),
            Datum.BillQuantity => new(SE15.Quantity.Facts, bill.Line, bill.Quantity.Text),
            Datum.NonAms => new(SE15.NonAms.Facts, bill.Line, bill.NonAms),
            _ => new(SE15.Number.Facts, bill.Line, bill.Number),
        };
    }

    static Spot OfReference(Filing filing, Datum datum, int index)
    {
        var reference = At(filing.References, index) ?? new Reference { Line = filing.Line };
        return datum == Datum.ReferenceQualifier
            ? new(SE20.Qualifier.Facts, reference.Line, reference.Qualifier)
            : new(SE20.Value.Facts, reference.Line, reference.Value);
    }

    static Spot OfParty(Filing filing, Datum datum, int index)
    {
        var party = At(filing.Parties, index) ?? new Party { Line = filing.Line, LineIndex = -1 };
        var isHeader = party.LineIndex < 0;
        var address = party.Address;
        return datum switch
        {
            Datum.PartyName => new(isHeader ? SE30.Name.Facts : SE50.Name.Facts, party.Line, party.Name),
            Datum.PartyId => new(isHeader ? SE30.Id.Facts : SE50.Id.Facts, party.Line, party.Id),
            Datum.PartyAddress => new(isHeader ? SE35.Component.Facts : SE55.Component.Facts,
                address.StreetLine > 0 ? address.StreetLine : party.Line,
                address.Count > 0 ? address[0].Value : default),
            Datum.PartyCountry => new(isHeader ? SE36.Country.Facts : SE56.Country.Facts,
                address.CityLine > 0 ? address.CityLine : party.Line, address.Country.Text),
            _ => new(isHeader ? SE30.Role.Facts : SE50.Role.Facts, party.Line, party.RoleCode),
        };
    }

    static Spot OfLine(Filing filing, Datum datum, int index)
    {
        var line = At(filing.Lines, index) ?? new LineItem { Line = filing.Line };
        return datum switch
        {
            Datum.Origin => new(SE40.Origin.Facts, line.Line, line.Origin.Text),
            Datum.Description => new(SE40.Description.Facts, line.Line, line.Description),
            Datum.ZoneStatus => new(SE41.Status.Facts,
                line.ZoneStatus.IsEmpty ? line.Line : line.Line + 1, line.ZoneStatus),
            _ => new(SE40.LineNumber.Facts, line.Line, line.Number.Text),
        };
    }

    static Spot OfTariff(Filing filing, Datum datum, int index)
    {
        var tariff = At(filing.Tariffs, index) ?? new Tariff { Line = filing.Line };
        return datum switch
        {
            Datum.LineValue => new(SE60.Value.Facts, tariff.Line, tariff.Value.Text),
            Datum.PrivilegedNumber => new(SE61.Hts.Facts,
                tariff.PrivilegedNumber.IsEmpty ? tariff.Line : tariff.Line + 1, tariff.PrivilegedNumber),
            _ => new(SE60.Hts.Facts, tariff.Line, tariff.Number.Text),
        };
    }
}
