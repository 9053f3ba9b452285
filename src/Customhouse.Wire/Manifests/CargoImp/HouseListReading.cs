using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Reads FHL 4 and 5: a master air waybill and the house bills under it, each of which is reported. Parties and value
/// belong to the house bill before them.
/// </summary>
sealed class HouseListReading(ManifestClock clock, FaultSink faults, Action<ManifestEvent> tell)
    : CargoImpReading(clock, faults, tell)
{
    const int HouseMax = 12;

    BillOfLading? master;

    protected override void Begin() => master = null;

    protected override void Finish()
    {
        TellBill();
        if (master is null) Missing("MBI", "the house bills are of the master air waybill there");
    }

    void Missing(string id, string why) =>
        Faults.Add(ManifestFault.NoLine, new ElementAt(Message.First, "FHL", 0, null), default,
        $"the message has no line {id} that can be read; {why}.");

    void TellBill()
    {
        if (Bill is not { } whole) return;
        whole.Description = Join.Take(Arena);
        if (master is not null) Tell(whole);
        Bill = null;
    }

    protected override bool ReadOwn(LineGroup group)
    {
        if (group.Id.Is("MBI"u8) && master is null) Master(group);
        else if (group.Id.Is("HBS"u8)) House(group);
        else if (Bill is { } bill && group.Id.Is("TXT"u8))
            for (var i = 0; i < group.Count; i++) Join.Add(group.Rest(i));
        else if (Bill is { } priced && group.Id.Is("CVD"u8)) DeclaredValue(group, priced, place: 3);
        else if (Bill is { } goods && group.Id.Is("HTS"u8)) Tariff(group, goods);
        else return false;
        return true;
    }

    void Master(LineGroup group)
    {
        Elements.Of(group.Rest(0));
        var quota = Elements[1];
        if (Waybill(group, Elements[0], out _, out _) is not { } read) return;
        master = read with { Quantity = Quota(group, quota).Pieces };
    }

    void House(LineGroup group)
    {
        TellBill();
        Elements.Of(group.Rest(0));
        var number = Elements[0];
        if (!Values.IsAlphanumeric(number.Span))
        {
            Faults.Broken(group.At.Of(1, "house number"), number, "a house number of letters and digits");
            return;
        }
        var bill = NewBill(group.Number);
        Faults.Measure(group.At.Of(1, "house number"), number, HouseMax);
        bill.Master = master ?? default;
        bill.Bill = new BillOfLading
        {
            Kind = BillKinds.House,
            Number = number,
            Quantity = Values.Quantity(Elements[2]),
            Line = group.Number,
        };
        if (bill.Bill.Quantity.IsBad) Faults.Bad(group.At.Of(3, "pieces"), Elements[2], "a number of pieces");
        bill.Weight = Values.WeightAfterUnit(Elements[3]);
        if (bill.Weight.IsBad) Faults.Bad(group.At.Of(4, "weight"), Elements[3], "K or L and a weight such as K400");
        Airports(group, bill, Elements[1]);
        Join.Add(Elements[5]);
        for (var i = 1; i < group.Count; i++)
            Faults.Unread(ManifestFault.NotKept, group.AtLine(i), group.Rest(i), "special handling after HBS",
                "codes of special handling.");
    }

    void Airports(LineGroup group, ManifestBill bill, Text airports)
    {
        if (airports.Length == 6 && Values.IsLetters(airports, 6))
            (bill.Loading, bill.Destination) = (airports.Slice(0, 3), airports.Slice(3, 3));
        else Faults.Bad(group.At.Of(2, "airports"), airports, "origin and destination, three letters each");
    }

    void Tariff(LineGroup group, ManifestBill bill)
    {
        if (bill.Tariff.IsEmpty) bill.Tariff = group.Rest(0);
        for (var i = 1; i < group.Count; i++)
            Faults.Unread(ManifestFault.NotKept, group.AtLine(i), group.Rest(i), "a further tariff number of HTS",
                "a further tariff number.");
    }
}
