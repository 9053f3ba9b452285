using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Reads one record into its filing.</summary>
/// <param name="filing">The filing that is being assembled.</param>
/// <param name="bytes">Buffer that holds the record.</param>
/// <param name="at">Index of the record's first column.</param>
/// <param name="line">Physical line of the record.</param>
readonly struct RecordReading(Filing filing, byte[] bytes, int at, long line)
{
    Text Cell<T>(Field<T> field)
        where T : ICell<T>, allows ref struct => field.TextIn(bytes, at);

    public void Take(RecordKind kind)
    {
        switch (kind)
        {
            case RecordKind.SE10: Header(); break;
            case RecordKind.SE11: Conveyance(); break;
            case RecordKind.SE13: Contact(); break;
            case RecordKind.SE15: Bill(); break;
            case RecordKind.SE16: Arrival(); break;
            case RecordKind.SE17: Equipment(); break;
            case RecordKind.SE20: Reference(); break;
            case RecordKind.SE30: HeaderParty(); break;
            case RecordKind.SE50: LineParty(); break;
            case RecordKind.SE35 or RecordKind.SE55: Street(); break;
            case RecordKind.SE36 or RecordKind.SE56: City(); break;
            case RecordKind.SE40: Line(); break;
            case RecordKind.SE41: Zone(); break;
            case RecordKind.SE60: Tariff(); break;
            case RecordKind.SE61: Privileged(); break;
            case RecordKind.OI or RecordKind.PG01 or RecordKind.PG02 or RecordKind.OtherPga: Pga(kind); break;
            default: break;
        }
    }

    void Header()
    {
        filing.Format = SourceFormat.Catair;
        filing.Line = line;
        filing.Action = DeclaredCells.Action(Cell(SE10.Action));
        filing.Filer = DeclaredCells.Filer(Cell(SE10.Filer));
        filing.Number = DeclaredCells.Number(filing.Filer, Cell(SE10.EntryNumber));
        filing.Type = DeclaredCells.Type(Cell(SE10.EntryType));
        filing.ImporterKind = Cell(SE10.ImporterType);
        filing.Importer = Cell(SE10.Importer);
        filing.Mode = DeclaredCells.Mode(Cell(SE10.Mode));
        filing.Bond = DeclaredCells.Count(Cell(SE10.Bond), SE10.Bond.Length);
        filing.Value = DeclaredCells.Dollars(Cell(SE10.Value), SE10.Value.Length);
        filing.Port = DeclaredCells.Port(Cell(SE10.PlannedPort));
        filing.SplitRelease = Cell(SE10.SplitRelease);
        filing.PortOfUnlading = DeclaredCells.Port(Cell(SE10.PortOfUnlading));
    }

    void Conveyance()
    {
        filing.ConveyanceLine = line;
        filing.GoodsLocation = Cell(SE11.Location);
        filing.ExamSite = Cell(SE11.ExamSite);
        filing.Conveyance = Cell(SE11.Conveyance);
        filing.Voyage = Cell(SE11.Voyage);
    }

    void Contact()
    {
        filing.ContactLine = line;
        filing.Contact = Cell(SE13.Contact);
        filing.ContactPhone = Cell(SE13.Phone);
        filing.CancellationReason = Cell(SE13.Reason);
    }

    void Bill()
    {
        var kind = DeclaredCells.Bill(Cell(SE15.BillType));
        var group = BillGroups.Of(filing, kind.OrDefault);
        ref var bill = ref filing.Bills.Add();
        bill.Kind = kind;
        bill.Group = group;
        bill.Issuer = Cell(SE15.Issuer);
        bill.Number = Cell(SE15.Number);
        bill.Quantity = DeclaredCells.Count(Cell(SE15.Quantity), SE15.Quantity.Length);
        bill.NonAms = Cell(SE15.NonAms);
        bill.Line = line;
    }

    void Arrival()
    {
        ref var arrival = ref filing.CarrierArrivals.Add();
        arrival.BillIndex = filing.Bills.Count - 1;
        arrival.Carrier = Cell(SE16.Carrier);
        arrival.Voyage = Cell(SE16.Voyage);
        arrival.Arrives = Cell(SE16.Arrives);
        arrival.Quantity = Cell(SE16.Quantity);
        arrival.Unit = Cell(SE16.Unit);
        arrival.Conveyance = Cell(SE16.Conveyance);
        arrival.Line = line;
    }

    void Equipment()
    {
        ref var equipment = ref filing.Equipment.Add();
        equipment.BillIndex = filing.Bills.Count - 1;
        equipment.Number = Cell(SE17.Number);
        equipment.Line = line;
    }

    void Reference()
    {
        ref var reference = ref filing.References.Add();
        reference.Qualifier = Cell(SE20.Qualifier);
        reference.Value = Cell(SE20.Value);
        reference.Line = line;
        if (!reference.Qualifier.Is("EDA"u8)) return;
        if (filing.EdaCount++ == 0) filing.Eda = DeclaredCells.Date(reference.Value);
    }

    void HeaderParty()
    {
        ref var party = ref AddParty(lineIndex: -1, Cell(SE30.Role));
        party.Name = Cell(SE30.Name);
        party.IdKind = Cell(SE30.IdType);
        party.Id = Cell(SE30.Id);
    }

    void LineParty()
    {
        ref var party = ref AddParty(filing.Lines.Count - 1, Cell(SE50.Role));
        party.Name = Cell(SE50.Name);
        party.IdKind = Cell(SE50.IdType);
        party.Id = Cell(SE50.Id);
    }

    ref Party AddParty(int lineIndex, Text role)
    {
        ref var party = ref filing.Parties.Add();
        party.RoleCode = role;
        party.Role = DeclaredCells.Role(role.Span);
        party.LineIndex = lineIndex;
        party.Line = line;
        return ref party;
    }

    /// <summary>SE35 and SE55 have the same columns.</summary>
    void Street()
    {
        if (filing.Parties.Count == 0) return;
        ref var address = ref filing.Parties[filing.Parties.Count - 1].AddressInPlace;
        if (address.StreetLine == 0) address.StreetLine = line;
        Component(ref address, Cell(SE35.Qualifier), Cell(SE35.Component));
        Component(ref address, Cell(SE35.Qualifier2), Cell(SE35.Component2));
    }

    /// <summary>A seventh component has no room: its record is one more than the usage map allows.</summary>
    static void Component(ref Address address, Text qualifier, Text value)
    {
        if (!qualifier.IsEmpty || !value.IsEmpty) address.Add(qualifier, value);
    }

    /// <summary>SE36 and SE56 have the same columns.</summary>
    void City()
    {
        if (filing.Parties.Count == 0) return;
        ref var address = ref filing.Parties[filing.Parties.Count - 1].AddressInPlace;
        address.CityLine = line;
        address.City = Cell(SE36.City);
        address.Subdivision = Cell(SE36.Subdivision);
        address.PostalCode = Cell(SE36.PostalCode);
        address.Country = DeclaredCells.Country(Cell(SE36.Country));
    }

    void Line()
    {
        ref var item = ref filing.Lines.Add();
        item.Number = DeclaredCells.Count(Cell(SE40.LineNumber), SE40.LineNumber.Length);
        item.Origin = DeclaredCells.Country(Cell(SE40.Origin));
        item.Description = Cell(SE40.Description);
        item.Line = line;
    }

    void Zone()
    {
        if (filing.Lines.Count > 0) filing.Lines[filing.Lines.Count - 1].ZoneStatus = Cell(SE41.Status);
    }

    void Tariff()
    {
        ref var tariff = ref filing.Tariffs.Add();
        tariff.LineIndex = filing.Lines.Count - 1;
        tariff.Number = DeclaredCells.Hts(Cell(SE60.Hts));
        tariff.Value = DeclaredCells.Dollars(Cell(SE60.Value), SE60.Value.Length);
        tariff.Line = line;
    }

    void Privileged()
    {
        if (filing.Tariffs.Count > 0) filing.Tariffs[filing.Tariffs.Count - 1].PrivilegedNumber = Cell(SE61.Hts);
    }

    void Pga(RecordKind kind)
    {
        ref var pga = ref filing.Pga.Add();
        pga.LineIndex = filing.Lines.Count - 1;
        pga.TariffIndex = filing.Tariffs.Count - 1;
        pga.Record = new Text(bytes, at, bytes.AsSpan(at, Layout.Width).TrimEnd((byte)' ').Length);
        pga.Line = line;
        if (kind is not RecordKind.PG01) return;
        pga.Agency = Cell(PG01.Agency);
        pga.Disclaimer = Cell(PG01.Disclaimer);
    }
}
