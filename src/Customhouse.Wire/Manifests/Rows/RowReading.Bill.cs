using Customhouse.Terms;

namespace Customhouse.Wire;

/// <content>The bill of a row.</content>
sealed partial class RowReading
{
    ManifestBill? Bill()
    {
        var (master, house) = (Plain(Cell(ManifestColumn.MasterBill)), Plain(Cell(ManifestColumn.HouseBill)));
        if (master.IsEmpty && house.IsEmpty)
        {
            faults.Add(ManifestFault.NoLine, At(ManifestColumn.MasterBill), default,
                "found neither master_bill nor house_bill, so no bill is named.");
            return null;
        }
        var bill = new ManifestBill { Line = row };
        Named(bill, master, house);
        Cargo(bill);
        Customs(bill);
        Party(ref bill.Shipper, ManifestColumn.ShipperName, isConsignee: false);
        Party(ref bill.Consignee, ManifestColumn.ConsigneeName, isConsignee: true);
        return bill;
    }

    void Named(ManifestBill bill, Text master, Text house)
    {
        var quantity = Values.Quantity(Cell(ManifestColumn.Quantity));
        if (quantity.IsBad) Bad(ManifestColumn.Quantity, "a whole number");
        var above = new BillOfLading
        {
            Kind = KindOf(house),
            Issuer = Cell(ManifestColumn.Issuer),
            Number = master,
            Line = row,
        };
        if (house.IsEmpty)
        {
            bill.Bill = above with { Quantity = quantity };
            return;
        }
        if (!master.IsEmpty) bill.Master = above;
        bill.Bill = new BillOfLading
        {
            Kind = BillKinds.House,
            Issuer = Cell(ManifestColumn.HouseIssuer),
            Number = house,
            Quantity = quantity,
            Line = row,
        };
    }

    Declared<BillKind> KindOf(Text house)
    {
        var written = Cell(ManifestColumn.BillType);
        if (!house.IsEmpty || written.Is("M"u8)) return BillKinds.Master;
        if (written.IsEmpty || written.Is("R"u8)) return BillKinds.Simple;
        if (written.Is("T"u8)) return BillKinds.Tracking;
        Bad(ManifestColumn.BillType, "R, M or T");
        return Declared<BillKind>.Bad(written);
    }

    void Cargo(ManifestBill bill)
    {
        bill.Tracking = Cell(ManifestColumn.Tracking);
        bill.QuantityUnit = Cell(ManifestColumn.Uom) is { IsEmpty: false } unit ? unit : bill.Bill.Quantity.IsAbsent
            ? default : pieces;
        bill.Weight = WeightOf(ManifestColumn.Weight);
        bill.Description = Cell(ManifestColumn.Description);
        (bill.Loading, bill.Destination) = (Cell(ManifestColumn.Loading), Cell(ManifestColumn.Destination));
        bill.Part = Cell(ManifestColumn.Part);
        bill.BoardedQuantity = Values.Quantity(Cell(ManifestColumn.BoardedQuantity));
        if (bill.BoardedQuantity.IsBad) Bad(ManifestColumn.BoardedQuantity, "a whole number");
        bill.BoardedWeight = WeightOf(ManifestColumn.BoardedWeight);
        (bill.Express, bill.Fda) = (YesNo(ManifestColumn.Express), YesNo(ManifestColumn.Fda));
    }

    Declared<Weight> WeightOf(ManifestColumn column)
    {
        var unit = Cell(ManifestColumn.WeightUnit);
        var weight = Values.WeightOf(Cell(column), unit.IsEmpty ? kilograms : unit);
        if (weight.IsBad) Bad(column, "an amount such as 2.4, with K or L in weight_unit");
        return weight;
    }

    void Customs(ManifestBill bill)
    {
        bill.Origin = Values.Country(Cell(ManifestColumn.Origin));
        if (bill.Origin.IsBad) Bad(ManifestColumn.Origin, "a country of two letters");
        var currency = Cell(ManifestColumn.Currency);
        bill.Value = Values.ValueOf(Cell(ManifestColumn.Value), currency.IsEmpty ? usd : currency);
        if (bill.Value.IsBad) Bad(ManifestColumn.Value, "an amount such as 45.00, with a currency of three letters");
        bill.Tariff = Plain(Cell(ManifestColumn.Hts));
        bill.TypeCode = Cell(ManifestColumn.TypeCode);
        bill.EntryType = Values.EntryTypeOf(Cell(ManifestColumn.EntryType));
        if (bill.EntryType.IsBad && !ExpressEntry.IsKnown(bill.EntryType.Text))
            Bad(ManifestColumn.EntryType, "two digits that name an entry type");
        bill.EntryNumber = Values.EntryNumberOf(Cell(ManifestColumn.EntryNumber));
        if (bill.EntryNumber.IsBad) Bad(ManifestColumn.EntryNumber, "a filer code, seven digits and their check digit");
    }

    void Party(ref Party party, ManifestColumn name, bool isConsignee)
    {
        var given = cells.AsSpan((int)name, ManifestColumns.PartyWidth);
        PartyLines.Begin(ref party, isConsignee, row);
        party.Name = given[0];
        (party.Phone, party.Email) = (given[7], given[8]);
        ref var address = ref party.AddressInPlace;
        if (!given[1].IsEmpty) address.Add(Completion.Unstructured, given[1]);
        if (!given[2].IsEmpty) address.Add(Completion.Unstructured, given[2]);
        (address.City, address.Subdivision, address.PostalCode) = (given[3], given[4], given[5]);
        address.Country = Values.Country(given[6]);
        if (address.Country.IsBad) Bad(name + 6, "a country of two letters");
    }

    Tri YesNo(ManifestColumn column)
    {
        var cell = Cell(column);
        if (cell.IsEmpty) return Tri.Unknown;
        if (cell.Is("Y"u8)) return Tri.Yes;
        if (!cell.Is("N"u8)) Bad(column, "Y or N");
        return cell.Is("N"u8) ? Tri.No : Tri.Unknown;
    }

    /// <summary>A number without hyphens, points and blanks in it.</summary>
    Text Plain(Text number)
    {
        if (number.Span.IndexOfAny("-. "u8) < 0) return number;
        var room = arena.Reserve(number.Length);
        var used = 0;
        foreach (var c in number.Span)
            if (c is not ((byte)'-' or (byte)'.' or (byte)' ')) room[used++] = c;
        return arena.Take(used);
    }
}
