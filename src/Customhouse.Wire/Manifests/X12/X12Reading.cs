using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>
/// Reads the segments of 309 and 353 into events. A bill is told when the segment comes that ends it.
/// Source: public types of 309 004010 and 006050; ACE Truck Manifest guides 309 (December 2016) and 353 (May 2018),
/// of which only first pages were seen.
/// </summary>
sealed partial class X12Reading(X12Segments segments, ManifestClock clock, FaultSink faults, Action<ManifestEvent> tell)
{
    readonly TextJoin join = new();
    TextArena headArena = new(256), arena = new(256);
    Manifest head = Manifest.None;
    ManifestBill? bill;
    Text action, reason;
    bool isConsignee, hasParty, isPassed, isAmended;
    int pieceLength;
    decimal worth;
    Text currency;
    bool hasWorth, isMixed;

    /// <summary>Head of the set at hand.</summary>
    public Manifest Head => head;

    public void Read(string set)
    {
        var id = segments.Id;
        if (X12Segment.Find(id, set) is not { } known)
            faults.Unread(ManifestFault.UnknownLine, segments.At, id, $"segment {Shown.Of(id)} of {set}",
                $"{set} has no such segment.");
        else if (!known.IsKept)
            faults.Unread(ManifestFault.NotKept, segments.At, id, $"{known.Id} ({known.Content})",
                $"{known.Id} says: {known.Content}.");
        else ReadKept(known.Id);
    }

    void ReadKept(string id)
    {
        switch (id)
        {
            case "M10": ReadHead(); break;
            case "P4": Port(); break;
            case "LX": TellBill(); break;
            case "M13": Amendment(); break;
            case "M11": Bill(); break;
            case "M15": Happening(); break;
            default: ReadOfBill(id); break;
        }
    }

    void ReadOfBill(string id)
    {
        if (bill is null)
        {
            faults.Unread(ManifestFault.OutOfPlace, segments.At, segments.Id, $"{id} before a bill",
                "no M11 opens a bill that it could belong to.");
            return;
        }
        if (id == "N1") Name(bill);
        else if (id == "N10") Goods(bill);
        else if (hasParty) OfParty(id, ref isConsignee ? ref bill.Consignee : ref bill.Shipper);
        else if (!isPassed)
            faults.Unread(ManifestFault.OutOfPlace, segments.At, segments.Id, $"{id} before a party",
                "no N1 opens a party that it could belong to.");
    }

    /// <summary>Ends the set at hand.</summary>
    public void End()
    {
        TellBill();
        head = Manifest.None;
    }

    Text Keep(int element) => arena.Add(segments[element].Span);

    Text KeepInHead(int element) => headArena.Add(segments[element].Span);

    void ReadHead()
    {
        TellBill();
        headArena = new TextArena(256);
        var mode = KeepInHead(2);
        head = new Manifest
        {
            Trip = new Trip(KeepInHead(1), KeepInHead(6), null),
            Mode = X12Modes.Read(mode),
            ConveyanceCode = KeepInHead(4),
            Conveyance = KeepInHead(5),
            Number = KeepInHead(7),
            Form = CarrierForm.X12,
        };
        if (head.Mode.IsBad) faults.Bad(segments.At.Of(2, "mode"), mode, "A, J, M, O, R or S");
    }

    void Port()
    {
        TellBill();
        var (port, day, hour) = (Values.Port(KeepInHead(1)), KeepInHead(2), KeepInHead(5));
        if (port.IsBad) faults.Bad(segments.At.Of(1, "port"), port.Text, "a Schedule D code of four digits");
        var isDay = Days.TryDate(day.Span, out var date);
        var isHour = Days.TryTime(hour.Span, out var time);
        if (!isDay && !day.IsEmpty) faults.Bad(segments.At.Of(2, "date"), day, "YYMMDD or YYYYMMDD");
        if (!isHour && !hour.IsEmpty) faults.Bad(segments.At.Of(5, "time"), hour, "HHMM");
        head = head with
        {
            Port = port,
            EstimatedArrival = isDay ? Declared<LocalDate>.Of(date, day) : Declared<LocalDate>.Bad(day),
            EstimatedTime = isHour ? Declared<LocalTime>.Of(time, hour) : Declared<LocalTime>.Bad(hour),
        };
    }

    void Begin() => (bill, arena) = (new ManifestBill { Line = segments.Number }, new TextArena(512));

    void TellBill()
    {
        if (bill is { } whole && !whole.Bill.Number.IsEmpty)
        {
            whole.Description = join.Take(arena);
            if (hasWorth && !isMixed) whole.Value = WorthOf();
            Tell(whole);
        }
        (bill, action, reason, hasParty, isPassed, isAmended, pieceLength) = (null, default, default, false, false,
            false, 0);
        (worth, currency, hasWorth, isMixed) = (0, default, false, false);
        join.Take(arena);
    }

    void Tell(ManifestBill whole)
    {
        if (action.IsEmpty || action.Is("A"u8)) tell(new BillReported(head, whole, clock.Received, whole.Line));
        else if (action.Is("C"u8) || action.Is("R"u8))
            tell(new BillChanged(head, whole, reason, clock.Received, whole.Line));
        else tell(new BillDeleted(head, whole, reason, clock.Received, whole.Line));
    }
}
