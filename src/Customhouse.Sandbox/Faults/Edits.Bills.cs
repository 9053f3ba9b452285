using Customhouse.Terms;

namespace Customhouse.Sandbox;

/// <summary>Faults of bills.</summary>
static partial class Edits
{
    static ref BillOfLading Lowest(Draft d) => ref d.Filing.Bills[d.Filing.LowestBill];

    /// <summary>One bill in place of what there was, with the number and quantity of the lowest.</summary>
    static ref BillOfLading OnlyBill(Draft d, Declared<BillKind> kind)
    {
        var bill = Lowest(d);
        bill.Kind = kind;
        d.Filing.Bills.Clear();
        d.Filing.Bills.Add() = bill;
        return ref d.Filing.Bills[0];
    }

    public static void TwoBills(Draft d)
    {
        var other = Lowest(d);
        other.Kind = Declared<BillKind>.Of(BillKind.Simple, Words86.Simple);
        other.Number = d.Shipment.MasterNumber;
        other.Group = 1;
        d.Filing.Bills.Add() = other;
    }

    public static void HalfPair(Draft d)
    {
        if (d.Dice.Chance(500)) OnlyBill(d, Declared<BillKind>.Of(BillKind.House, Words86.House));
        else OnlyBill(d, Declared<BillKind>.Of(BillKind.Master, Words86.Master));
    }

    public static void Tracking(Draft d) => OnlyBill(d, Declared<BillKind>.Of(BillKind.Tracking, d.Say("T"u8)));

    public static void NoQuantity(Draft d) => Lowest(d).Quantity = d.Dice.Chance(500) ? default : d.Count(0);

    public static void BadBillKind(Draft d) => OnlyBill(d, Declared<BillKind>.Bad(d.Say("Z"u8)));

    public static void NoBillNumber(Draft d)
    {
        OnlyBill(d, Declared<BillKind>.Of(BillKind.Simple, Words86.Simple)).Number = default;
        d.Arrived = null;
    }

    public static void WrongIssuer(Draft d) => Lowest(d).Issuer = d.Shipment.IsAir ? d.Say("ABCD"u8) : default;

    public static void NonAmsWithoutCarrier(Draft d) => Lowest(d).NonAms = Words86.Yes;
}
