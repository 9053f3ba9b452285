using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Lines, their tariff numbers, parties and records for other agencies.</summary>
sealed partial class CsvAssembly
{
    void Goods()
    {
        Line();
        AddParty(CsvColumn.ConsigneeName, Completion.Consignee, isLine: false, oncePerEntry: true);
        AddParty(CsvColumn.SellerName, Completion.Seller, Cell(CsvColumn.SellerLevel).Is("LINE"u8), oncePerEntry: true);
        AddParty(CsvColumn.PartyName, Cell(CsvColumn.PartyRole), Cell(CsvColumn.PartyLevel).Is("LINE"u8),
            oncePerEntry: false);
        Agencies();
    }

    /// <summary>
    /// A row that says neither number nor value has no tariff number, unless new_line says N or B: then it has a blank
    /// one.
    /// </summary>
    void Line()
    {
        var number = Cell(CsvColumn.LineNo);
        var flag = Cell(CsvColumn.NewLine);
        var (hts, value) = (Cell(CsvColumn.Hts), Cell(CsvColumn.LineValueUsd));
        var privileged = Cell(CsvColumn.PrivilegedNumber);
        var hasTariff = !hts.IsEmpty || !value.IsEmpty || !privileged.IsEmpty || flag.Is("N"u8) || flag.Is("B"u8);
        if (!hasTariff && flag.IsEmpty && number.IsEmpty && !HasAny(CsvColumn.Description, CsvColumn.Unit1)) return;
        var continues = filing.Lines.Count > 0 && !flag.Is("Y"u8) && !flag.Is("B"u8) && (flag.Is("N"u8) ||
            (!number.IsEmpty && filing.Lines[filing.Lines.Count - 1].Number.Text == number));
        if (continues) AgreeWithLine();
        else BeginLine(number);
        if (!hasTariff) return;
        ref var tariff = ref filing.Tariffs.Add();
        tariff.LineIndex = filing.Lines.Count - 1;
        tariff.Number = Declare.Hts(hts, arena);
        tariff.Value = Declare.Money(value);
        tariff.PrivilegedNumber = privileged;
        tariff.Line = row;
    }


    void BeginLine(Text number)
    {
        ref var line = ref filing.Lines.Add();
        line.Number = header.Has(CsvColumn.LineNo) ? Declare.Count(number) : Counted(filing.Lines.Count);
        line.Origin = Declare.Country(Cell(CsvColumn.Origin));
        line.Description = Cell(CsvColumn.Description);
        line.ZoneStatus = Cell(CsvColumn.ZoneStatus);
        line.Sku = Cell(CsvColumn.Sku);
        line.ProductUrl = Cell(CsvColumn.ProductUrl);
        line.Quantity1 = Cell(CsvColumn.Quantity1);
        line.Unit1 = Cell(CsvColumn.Unit1);
        line.Line = row;
    }

    Declared<int> Counted(int number)
    {
        number.TryFormat(arena.Reserve(10), out var used, provider: System.Globalization.CultureInfo.InvariantCulture);
        return Declared<int>.Of(number, arena.Take(used));
    }

    /// <summary>A row that goes on with a line may repeat what the line says, not say otherwise.</summary>
    void AgreeWithLine()
    {
        ref var line = ref filing.Lines[filing.Lines.Count - 1];
        Agree(CsvColumn.Origin, line.Origin.Text);
        Agree(CsvColumn.Description, line.Description);
        Agree(CsvColumn.ZoneStatus, line.ZoneStatus);
        Agree(CsvColumn.Sku, line.Sku);
        Agree(CsvColumn.ProductUrl, line.ProductUrl);
        Agree(CsvColumn.Quantity1, line.Quantity1);
        Agree(CsvColumn.Unit1, line.Unit1);
    }

    void Agree(CsvColumn column, Text first)
    {
        if (Cell(column) is not { IsEmpty: false } cell || cell == first) return;
        Fault(FormFault.Disagree, column, cell,
            $"Row {row} goes on with line {Shown.Of(Cell(CsvColumn.LineNo))} and says '{Shown.Of(cell)}' in " +
            $"{CsvColumns.Name(column)}, where its first row says '{Shown.Of(first)}'.");
    }

    void AddParty(CsvColumn name, Text role, bool isLine, bool oncePerEntry)
    {
        if (!HasParty(name) && (oncePerEntry || role.IsEmpty)) return;
        ref var party = ref filing.Parties.Add();
        party.RoleCode = role;
        party.Role = Declare.Role(role.Span);
        party.LineIndex = isLine ? filing.Lines.Count - 1 : -1;
        if (isLine && filing.Lines.Count == 0)
            Fault(
                FormFault.Astray, name, party.Name, $"Row {row} gives a party of a line before the filing has a line.");
        party.Name = Cell(name);
        party.IdKind = Cell(name + CsvColumns.IdType);
        party.Id = Cell(name + CsvColumns.Id);
        party.Phone = Cell(name + CsvColumns.Phone);
        party.Email = Cell(name + CsvColumns.Email);
        Fill(ref party.AddressInPlace, name);
        party.Line = row;
        if (oncePerEntry && IsRepeated(filing.Parties.Count - 1)) filing.Parties.CutTo(filing.Parties.Count - 1);
    }

    bool HasParty(CsvColumn name) => HasAny(name, name + CsvColumns.PartyWidth - 1);

    void Fill(ref Address address, CsvColumn name)
    {
        address.City = Cell(name + CsvColumns.City);
        address.Subdivision = Cell(name + CsvColumns.State);
        address.PostalCode = Cell(name + CsvColumns.Postal);
        address.Country = Declare.Country(Cell(name + CsvColumns.Country));
        address.CityLine = address.StreetLine = row;
        if (Cell(name + CsvColumns.Address1) is { IsEmpty: false } first) address.Add(Completion.Unstructured, first);
        if (Cell(name + CsvColumns.Address2) is { IsEmpty: false } second) address.Add(Completion.Unstructured, second);
        var list = new PackedList(Cell(name + CsvColumns.Address), (byte)';');
        while (list.TryNext(out var part))
            if (!PackedList.TryPair(part, arena, out var qualifier, out var value) || !address.Add(qualifier, value))
                Unlisted(name + CsvColumns.Address, part, "QUALIFIER=TEXT;QUALIFIER=TEXT, six at most");
    }

    /// <summary>True when an earlier row gave the same party, at the same level, already.</summary>
    bool IsRepeated(int index)
    {
        for (var i = 0; i < index; i++)
            if (PartyEquality.IsSame(ref filing.Parties[i], ref filing.Parties[index])) return true;
        return false;
    }

    void Agencies()
    {
        var records = new PackedList(Cell(CsvColumn.Pga), (byte)';');
        while (records.TryNext(out var part)) PgaForm.AddRecord(filing, Plain(part), row);
        var disclaimers = new PackedList(Cell(CsvColumn.PgaDisclaim), (byte)';');
        while (disclaimers.TryNext(out var part))
            if (!PackedList.TryPair(part, arena, out var agency, out var code) ||
                !PgaForm.TryDisclaim(filing, agency, code, arena, row))
                Unlisted(CsvColumn.PgaDisclaim, part, "AGENCY=CODE;AGENCY/PROGRAMME=CODE");
    }
}
