using Customhouse.Law;
using Customhouse.Registers;
using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// Looks up what a query asks for, in the registers as they stand: whoever asks has the ledger. Manifests are told to
/// everyone who names a bill; an entry, and what happened to its goods, to its own filer alone.
/// </summary>
/// <remarks>
/// Source: ACE Cargo, Manifest and Entry Status Query CQ v21, WR1. No in-bond movement is on file: a station takes no
/// filings that make one.
/// </remarks>
readonly struct QueryLookup(LifeRegister lives, BillRegister bills, Instant at)
{
    /// <summary>An entry is told so long after it was filed. From when CBP counts is not published.</summary>
    const int MonthsTold = 6;

    /// <summary>What is known; empty for nothing.</summary>
    /// <param name="batch">A batch whose query can be looked up.</param>
    public QueryAnswer Of(QueryBatch batch)
    {
        var query = batch.Query!;
        if (query.Kind == QueryKind.Entry) return OfEntry(query);
        if (query.Kind == QueryKind.InBond) return new QueryAnswer();
        var bill = new QueriedBill(query);
        var isFiler = FilerCode.TryRead(BIn.Filer.In(batch.BlockHeader), out var filer);
        return Answer(Conveyance(bill, isFiler ? lives.StatusOf(bill.Key, filer) : null));
    }

    static QueryAnswer Answer(ConveyanceReply? came) => new() { Conveyances = came is null ? [] : [came] };

    QueryAnswer OfEntry(Query query)
    {
        var number = query.Entry!.Value;
        if (lives.Find(number) is not { } life
            || When.Day(life.State.Filed).PlusMonths(MonthsTold) < When.Day(at)) return new QueryAnswer();
        var told = lives.StatusOf(number)!;
        var answer = Answer(query.WantsBillsOfEntry && QueriedBill.Of(told.Entry) is { } bill
            ? Conveyance(bill, told) : null);
        return answer with { EntryStatus = SoGroup.Records(told.Entry, told.Notices, When.Zone) };
    }

    ConveyanceReply? Conveyance(QueriedBill bill, EntryNotices? own)
    {
        var found = bill.House.IsEmpty ? bills.WithHouses(bill.Key, at) : bills.Of(bill.Key, at);
        if (found is not { IsOnFile: true } manifested) return null;
        var voyage = manifested.Trip.Number.ToString();
        var reply = new ConveyanceReply(
            manifested.Trip.Carrier.ToString(), own?.Entry.Vessel.ToString() ?? "",
            bill.IsAir ? FlightOf(voyage) : voyage, manifested.Trip.Arrives ?? manifested.Foretold?.Date)
        {
            Port = own is null || own.Entry.Port == default ? "" : own.Entry.Port.ToString(),
            Entry = own is null ? new EntryHead("", "", "") : Head(own.Entry),
        };
        return bill.IsAir ? reply with { AirWaybills = [Waybill(bill, manifested, reply, own)] }
            : reply with { Bills = [Bill(bill, manifested, own)] };
    }

    // Five places, so that it matches how entries name it. Source: CQ v21, WSC.
    static string FlightOf(string number) => number.Length == 0 ? "" : number.PadLeft(WSC.Flight.Length, '0');

    static EntryHead Head(SoEntry entry) =>
        new(entry.Number.Filer.ToString(), Digits(entry.Number)[3..], entry.Type.ToString())
        {
            Importer = entry.Importer.ToString(),
        };

    AirWaybillReply Waybill(QueriedBill bill, in ManifestedBill found, ConveyanceReply on, EntryNotices? own)
    {
        var isHouse = !bill.House.IsEmpty;
        return new AirWaybillReply(on.Carrier, on.Voyage, on.Arrives, bill.Number.ToString(),
            isHouse ? bills.WithHouses(bill.MasterKey, at)?.Quantity : found.Quantity)
        {
            House = bill.House.ToString(),
            HouseQuantity = isHouse ? found.Quantity : null,
            Dispositions = [.. Dispositions(own)],
        };
    }

    BillReply Bill(QueriedBill bill, in ManifestedBill found, EntryNotices? own)
    {
        var (quantity, arrived) = (found.Quantity, found.Arrived);
        var told = Dispositions(own).Select(disposition => disposition with { Number = "", Quantity = quantity });
        if (arrived is not null) told = told.Append(Told(arrived.Happened, Disposition.ConveyanceArrived));
        return new BillReply(bill.Issuer.ToString(), bill.Number.ToString(), quantity, "")
        {
            HouseIssuer = bill.HouseIssuer.ToString(),
            House = bill.House.ToString(),
            Type = !bill.House.IsEmpty ? "H" : bills.HasHouses(bill.Key) ? "M" : "0",
            Mode = own is null ? "" : ModeOf(own.Entry.Mode),
            Dispositions = [.. told.OrderBy(disposition => disposition.At)],
        };
    }

    // 1 ocean, 2 rail, 3 truck; a manifest's own mode is not kept.
    static string ModeOf(ModeOfTransport mode) => mode.Code is >= 10 and < 40 ? $"{mode.Code / 10}" : "";

    // Of what was said last of an entry, what is said of its bill too.
    static IEnumerable<DispositionReply> Dispositions(EntryNotices? own) => own is null ? [] :
        from notice in CarrierWords.Heard(own.Notices)
        from code in CarrierWords.CodesOf(notice)
        select Told(notice.At, code) with { Number = Digits(own.Entry.Number) };

    static string Digits(EntryNumber number) => number.ToString().Replace("-", "", StringComparison.Ordinal);

    static DispositionReply Told(Instant at, string code) =>
        new(at.InZone(When.Zone).LocalDateTime, code, Disposition.Find(code)!.Text);
}
