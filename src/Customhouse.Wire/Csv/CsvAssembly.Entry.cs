using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Columns that say something of the whole entry, and its references and bills.</summary>
sealed partial class CsvAssembly
{
    int groups;
    int currentBill;

    void FirstRow()
    {
        Entry();
        Movement();
        References();
        if (Cell(CsvColumn.Bills) is { IsEmpty: false } list) BillList(list);
        Row();
    }

    void NextRow()
    {
        foreach (var column in header.OfEntry)
        {
            var at = header.FieldOf(column);
            if (fields[at].Length == 0) continue;
            if (Cell(column) is { IsEmpty: false } cell && cell != CellOf(firstFields, column)) Differs(column, cell);
        }
        if (!isDropped) Row();
    }

    void Differs(CsvColumn column, Text cell)
    {
        var name = CsvColumns.Name(column);
        var first = CellOf(firstFields, column);
        var was = first.IsEmpty ? "leaves it blank" : $"says '{Shown.Of(first)}'";
        Fault(FormFault.Disagree, column, cell,
            $"Row {row} says '{Shown.Of(cell)}' in {name}, and row {filing.Line} of the same filing {was}.");
    }

    void Row()
    {
        Bills();
        Carriage();
        Goods();
    }

    void Entry()
    {
        filing.Action = Declare.Action(header.Has(CsvColumn.Action) ? Cell(CsvColumn.Action) : Completion.Add);
        var filer = Declare.Filer(Cell(CsvColumn.Filer));
        filing.Number = Declare.Number(Cell(CsvColumn.EntryNumber), ref filer, arena);
        filing.Filer = filer;
        filing.Type = Declare.Type(Cell(CsvColumn.EntryType));
        filing.ImporterKind = Cell(CsvColumn.ImporterIdType);
        filing.Importer = Cell(CsvColumn.ImporterId);
        filing.Bond = Declare.Count(header.Has(CsvColumn.Bond) ? Cell(CsvColumn.Bond) : Completion.NoBond);
        filing.Value = Declare.Money(Cell(CsvColumn.EntryValueUsd));
        filing.Contact = Cell(CsvColumn.ContactName);
        filing.ContactPhone = Cell(CsvColumn.ContactPhone);
        filing.CancellationReason = Cell(CsvColumn.CancellationReason);
        filing.ContactLine = Completion.HasContact(filing) ? row : 0;
    }

    void Movement()
    {
        filing.Mode = Declare.Mode(Cell(CsvColumn.Mot));
        filing.Port = Declare.Port(Cell(CsvColumn.PortOfEntry));
        filing.SplitRelease = Cell(CsvColumn.SplitRelease);
        filing.PortOfUnlading = Declare.Port(Cell(CsvColumn.PortOfUnlading));
        filing.GoodsLocation = Cell(CsvColumn.GoodsLocation);
        filing.ExamSite = Cell(CsvColumn.ExamSite);
        filing.Conveyance = Cell(CsvColumn.Conveyance);
        filing.Voyage = Cell(CsvColumn.FlightTrip);
        filing.ConveyanceLine = Completion.HasConveyance(filing) ? row : 0;
        filing.GrossWeightKg = Cell(CsvColumn.GrossWeightKg);
        filing.QuantityUnit = Cell(CsvColumn.Uom);
        filing.Carrier = Cell(CsvColumn.Carrier);
        filing.Express = Cell(CsvColumn.Express);
    }

    void References()
    {
        if (Cell(CsvColumn.Eda) is { IsEmpty: false } eda) Refer(Completion.Eda, Declare.ToWireDate(eda, arena));
        if (Cell(CsvColumn.FilerReference) is { IsEmpty: false } own) Refer(Completion.FilerReference, own);
        if (Cell(CsvColumn.KnownImporter) is { IsEmpty: false } known && !known.Is("N"u8))
            Refer(Completion.KnownImporter, known);
        if (Cell(CsvColumn.Perishable) is { IsEmpty: false } perishable && !perishable.Is("N"u8))
            Refer(Completion.Perishable, perishable);
        var list = new PackedList(Cell(CsvColumn.References), (byte)';');
        while (list.TryNext(out var part))
        {
            if (PackedList.TryPair(part, arena, out var qualifier, out var value)) Refer(qualifier, value);
            else Unlisted(CsvColumn.References, part, "QUALIFIER=VALUE;QUALIFIER=VALUE");
        }
    }

    void Refer(Text qualifier, Text value)
    {
        ref var reference = ref filing.References.Add();
        reference.Qualifier = qualifier;
        reference.Value = value;
        reference.Line = row;
    }

    void Unlisted(CsvColumn column, Text part, string form) => Fault(FormFault.BadList, column, part,
        $"Row {row}: in {CsvColumns.Name(column)}, '{Shown.Of(part)}' does not have the form {form}.");

    /// <summary>
    /// All bills in one field: KIND|ISSUER|NUMBER|QUANTITY|NON_AMS, + within a group, ; between groups.
    /// </summary>
    void BillList(Text list)
    {
        var groupsOf = new PackedList(list, (byte)';');
        while (groupsOf.TryNext(out var group))
        {
            var billsOf = new PackedList(group, (byte)'+');
            while (billsOf.TryNext(out var bill)) ListedBill(bill);
            groups++;
        }
    }

    void ListedBill(Text bill)
    {
        var parts = new PackedList(bill, (byte)'|');
        if (parts.TryNext(out var kind) && parts.TryNext(out var issuer) && parts.TryNext(out var number) &&
            parts.TryNext(out var quantity) && parts.TryNext(out var nonAms) && !parts.TryNext(out _))
            AddBill(Plain(kind), Plain(issuer), Plain(number), Plain(quantity), Plain(nonAms));
        else Unlisted(CsvColumn.Bills, bill, "KIND|ISSUER|NUMBER|QUANTITY|NON_AMS");
    }

    Text Plain(Text part) => PackedList.Plain(part, arena);

    /// <summary>The bills of this row, unless an earlier row of the filing has them already.</summary>
    void Bills()
    {
        var (inBond, master, house) = (Cell(CsvColumn.InBond), Cell(CsvColumn.MasterBill), Cell(CsvColumn.HouseBill));
        if (inBond.IsEmpty && master.IsEmpty && house.IsEmpty) return;
        var before = filing.Bills.Count;
        var (issuer, quantity) = (Cell(CsvColumn.Issuer), Cell(CsvColumn.Quantity));
        var nonAms = header.Has(CsvColumn.NonAms) ? Cell(CsvColumn.NonAms) : Completion.No;
        var upperNonAms = house.IsEmpty || !header.Has(CsvColumn.MasterNonAms) ? nonAms : Cell(CsvColumn.MasterNonAms);
        if (!inBond.IsEmpty) AddBill(Completion.InBond, default, inBond, default, upperNonAms);
        if (!master.IsEmpty)
        {
            var upperQuantity = house.IsEmpty ? quantity : Cell(CsvColumn.MasterQuantity);
            AddBill(KindOfMaster(house), issuer, master, upperQuantity, upperNonAms);
        }
        if (!house.IsEmpty)
        {
            var houseIssuer = header.Has(CsvColumn.HouseIssuer) ? Cell(CsvColumn.HouseIssuer) : issuer;
            AddBill(Completion.House, houseIssuer, house, quantity, nonAms);
        }
        groups++;
        DropRepeat(before);
    }

    Text KindOfMaster(Text house)
    {
        var kind = Cell(CsvColumn.BillType);
        return !kind.IsEmpty ? kind : house.IsEmpty ? Completion.Regular : Completion.Master;
    }

    void AddBill(Text kind, Text issuer, Text number, Text quantity, Text nonAms)
    {
        ref var bill = ref filing.Bills.Add();
        bill.Kind = Declare.Kind(kind);
        bill.Issuer = issuer;
        bill.Number = number;
        bill.Quantity = Declare.Count(quantity);
        bill.NonAms = nonAms;
        bill.Group = groups;
        bill.Line = row;
        currentBill = filing.Bills.Count - 1;
    }

    /// <summary>Takes the bills of this row back when an earlier row of the filing gave the same.</summary>
    void DropRepeat(int from)
    {
        var bills = filing.Bills.Span;
        var count = bills.Length - from;
        for (var earlier = 0; earlier + count <= from; earlier++)
        {
            var same = 0;
            while (same < count && IsSame(bills[earlier + same], bills[from + same])) same++;
            if (same < count) continue;
            filing.Bills.CutTo(from);
            groups--;
            currentBill = earlier + count - 1;
            return;
        }
    }

    static bool IsSame(in BillOfLading left, in BillOfLading right) =>
        left.Number == right.Number && left.Kind.Text == right.Kind.Text && left.Issuer == right.Issuer &&
        left.Quantity.Text == right.Quantity.Text && left.NonAms == right.NonAms;

    /// <summary>Carrier and equipment of a bill that is not manifested by EDI.</summary>
    void Carriage()
    {
        var of = Cell(CsvColumn.OfBill);
        if (!of.IsEmpty) currentBill = Declare.Count(of) is { Has: true } count ? count.Value - 1 : -1;
        var equipment = new PackedList(Cell(CsvColumn.Equipment), (byte)';');
        while (equipment.TryNext(out var part))
        {
            ref var item = ref filing.Equipment.Add();
            item.BillIndex = currentBill;
            item.Number = Plain(part);
            item.Line = row;
        }
        if (HasAny(CsvColumn.ArrivalCarrier, CsvColumn.ArrivalConveyance)) Arrival();
    }

    void Arrival()
    {
        var arrival = new CarrierArrival
        {
            BillIndex = currentBill,
            Carrier = Cell(CsvColumn.ArrivalCarrier),
            Voyage = Cell(CsvColumn.ArrivalVoyage),
            Arrives = Declare.ToWireDate(Cell(CsvColumn.ArrivalDate), arena),
            Quantity = Cell(CsvColumn.ArrivalQuantity),
            Unit = Cell(CsvColumn.ArrivalUnit),
            Conveyance = Cell(CsvColumn.ArrivalConveyance),
            Line = row,
        };
        filing.CarrierArrivals.Add() = arrival;
    }
}
