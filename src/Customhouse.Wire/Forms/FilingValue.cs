using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// The text of a datum as the filing holds it, and the physical line or row of the part that holds it.
/// </summary>
static class FilingValue
{
    public static (long Line, Text Value) Of(Filing filing, Datum datum, int index) => datum switch
    {
        Datum.Action => (filing.Line, filing.Action.Text),
        Datum.Filer => (filing.Line, filing.Filer.Text),
        Datum.EntryNumber => (filing.Line, filing.Number.Text),
        Datum.EntryType => (filing.Line, filing.Type.Text),
        Datum.ImporterKind => (filing.Line, filing.ImporterKind),
        Datum.Importer => (filing.Line, filing.Importer),
        Datum.Mode => (filing.Line, filing.Mode.Text),
        Datum.Bond => (filing.Line, filing.Bond.Text),
        Datum.EntryValue => (filing.Line, filing.Value.Text),
        Datum.Port => (filing.Line, filing.Port.Text),
        Datum.PortOfUnlading => (filing.Line, filing.PortOfUnlading.Text),
        Datum.Contact => (filing.ContactLine, filing.Contact),
        Datum.ContactPhone => (filing.ContactLine, filing.ContactPhone),
        Datum.CancellationReason => (filing.ContactLine, filing.CancellationReason),
        Datum.Eda => Eda(filing),
        _ => OfPart(filing, datum, index),
    };

    static (long Line, Text Value) Eda(Filing filing)
    {
        foreach (ref readonly var reference in filing.References.Span)
            if (reference.Qualifier.Is("EDA"u8)) return (reference.Line, reference.Value);
        return (filing.Line, default);
    }

    static (long Line, Text Value) OfPart(Filing filing, Datum datum, int index) => datum switch
    {
        Datum.BillKind => At(filing.Bills, index, static bill => (bill.Line, bill.Kind.Text)),
        Datum.BillIssuer => At(filing.Bills, index, static bill => (bill.Line, bill.Issuer)),
        Datum.BillNumber => At(filing.Bills, index, static bill => (bill.Line, bill.Number)),
        Datum.BillQuantity => At(filing.Bills, index, static bill => (bill.Line, bill.Quantity.Text)),
        Datum.NonAms => At(filing.Bills, index, static bill => (bill.Line, bill.NonAms)),
        Datum.CarrierArrival => At(filing.CarrierArrivals, index, static arrival => (arrival.Line, arrival.Carrier)),
        Datum.ReferenceQualifier => At(filing.References, index, static one => (one.Line, one.Qualifier)),
        Datum.ReferenceValue => At(filing.References, index, static one => (one.Line, one.Value)),
        Datum.PartyRole => At(filing.Parties, index, static party => (party.Line, party.RoleCode)),
        Datum.PartyName => At(filing.Parties, index, static party => (party.Line, party.Name)),
        Datum.PartyId => At(filing.Parties, index, static party => (party.Line, party.Id)),
        Datum.PartyAddress => At(filing.Parties, index,
            static party => (party.Line, party.Address.Count > 0 ? party.Address[0].Value : default)),
        Datum.PartyCountry => At(filing.Parties, index, static party => (party.Line, party.Address.Country.Text)),
        Datum.LineNumber => At(filing.Lines, index, static line => (line.Line, line.Number.Text)),
        Datum.Origin => At(filing.Lines, index, static line => (line.Line, line.Origin.Text)),
        Datum.Description => At(filing.Lines, index, static line => (line.Line, line.Description)),
        Datum.ZoneStatus => At(filing.Lines, index, static line => (line.Line, line.ZoneStatus)),
        Datum.Hts => At(filing.Tariffs, index, static tariff => (tariff.Line, tariff.Number.Text)),
        Datum.LineValue => At(filing.Tariffs, index, static tariff => (tariff.Line, tariff.Value.Text)),
        Datum.PrivilegedNumber => At(filing.Tariffs, index, static tariff => (tariff.Line, tariff.PrivilegedNumber)),
        Datum.Pga => At(filing.Pga, index, static pga => (pga.Line, pga.Record)),
        _ => (filing.Line, default),
    };

    static (long Line, Text Value) At<T>(Series<T> series, int index, Func<T, (long, Text)> of)
        where T : struct =>
        index >= 0 && index < series.Count ? of(series[index]) : default;
}
