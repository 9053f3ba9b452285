using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Reads FWB 17: one air waybill, a master bill when its goods are a consolidation.</summary>
sealed class WaybillReading(ManifestClock clock, FaultSink faults, Action<ManifestEvent> tell)
    : CargoImpReading(clock, faults, tell)
{
    bool isConsolidation;

    protected override void Begin() => isConsolidation = false;

    protected override void Finish()
    {
        var description = Join.Take(Arena);
        if (Bill is not { } bill)
        {
            Faults.Add(ManifestFault.NoLine, new ElementAt(Message.First, "FWB", 0, null), default,
                "the message does not begin with an air waybill such as 555-64264793SVOREN/T114K2380 " +
                "that can be read.");
            return;
        }
        bill.Description = description;
        if (!isConsolidation) bill.Bill = bill.Bill with { Kind = BillKinds.Simple };
        Tell(bill);
    }

    protected override bool ReadOwn(LineGroup group)
    {
        if (Bill is null && AirNumbers.OpensWaybill(group.Whole)) Waybill(group);
        else if (Bill is { } priced && group.Id.Is("CVD"u8)) DeclaredValue(group, priced, place: 4);
        else if (Bill is { } goods && group.Id.Is("RTD"u8)) Rating(group, goods);
        else return false;
        return true;
    }

    void Waybill(LineGroup group)
    {
        Elements.Of(group.Whole);
        var quota = Elements[1];
        if (Waybill(group, Elements[0], out var origin, out var destination) is not { } read) return;
        var bill = NewBill(group.Number);
        var (pieces, weight) = Quota(group, quota);
        bill.Bill = read with { Quantity = pieces };
        bill.Weight = weight;
        (bill.Loading, bill.Destination) = (origin, destination);
    }

    /// <summary>
    /// Of the lines of a rating those that describe the goods: NG, NC and NH, perhaps after a line number.
    /// </summary>
    void Rating(LineGroup group, ManifestBill bill)
    {
        for (var i = 0; i < group.Count; i++)
        {
            Elements.Of(group.Rest(i));
            for (var k = 0; k < 2; k++)
            {
                var isConsolidated = Elements[k].Is("NC"u8);
                if (isConsolidated || Elements[k].Is("NG"u8)) Join.Add(Elements[k + 1]);
                else if (bill.Tariff.IsEmpty && Elements[k].Is("NH"u8)) bill.Tariff = Elements[k + 1];
                isConsolidation |= isConsolidated;
            }
        }
    }
}
