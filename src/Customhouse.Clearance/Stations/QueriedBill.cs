using Customhouse.Registers;
using Customhouse.Terms;
using Customhouse.Wire;

namespace Customhouse.Clearance;

/// <summary>A bill as a query names it: one alone, or a house under its master.</summary>
/// <param name="Issuer">Issuer; empty by air.</param>
/// <param name="Number">Number; of the master where there is a house.</param>
/// <param name="HouseIssuer">Issuer of the house; empty by air.</param>
/// <param name="House">Number of the house; empty for a bill alone.</param>
readonly record struct QueriedBill(Text Issuer, Text Number, Text HouseIssuer, Text House)
{
    /// <summary>The bill or air waybill that a query asks for.</summary>
    public QueriedBill(Query query)
        : this(Text.Of(query.Issuer), Text.Of(query.Bill + query.AirWaybill), default, Text.Of(query.HouseAirWaybill))
    {
    }

    /// <summary>The bill of an entry; null when it names none.</summary>
    public static QueriedBill? Of(SoEntry entry)
    {
        if (entry.Bills.Count == 0) return null;
        var house = entry.Bills.FirstOrDefault(bill => bill.Kind == BillKind.House);
        var above = entry.Bills.FirstOrDefault(bill => bill.Kind != BillKind.House);
        return new QueriedBill(above?.Issuer ?? default, above?.Number ?? default,
            house?.Issuer ?? default, house?.Number ?? default);
    }

    /// <summary>True by air, where bills have no issuer.</summary>
    public bool IsAir => Issuer.IsEmpty && HouseIssuer.IsEmpty;

    /// <summary>What the bill that is asked for is known by.</summary>
    public BillKey Key => House.IsEmpty ? MasterKey
        : BillKey.Of(new BillOfLading { Issuer = HouseIssuer, Number = House }, Master);

    /// <summary>What the bill above the house is known by, or the one that stands alone.</summary>
    public BillKey MasterKey => BillKey.Of(Master);

    BillOfLading Master => new() { Issuer = Issuer, Number = Number };
}
