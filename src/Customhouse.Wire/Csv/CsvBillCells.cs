using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Bills, their carriers and their equipment, a group a row. Groups that the named columns cannot hold go into
/// the list of all bills.
/// </summary>
sealed class CsvBillCells(CsvSink sink)
{
    Filing filing = null!;
    int bill, arrival, equipment, current;

    public void Begin(Filing from)
    {
        filing = from;
        (bill, arrival, equipment, current) = (0, 0, 0, -1);
        if (FitsColumns()) return;
        var list = new PackedListWriter(sink.Arena);
        for (; bill < filing.Bills.Count; bill++) List(ref list, filing.Bills[bill]);
        sink[CsvColumn.Bills] = list.ToText();
        current = filing.Bills.Count - 1;
    }

    public bool HasMore =>
        bill < filing.Bills.Count || arrival < filing.CarrierArrivals.Count || equipment < filing.Equipment.Count;

    void List(ref PackedListWriter list, in BillOfLading one)
    {
        var isSameGroup = bill > 0 && filing.Bills[bill - 1].Group == one.Group;
        list.Add(one.Kind.Text, isSameGroup ? (byte)'+' : (byte)';');
        list.Add(one.Issuer, (byte)'|');
        list.Add(one.Number, (byte)'|');
        list.Add(one.Quantity.Text, (byte)'|');
        list.Add(one.NonAms, (byte)'|');
    }

    bool FitsColumns()
    {
        var bills = filing.Bills.Span;
        for (var from = 0; from < bills.Length;)
        {
            var to = EndOfGroup(from);
            if (!FitsColumns(bills[from..to]) || RepeatsEarlier(from, to)) return false;
            from = to;
        }
        return true;
    }

    int EndOfGroup(int from)
    {
        var to = from;
        while (to < filing.Bills.Count && filing.Bills[to].Group == filing.Bills[from].Group) to++;
        return to;
    }

    /// <summary>
    /// A group is an in-bond number, a bill and a house bill, each of them at most once and in this order.
    /// </summary>
    static bool FitsColumns(ReadOnlySpan<BillOfLading> group)
    {
        foreach (ref readonly var bill in group)
            if (bill.Number.IsEmpty || bill.Kind.IsAbsent) return false;
        if (IsInBond(group[0]))
        {
            if (!group[0].Issuer.IsEmpty || !group[0].Quantity.IsAbsent) return false;
            if (group.Length == 1) return true;
            if (group[1].Kind.OrDefault != BillKind.House && group[0].NonAms != group[1].NonAms) return false;
            group = group[1..];
        }
        return group.Length switch
        {
            1 => true,
            2 => group[0].Kind.OrDefault != BillKind.House && group[1].Kind.OrDefault == BillKind.House,
            _ => false,
        };
    }

    static bool IsInBond(in BillOfLading bill) => bill.Kind.OrDefault == BillKind.InBond;

    bool RepeatsEarlier(int from, int to)
    {
        for (var i = 0; i < from; i++)
            if (filing.Bills[i].Number == filing.Bills[to - 1].Number) return true;
        return false;
    }

    public void Row()
    {
        if (bill < filing.Bills.Count)
        {
            var to = EndOfGroup(bill);
            Group(filing.Bills.Span[bill..to]);
            (bill, current) = (to, to - 1);
        }
        Carriage();
    }

    void Group(ReadOnlySpan<BillOfLading> group)
    {
        if (IsInBond(group[0]))
        {
            sink[CsvColumn.InBond] = group[0].Number;
            sink[CsvColumn.NonAms] = sink[CsvColumn.MasterNonAms] = group[0].NonAms;
            group = group[1..];
        }
        if (group.IsEmpty) return;
        ref readonly var lowest = ref group[^1];
        CsvEntryCells.Count(lowest.Quantity, CsvColumn.Quantity, sink);
        sink[CsvColumn.NonAms] = lowest.NonAms;
        if (lowest.Kind.OrDefault == BillKind.House)
        {
            sink[CsvColumn.HouseBill] = lowest.Number;
            sink[CsvColumn.HouseIssuer] = lowest.Issuer;
            if (group.Length == 1) return;
            CsvEntryCells.Count(group[0].Quantity, CsvColumn.MasterQuantity, sink);
            sink[CsvColumn.MasterNonAms] = group[0].NonAms;
        }
        sink[CsvColumn.MasterBill] = group[0].Number;
        sink[CsvColumn.BillType] = group[0].Kind.Text;
        sink[CsvColumn.Issuer] = group[0].Issuer;
    }

    /// <summary>One carrier, and the equipment that belongs to the same bill.</summary>
    void Carriage()
    {
        var of = arrival < filing.CarrierArrivals.Count ? filing.CarrierArrivals[arrival].BillIndex
            : equipment < filing.Equipment.Count ? filing.Equipment[equipment].BillIndex
            : current;
        if (of != current) sink.Number(CsvColumn.OfBill, of + 1);
        current = of;
        var list = new PackedListWriter(sink.Arena);
        while (equipment < filing.Equipment.Count && filing.Equipment[equipment].BillIndex == of)
            list.Add(filing.Equipment[equipment++].Number, (byte)';');
        sink[CsvColumn.Equipment] = list.ToText();
        if (arrival < filing.CarrierArrivals.Count) Arrival(filing.CarrierArrivals[arrival++]);
    }

    void Arrival(in CarrierArrival one)
    {
        sink[CsvColumn.ArrivalCarrier] = one.Carrier;
        sink[CsvColumn.ArrivalVoyage] = one.Voyage;
        sink[CsvColumn.ArrivalDate] = one.Arrives;
        sink[CsvColumn.ArrivalQuantity] = one.Quantity;
        sink[CsvColumn.ArrivalUnit] = one.Unit;
        sink[CsvColumn.ArrivalConveyance] = one.Conveyance;
    }
}
