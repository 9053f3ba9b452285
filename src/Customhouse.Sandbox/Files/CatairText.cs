using System.Buffers;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Sandbox;

/// <summary>Writes filings as cargo release records of 80 columns and a line feed, through the layouts' own handles.</summary>
sealed class CatairText(ArrayBufferWriter<byte> output)
{
    const int LineLength = Layout.Width + 1;

    /// <summary>Lines written so far.</summary>
    public int Lines { get; private set; }

    public void Write(Filing filing)
    {
        Header(filing);
        Bills(filing);
        foreach (ref readonly var reference in filing.References.Span)
        {
            var record = Start(SE20.Layout);
            Put(SE20.Qualifier, record, reference.Qualifier);
            Put(SE20.Value, record, reference.Value);
        }
        foreach (ref readonly var party in filing.Parties.Span)
            if (party.LineIndex < 0) HeaderParty(party);
        for (var line = 0; line < filing.Lines.Count; line++) Line(filing, line);
    }

    void Header(Filing filing)
    {
        var record = Start(SE10.Layout);
        Put(SE10.Action, record, filing.Action.Text);
        Put(SE10.Filer, record, filing.Filer.Text);
        Put(SE10.EntryNumber, record, filing.Number.Text);
        Put(SE10.EntryType, record, filing.Type.Text);
        Put(SE10.ImporterType, record, filing.ImporterKind);
        Put(SE10.Importer, record, filing.Importer);
        Put(SE10.Mode, record, filing.Mode.Text);
        if (filing.Bond.Has) Put(SE10.Bond, record, filing.Bond.Value);
        if (filing.Value.Has) Put(SE10.Value, record, filing.Value.Value.Cents / 100);
        Put(SE10.PlannedPort, record, filing.Port.Text);
        record = Start(SE13.Layout);
        Put(SE13.Contact, record, filing.Contact);
        Put(SE13.Phone, record, filing.ContactPhone);
        Put(SE13.Reason, record, filing.CancellationReason);
    }

    void Bills(Filing filing)
    {
        foreach (ref readonly var bill in filing.Bills.Span)
        {
            var record = Start(SE15.Layout);
            Put(SE15.BillType, record, bill.Kind.Text);
            Put(SE15.Issuer, record, bill.Issuer);
            Put(SE15.Number, record, bill.Number);
            if (bill.Quantity.Has) Put(SE15.Quantity, record, bill.Quantity.Value);
            Put(SE15.NonAms, record, bill.NonAms);
        }
    }

    void HeaderParty(in Party party)
    {
        var record = Start(SE30.Layout);
        Put(SE30.Role, record, party.RoleCode);
        Put(SE30.Name, record, party.Name);
        Put(SE30.IdType, record, party.IdKind);
        Put(SE30.Id, record, party.Id);
        for (var i = 0; i < party.Address.Count; i += 2)
        {
            record = Start(SE35.Layout);
            Put(SE35.Qualifier, record, party.Address[i].Qualifier);
            Put(SE35.Component, record, party.Address[i].Value);
            if (i + 1 == party.Address.Count) break;
            Put(SE35.Qualifier2, record, party.Address[i + 1].Qualifier);
            Put(SE35.Component2, record, party.Address[i + 1].Value);
        }
        if (party.Address.City.IsEmpty) return;
        record = Start(SE36.Layout);
        Put(SE36.City, record, party.Address.City);
        Put(SE36.Subdivision, record, party.Address.Subdivision);
        Put(SE36.PostalCode, record, party.Address.PostalCode);
        Put(SE36.Country, record, party.Address.Country.Text);
    }

    void Line(Filing filing, int index)
    {
        ref var line = ref filing.Lines[index];
        var record = Start(SE40.Layout);
        Put(SE40.LineNumber, record, line.Number.Value);
        Put(SE40.Origin, record, line.Origin.Text);
        Put(SE40.Description, record, line.Description);
        if (!line.ZoneStatus.IsEmpty)
        {
            record = Start(SE41.Layout);
            Put(SE41.Status, record, line.ZoneStatus);
            Put(SE41.Quantity, record, 1);
        }
        foreach (ref readonly var party in filing.Parties.Span)
            if (party.LineIndex == index) LineParty(party);
        for (var i = 0; i < filing.Tariffs.Count; i++)
            if (filing.Tariffs[i].LineIndex == index) Tariff(filing, i);
    }

    void LineParty(in Party party)
    {
        var record = Start(SE50.Layout);
        Put(SE50.Role, record, party.RoleCode);
        Put(SE50.Name, record, party.Name);
        Put(SE50.IdType, record, party.IdKind);
        Put(SE50.Id, record, party.Id);
        for (var i = 0; i < party.Address.Count; i++)
        {
            record = Start(SE55.Layout);
            Put(SE55.Qualifier, record, party.Address[i].Qualifier);
            Put(SE55.Component, record, party.Address[i].Value);
        }
        if (party.Address.City.IsEmpty) return;
        record = Start(SE56.Layout);
        Put(SE56.City, record, party.Address.City);
        Put(SE56.Subdivision, record, party.Address.Subdivision);
        Put(SE56.PostalCode, record, party.Address.PostalCode);
        Put(SE56.Country, record, party.Address.Country.Text);
    }

    void Tariff(Filing filing, int index)
    {
        ref var tariff = ref filing.Tariffs[index];
        var record = Start(SE60.Layout);
        Put(SE60.Hts, record, tariff.Number.Text);
        if (tariff.Value.Has) Put(SE60.Value, record, tariff.Value.Value.Cents / 100);
        foreach (ref readonly var pga in filing.Pga.Span)
            if (pga.TariffIndex == index) Copy(pga.Record);
    }

    void Copy(Text whole)
    {
        var record = Blank();
        whole.Span.CopyTo(record);
    }

    /// <summary>A batch header; <see cref="CloseBatch"/> repeats its facts.</summary>
    public void OpenBatch(Text site, Text sender, NodaTime.LocalDate date)
    {
        var record = Start(AIn.Layout);
        Put(AIn.Site, record, site);
        Put(AIn.Sender, record, sender);
        Put(AIn.Password, record, BatchWords.Password);
        Must(AIn.Date.TryWrite(record, new D(date)));
        Put(AIn.Application, record, BatchWords.CargoRelease);
    }

    public void OpenBlock(Text port, Text filer)
    {
        var record = Start(BIn.Layout);
        Put(BIn.Port, record, port);
        Put(BIn.Filer, record, filer);
        Put(BIn.Application, record, BatchWords.CargoRelease);
    }

    public void CloseBlock(Text port, Text filer)
    {
        var record = Start(YIn.Layout);
        Put(YIn.Port, record, port);
        Put(YIn.Filer, record, filer);
        Put(YIn.Application, record, BatchWords.CargoRelease);
    }

    public void CloseBatch(Text site, Text sender, NodaTime.LocalDate date)
    {
        var record = Start(ZIn.Layout);
        Put(ZIn.Site, record, site);
        Put(ZIn.Sender, record, sender);
        Must(ZIn.Date.TryWrite(record, new D(date)));
    }

    /// <summary>Forgets the count, for the next batch.</summary>
    public void Restart() => Lines = 0;

    Span<byte> Start(Layout layout)
    {
        var record = Blank();
        layout.Start(record);
        return record;
    }

    Span<byte> Blank()
    {
        var line = output.GetSpan(LineLength)[..LineLength];
        line.Fill((byte)' ');
        line[^1] = (byte)'\n';
        output.Advance(LineLength);
        Lines++;
        return line[..Layout.Width];
    }

    static void Put(Field<A> field, Span<byte> record, Text text) => Must(field.TryWrite(record, new A(text.Span)), field.Facts, text);

    static void Put(Field<AN> field, Span<byte> record, Text text) => Must(field.TryWrite(record, new AN(text.Span)), field.Facts, text);

    static void Put(Field<X> field, Span<byte> record, Text text) => Must(field.TryWrite(record, new X(text.Span)), field.Facts, text);

    static void Put(Field<N> field, Span<byte> record, long number) => Must(field.TryWrite(record, new N(number)));

    static void Must(bool written)
    {
        if (!written) throw new InvalidOperationException("The sandbox made a number or a date that does not fit its column.");
    }

    static void Must(bool written, FieldFacts field, Text text)
    {
        if (!written) throw new InvalidOperationException(
            $"The sandbox made '{text}', which does not fit columns {field.Columns} of {field.Layout.Id}.");
    }
}
