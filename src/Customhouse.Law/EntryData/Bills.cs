using Customhouse.Terms;
using static Customhouse.Law.Cites;

namespace Customhouse.Law;

/// <summary>Which bill an entry type 86 covers: exactly one, and how it is named.</summary>
static class Bills
{
    public static readonly Rule OneBill = new(
        "ET86.BILL.ONE", "An entry type 86 covers exactly one bill; a master with its house counts as one")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("SE15 note 10"), Era.FirstNotice.Secondary],
        Verified  = Mark.Secondary,
        Among     = Among.Full86,
        Requires  = f => Answer.If(Named(f) == 1),
        Otherwise = Codes.OneBill,
        At        = Datum.BillNumber,
        Index     = f => f.Filing.Bills.Count - 1,
        Because   = f => Named(f) == 0 ? "The entry names no bill." : $"The entry covers {Named(f)} bills.",
        Fix       = _ => "Name one bill, and file one entry for each bill.",
        Reading   = "A master and its house are one bill; two houses are two, also under one master. An in-bond " +
            "number is none.",
    };

    public static readonly Rule Pair = new(
        "ET86.BILL.PAIR", "A master bill stands with its house bill, and a house bill with its master")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("SE15 note 11")],
        Among     = Among.Full86,
        Covers    = f => Named(f) == 1,
        Requires  = f => Answer.If(Count(f, BillKind.Master) == Count(f, BillKind.House)),
        Otherwise = Codes.BillPair,
        At        = Datum.BillKind,
        Index     = _ => 0,
        Because   = f => Count(f, BillKind.Master) > Count(f, BillKind.House)
            ? "The master bill has no house bill." : "The house bill has no master bill.",
        Fix       = _ => "Give the master bill and then its house bill, or one simple bill (R).",
    };

    public static readonly Rule NoTracking = new(
        "ET86.BILL.TRACKING", "An entry type 86 names a bill, not a tracking number")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("SE15 note 10")],
        Each      = Each.Bill,
        Among     = Among.Full86,
        Covers    = f => f.Bill.Kind.OrDefault == BillKind.Tracking,
        Requires  = _ => Answer.Broken,
        Otherwise = Codes.NoTrackingBill,
        At        = Datum.BillKind,
        Because   = f => $"Bill {f.Bill.Number} is an express tracking number (T).",
        Fix       = _ => "Give the air waybill: a simple bill (R), or master and house.",
    };

    public static readonly Rule Quantity = new("ET86.BILL.QTY", "The quantity is given at the lowest bill")
    {
        InForce   = Era.Test,
        System    = Era.Rejects(Era.Test),
        Authority = [Guide("SE15 notes 2, 9, 10, 11")],
        Verified  = Mark.Secondary,
        Among     = Among.Full86,
        Covers    = f => f.Filing.Bills.Count > 0,
        Requires  = f => Answer.If(Lowest(f).Quantity is { Has: true, Value: > 0 }),
        Otherwise = Codes.InvalidBillQuantity,
        At        = Datum.BillQuantity,
        Index     = f => f.Filing.LowestBill,
        Because   = f => Lowest(f).Quantity.IsAbsent
            ? $"Bill {Lowest(f).Number} has no quantity."
            : $"Bill {Lowest(f).Number} has the quantity '{Lowest(f).Quantity}'.",
        Fix       = _ => "Give the number of smallest exterior packages, at least 1, on the house or simple bill.",
    };

    public static readonly Rule KindValid = new("SE.BILL.KIND", "A bill is of kind R, M, H, T or I")
    {
        InForce   = Era.CargoRelease("SE-46"),
        System    = Era.Rejects(Era.CargoRelease("SE-46")),
        Authority = [Guide("SE15 note 11")],
        Each      = Each.Bill,
        Requires  = f => Answer.If(f.Bill.Kind.Has),
        Otherwise = Codes.InvalidBillKind,
        At        = Datum.BillKind,
        Because   = f => f.Bill.Kind.IsBad ? $"'{f.Bill.Kind}' is no kind of bill."
            : "The bill does not say of which kind it is.",
        Fix       = _ => "Give R for a simple bill, M for a master, H for a house bill.",
    };

    public static readonly Rule NumberGiven = new("SE.BILL.NUMBER", "A bill has a number")
    {
        InForce   = Era.CargoRelease("SE-46"),
        System    = Era.Rejects(Era.CargoRelease("SE-46")),
        Authority = [Guide("SE15 notes 1, 3, 4")],
        Each      = Each.Bill,
        Requires  = f => Answer.If(!f.Bill.Number.IsEmpty),
        Otherwise = Codes.MissingBillNumber,
        At        = Datum.BillNumber,
        Because   = _ => "The bill has no number.",
        Fix       = _ => "Give the number as manifested, without punctuation.",
    };

    public static readonly Rule Issuer = new(
        "SE.BILL.ISSUER", "A bill names its issuer, save by air, mail and where nobody issues one")
    {
        InForce   = Era.CargoRelease("SE15 note 10"),
        System    = Era.Rejects(Era.CargoRelease("SE15 note 10")),
        Authority = [Guide("SE15 note 10")],
        Each      = Each.Bill,
        Covers    = f => f.Mode.Has && f.Bill.Kind.Has,
        Requires  = f => Answer.If(f.Bill.Issuer.IsEmpty == IssuerIsBlank(f)),
        Otherwise = Codes.InvalidBillIssuer,
        At        = Datum.BillIssuer,
        Because   = f => f.Bill.Issuer.IsEmpty
            ? $"By mode {f.Mode.Value} the bill needs the issuer's carrier code."
            : $"By mode {f.Mode.Value} the issuer is blank, and '{f.Bill.Issuer}' is given.",
        Fix       = _ => "Give the four-letter carrier code by sea, rail and truck; leave it blank by air and mail.",
    };

    public static readonly Rule NonAms = new(
        "SE.BILL.NONAMS", "A bill that is not manifested by EDI names its carrier and arrival")
    {
        InForce   = Era.CargoRelease("SE15 notes 5, 6"),
        System    = Era.Rejects(Era.CargoRelease("SE15 notes 5, 6")),
        Authority = [Guide("SE15 notes 5, 6")],
        Each      = Each.Bill,
        Covers    = f => f.Bill.NonAms.Is("Y"u8),
        Requires  = f => Answer.If(HasCarrier(f)),
        Otherwise = Codes.NonAmsCarrier,
        At        = Datum.NonAms,
        Because   = f => $"Bill {f.Bill.Number} is marked as not manifested by EDI, and no carrier record follows.",
        Fix       = _ => "Add carrier, voyage, date of arrival and quantity (SE16), or mark the bill N.",
    };

    static int Named(Subject f) =>
        f.Filing.Bills.Count - Count(f, BillKind.InBond)
            - Math.Min(Count(f, BillKind.Master), Count(f, BillKind.House));

    static bool HasCarrier(Subject f)
    {
        foreach (ref readonly var arrival in f.Filing.CarrierArrivals.Span)
            if (f.Filing.Bills[arrival.BillIndex].Group == f.Bill.Group) return true;
        return false;
    }

    static ref BillOfLading Lowest(Subject f) => ref f.Filing.Bills[f.Filing.LowestBill];

    static int Count(Subject f, BillKind kind)
    {
        var count = 0;
        foreach (ref readonly var bill in f.Filing.Bills.Span)
            if (bill.Kind.OrDefault == kind) count++;
        return count;
    }

    static bool IssuerIsBlank(Subject f) =>
        f.Bill.Kind.Value == BillKind.InBond || f.Mode.Value.Code is 32 or 33 or 34 or 40 or 41 or 50 or 60;

    public static readonly Rule[] All = [OneBill, Pair, NoTracking, Quantity, KindValid, NumberGiven, Issuer, NonAms];
}
