using System.Buffers;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Writes filings in our own JSON form, one object a line. What is absent is left out, save where the form would put a
/// value in its place: that is written as null. What is written reads back as the same filing.
/// Source: docs/formats/json.md.
/// </summary>
public sealed class JsonFilingWriter : IDisposable
{
    const int PieceLength = 64 * 1024;

    readonly Stream? stream;
    readonly IBufferWriter<byte>? output;
    readonly JsonSink json = new();
    readonly TextArena arena = new();

    /// <summary>Writes to a stream, which the caller closes after disposing this.</summary>
    public JsonFilingWriter(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        this.stream = stream;
    }

    /// <summary>Writes to a buffer, each filing at once.</summary>
    public JsonFilingWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        this.output = output;
    }

    /// <summary>Writes one filing and a line end.</summary>
    public void Write(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        arena.Clear();
        json.OpenObject();
        Entry(filing);
        References(filing.References.Span);
        Bills(filing);
        Parties(filing, -1);
        Lines(filing);
        json.CloseObject();
        json.EndLine();
        if (output is not null || json.Written.Length > PieceLength) HandOn();
    }

    /// <summary>Hands everything written to the stream.</summary>
    public void Dispose() => HandOn();

    void HandOn()
    {
        output?.Write(json.Written);
        stream?.Write(json.Written);
        json.Clear();
    }

    void Entry(Filing filing)
    {
        OrNull("action"u8, filing.Action.Text);
        Some("filer"u8, filing.Filer.Text);
        Some("entryNumber"u8, filing.Number.Text);
        Some("entryType"u8, filing.Type.Text);
        Some("importerIdType"u8, filing.ImporterKind);
        Some("importerId"u8, filing.Importer);
        Some("mot"u8, filing.Mode.Text);
        OrNull("bond"u8, filing.Bond.Text);
        OrNull("entryValueUsd"u8, Money(filing.Value));
        Some("portOfEntry"u8, filing.Port.Text);
        Some("splitRelease"u8, filing.SplitRelease);
        Some("portOfUnlading"u8, filing.PortOfUnlading.Text);
        Some("goodsLocation"u8, filing.GoodsLocation);
        Some("examSite"u8, filing.ExamSite);
        Some("conveyance"u8, filing.Conveyance);
        Some("flightTrip"u8, filing.Voyage);
        Some("contactName"u8, filing.Contact);
        Some("contactPhone"u8, filing.ContactPhone);
        Some("cancellationReason"u8, filing.CancellationReason);
        Some("grossWeightKg"u8, filing.GrossWeightKg);
        Some("uom"u8, filing.QuantityUnit);
        Some("carrier"u8, filing.Carrier);
        Some("express"u8, filing.Express);
    }

    void References(ReadOnlySpan<Reference> references)
    {
        if (references.IsEmpty) return;
        json.OpenArray("references"u8);
        foreach (ref readonly var reference in references)
        {
            json.OpenObject();
            Some("qualifier"u8, reference.Qualifier);
            Some("value"u8, reference.Value);
            json.CloseObject();
        }
        json.CloseArray();
    }

    void Bills(Filing filing)
    {
        if (filing.Bills.Count == 0) return;
        json.OpenArray("bills"u8);
        for (var i = 0; i < filing.Bills.Count; i++)
        {
            ref readonly var bill = ref filing.Bills[i];
            json.OpenObject();
            Some("type"u8, bill.Kind.Text);
            Some("issuer"u8, bill.Issuer);
            Some("number"u8, bill.Number);
            Some("quantity"u8, bill.Quantity.Text);
            OrNull("nonAms"u8, bill.NonAms);
            if (bill.Group != JsonForm.GroupOf(filing.Bills.Span, i)) json.Number("group"u8, bill.Group);
            Arrivals(filing.CarrierArrivals.Span, i);
            Equipment(filing.Equipment.Span, i);
            json.CloseObject();
        }
        json.CloseArray();
    }

    void Arrivals(ReadOnlySpan<CarrierArrival> arrivals, int bill)
    {
        var isOpen = false;
        foreach (ref readonly var arrival in arrivals)
        {
            if (arrival.BillIndex != bill) continue;
            if (!isOpen) json.OpenArray("arrivals"u8);
            isOpen = true;
            json.OpenObject();
            Some("carrier"u8, arrival.Carrier);
            Some("voyage"u8, arrival.Voyage);
            Some("date"u8, arrival.Arrives);
            Some("quantity"u8, arrival.Quantity);
            Some("unit"u8, arrival.Unit);
            Some("conveyance"u8, arrival.Conveyance);
            json.CloseObject();
        }
        if (isOpen) json.CloseArray();
    }

    void Equipment(ReadOnlySpan<Equipment> equipment, int bill)
    {
        var isOpen = false;
        foreach (ref readonly var item in equipment)
        {
            if (item.BillIndex != bill) continue;
            if (!isOpen) json.OpenArray("equipment"u8);
            isOpen = true;
            json.Text(item.Number);
        }
        if (isOpen) json.CloseArray();
    }

    void Parties(Filing filing, int line)
    {
        var isOpen = false;
        foreach (ref readonly var party in filing.Parties.Span)
        {
            if (party.LineIndex != line) continue;
            if (!isOpen) json.OpenArray("parties"u8);
            isOpen = true;
            Party(party);
        }
        if (isOpen) json.CloseArray();
    }

    void Party(in Party party)
    {
        json.OpenObject();
        Some("role"u8, party.RoleCode);
        Some("name"u8, party.Name);
        Some("idType"u8, party.IdKind);
        Some("id"u8, party.Id);
        Address(party.Address);
        Some("phone"u8, party.Phone);
        Some("email"u8, party.Email);
        json.CloseObject();
    }

    void Address(in Address address)
    {
        if (address.Count > 0) json.OpenArray("address"u8);
        for (var i = 0; i < address.Count; i++)
        {
            if (address[i].Qualifier.Is("15"u8))
            {
                json.Text(address[i].Value);
                continue;
            }
            json.OpenObject();
            OrNull("qualifier"u8, address[i].Qualifier);
            Some("text"u8, address[i].Value);
            json.CloseObject();
        }
        if (address.Count > 0) json.CloseArray();
        Some("city"u8, address.City);
        Some("state"u8, address.Subdivision);
        Some("postal"u8, address.PostalCode);
        Some("country"u8, address.Country.Text);
    }

    void Lines(Filing filing)
    {
        if (filing.Lines.Count == 0) return;
        json.OpenArray("lines"u8);
        for (var i = 0; i < filing.Lines.Count; i++)
        {
            ref readonly var line = ref filing.Lines[i];
            json.OpenObject();
            OrNull("number"u8, line.Number.Text);
            Some("origin"u8, line.Origin.Text);
            Some("description"u8, line.Description);
            Some("zoneStatus"u8, line.ZoneStatus);
            Some("sku"u8, line.Sku);
            Some("productUrl"u8, line.ProductUrl);
            Some("quantity1"u8, line.Quantity1);
            Some("unit1"u8, line.Unit1);
            Parties(filing, i);
            Tariffs(filing, i);
            json.CloseObject();
        }
        json.CloseArray();
    }

    void Tariffs(Filing filing, int line)
    {
        var isOpen = false;
        for (var i = 0; i < filing.Tariffs.Count; i++)
        {
            ref readonly var tariff = ref filing.Tariffs[i];
            if (tariff.LineIndex != line) continue;
            if (!isOpen) json.OpenArray("tariffs"u8);
            isOpen = true;
            json.OpenObject();
            Some("hts"u8, tariff.Number.Text);
            Some("valueUsd"u8, Money(tariff.Value));
            Some("privilegedNumber"u8, tariff.PrivilegedNumber);
            Pga(filing.Pga.Span, i);
            json.CloseObject();
        }
        if (isOpen) json.CloseArray();
    }

    void Pga(ReadOnlySpan<PgaRecord> records, int tariff)
    {
        var isOpen = false;
        foreach (ref readonly var record in records)
        {
            if (record.TariffIndex != tariff) continue;
            if (!isOpen) json.OpenArray("pga"u8);
            isOpen = true;
            json.Text(record.Record);
        }
        if (isOpen) json.CloseArray();
    }

    Text Money(Declared<Usd> money) => money.Has ? Completion.Money(money.Value, arena) : money.Text;

    void Some(ReadOnlySpan<byte> key, Text value)
    {
        if (!value.IsEmpty) json.Text(key, value);
    }

    void OrNull(ReadOnlySpan<byte> key, Text value)
    {
        if (value.IsEmpty) json.Null(key);
        else json.Text(key, value);
    }
}
