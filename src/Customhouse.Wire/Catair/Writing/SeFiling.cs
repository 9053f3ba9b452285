using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Writes the records of one filing in the order of the usage map.</summary>
readonly ref struct SeFiling(RecordSink sink, Filing filing, ICollection<FieldFacts> cut)
{
    public void Write()
    {
        var action = filing.Action.OrDefault;
        Header();
        if (action != ActionCode.Cancel) Conveyance();
        Contact();
        if (action != ActionCode.Cancel) Bills();
        foreach (ref readonly var reference in filing.References.Span) Reference(reference);
        if (action is ActionCode.Cancel or ActionCode.Update) return;
        Parties(lineIndex: -1);
        for (var i = 0; i < filing.Lines.Count; i++) Line(i);
    }

    void Header()
    {
        sink.Start(SE10.Layout);
        Put(SE10.Action, filing.Action.Text);
        Put(SE10.Filer, filing.Filer.Text);
        Put(SE10.EntryNumber, filing.Number.Text);
        Put(SE10.EntryType, filing.Type.Text);
        Put(SE10.ImporterType, filing.ImporterKind);
        Put(SE10.Importer, filing.Importer);
        Put(SE10.Mode, filing.Mode.Text);
        Put(SE10.Bond, filing.Bond);
        Put(SE10.Value, filing.Value);
        Put(SE10.PlannedPort, filing.Port.Text);
        Put(SE10.SplitRelease, filing.SplitRelease);
        Put(SE10.PortOfUnlading, filing.PortOfUnlading.Text);
        sink.End();
    }

    void Conveyance()
    {
        if (filing.GoodsLocation.IsEmpty && filing.ExamSite.IsEmpty
            && filing.Conveyance.IsEmpty && filing.Voyage.IsEmpty) return;
        sink.Start(SE11.Layout);
        Put(SE11.Location, filing.GoodsLocation);
        Put(SE11.ExamSite, filing.ExamSite);
        Put(SE11.Conveyance, filing.Conveyance);
        Put(SE11.Voyage, filing.Voyage);
        sink.End();
    }

    /// <summary>The usage map wants the record even when nobody is named.</summary>
    void Contact()
    {
        sink.Start(SE13.Layout);
        Put(SE13.Contact, filing.Contact);
        Put(SE13.Phone, filing.ContactPhone);
        Put(SE13.Reason, filing.CancellationReason);
        sink.End();
    }

    void Bills()
    {
        for (var i = 0; i < filing.Bills.Count; i++)
        {
            ref var bill = ref filing.Bills[i];
            sink.Start(SE15.Layout);
            Put(SE15.BillType, bill.Kind.Text);
            Put(SE15.Issuer, bill.Issuer);
            Put(SE15.Number, bill.Number);
            Put(SE15.Quantity, bill.Quantity);
            Put(SE15.NonAms, bill.NonAms);
            sink.End();
            foreach (ref readonly var arrival in filing.CarrierArrivals.Span)
                if (arrival.BillIndex == i) Arrival(arrival);
            foreach (ref readonly var equipment in filing.Equipment.Span)
                if (equipment.BillIndex == i) Equipment(equipment);
        }
    }

    void Arrival(in CarrierArrival arrival)
    {
        sink.Start(SE16.Layout);
        Put(SE16.Carrier, arrival.Carrier);
        Put(SE16.Voyage, arrival.Voyage);
        Put(SE16.Arrives, arrival.Arrives);
        Put(SE16.Quantity, arrival.Quantity);
        Put(SE16.Unit, arrival.Unit);
        Put(SE16.Conveyance, arrival.Conveyance);
        sink.End();
    }

    void Equipment(in Equipment equipment)
    {
        sink.Start(SE17.Layout);
        Put(SE17.Number, equipment.Number);
        sink.End();
    }

    void Reference(in Reference reference)
    {
        sink.Start(SE20.Layout);
        Put(SE20.Qualifier, reference.Qualifier);
        Put(SE20.Value, reference.Value);
        sink.End();
    }

    void Parties(int lineIndex)
    {
        for (var i = 0; i < filing.Parties.Count; i++)
            if (filing.Parties[i].LineIndex == lineIndex) Party(ref filing.Parties[i], lineIndex < 0);
    }

    /// <summary>SE50 to SE56 have the columns of SE30 to SE36.</summary>
    void Party(ref Party party, bool isHeader)
    {
        sink.Start(isHeader ? SE30.Layout : SE50.Layout);
        Put(SE30.Role, party.RoleCode);
        Put(SE30.Name, party.Name);
        Put(SE30.IdType, party.IdKind);
        Put(SE30.Id, party.Id);
        sink.End();
        ref var address = ref party.AddressInPlace;
        for (var i = 0; i < address.Count; i += 2)
        {
            sink.Start(isHeader ? SE35.Layout : SE55.Layout);
            Put(SE35.Qualifier, address[i].Qualifier);
            Put(SE35.Component, address[i].Value);
            if (i + 1 < address.Count) Put(SE35.Qualifier2, address[i + 1].Qualifier);
            if (i + 1 < address.Count) Put(SE35.Component2, address[i + 1].Value);
            sink.End();
        }
        City(ref address, isHeader);
    }

    void City(ref Address address, bool isHeader)
    {
        if (address.City.IsEmpty && address.PostalCode.IsEmpty
            && address.Country.IsAbsent && address.Subdivision.IsEmpty) return;
        sink.Start(isHeader ? SE36.Layout : SE56.Layout);
        Put(SE36.City, address.City);
        Put(SE36.Subdivision, address.Subdivision);
        Put(SE36.PostalCode, address.PostalCode);
        Put(SE36.Country, address.Country.Text);
        sink.End();
    }

    void Line(int index)
    {
        ref var line = ref filing.Lines[index];
        sink.Start(SE40.Layout);
        Put(SE40.LineNumber, line.Number);
        Put(SE40.Origin, line.Origin.Text);
        Put(SE40.Description, line.Description);
        sink.End();
        if (!line.ZoneStatus.IsEmpty)
        {
            sink.Start(SE41.Layout);
            Put(SE41.Status, line.ZoneStatus);
            sink.End();
        }
        Parties(index);
        for (var i = 0; i < filing.Tariffs.Count; i++)
            if (filing.Tariffs[i].LineIndex == index) Tariff(i);
    }

    void Tariff(int index)
    {
        ref var tariff = ref filing.Tariffs[index];
        sink.Start(SE60.Layout);
        if (tariff.Number.Has) Put(SE60.Hts, tariff.Number.Value.Digits);
        else Put(SE60.Hts, tariff.Number.Text);
        Put(SE60.Value, tariff.Value);
        sink.End();
        if (!tariff.PrivilegedNumber.IsEmpty)
        {
            sink.Start(SE61.Layout);
            Put(SE61.Hts, tariff.PrivilegedNumber);
            sink.End();
        }
        foreach (ref readonly var pga in filing.Pga.Span)
            if (pga.TariffIndex == index) Pga(pga);
    }

    void Pga(in PgaRecord pga)
    {
        var layout = pga.Record.Span.StartsWith("OI"u8) ? OI.Layout : PG01.Layout;
        sink.Record.Fill((byte)' ');
        if (!sink.Put(Whole, pga.Record)) cut.Add(layout.Fields[^1]);
        sink.End();
    }

    static readonly FieldFacts Whole =
        new(PG01.Layout, 1, Layout.Width, CellClass.X, Use.M, "Record", "The whole record", "");

    void Put<T>(Field<T> field, Text text)
        where T : ICell<T>, allows ref struct
    {
        if (!sink.Put(field.Facts, text)) cut.Add(field.Facts);
    }

    void Put(Field<N> field, Declared<int> declared)
    {
        if (!declared.Has) Put(field, declared.Text);
        else if (!sink.Put(field, declared.Value)) cut.Add(field.Facts);
    }

    /// <summary>The wire has whole dollars: cents are rounded to the nearest and said to be cut.</summary>
    void Put(Field<N> field, Declared<Usd> declared)
    {
        if (!declared.Has)
        {
            Put(field, declared.Text);
            return;
        }
        var isWhole = declared.Value.Cents % 100 == 0;
        if (!sink.Put(field, (declared.Value.Cents + 50) / 100) || !isWhole) cut.Add(field.Facts);
    }

    void Put(Field<AN> field, long digits)
    {
        Span<byte> cell = sink.Record.Slice(field.Facts.First - 1, field.Length);
        if (!NumberCell.Write(cell, digits)) cut.Add(field.Facts);
    }
}
