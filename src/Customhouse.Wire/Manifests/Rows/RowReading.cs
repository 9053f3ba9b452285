using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>
/// Turns the cells of one row, whether of CSV or of JSON, into an event. Cells are in upper case, without blanks around
/// them, and belong to the event. A row that says nothing of the manifest belongs to that of the row before.
/// Source: docs/formats/manifests.md.
/// </summary>
sealed partial class RowReading(ManifestClock clock, FaultSink faults, Action<ManifestEvent> tell)
{
    static readonly Text usd = Text.Of("USD"), kilograms = Text.Of("K"), pieces = Text.Of("PCS");

    readonly Text[] headCells = new Text[ManifestColumns.LastOfHead - ManifestColumns.FirstOfHead + 1];
    Manifest head = Manifest.None;
    Text[] cells = [];
    TextArena arena = null!;
    long row;

    public void Read(Text[] from, TextArena room, long number)
    {
        (cells, arena, row) = (from, room, number);
        if (!IsSameHead()) Head();
        if (LearnedAt() is not { } learned) return;
        var what = Cell(ManifestColumn.Event);
        if (what.Is("DEPART"u8) || what.Is("ARRIVE"u8)) Happening(what.Is("ARRIVE"u8), learned);
        else if (Bill() is { } bill) Tell(what, bill, learned);
    }

    Text Cell(ManifestColumn column) => cells[(int)column];

    ElementAt At(ManifestColumn column) => new(row, null, 0, ManifestColumns.NameOf(column));

    void Bad(ManifestColumn column, string expected) => faults.Bad(At(column), Cell(column), expected);

    void Tell(Text what, ManifestBill bill, Instant learned)
    {
        var reason = Cell(ManifestColumn.Reason);
        if (what.IsEmpty || what.Is("REPORT"u8)) tell(new BillReported(head, bill, learned, row));
        else if (what.Is("CHANGE"u8)) tell(new BillChanged(head, bill, reason, learned, row));
        else if (what.Is("DELETE"u8)) tell(new BillDeleted(head, bill, reason, learned, row));
        else
            faults.Add(ManifestFault.NoEvent, At(ManifestColumn.Event), what,
                $"found '{Shown.Of(what)}', expected report, change, delete, depart or arrive.");
    }

    /// <summary>The receipt of the source, unless the row says an earlier instant.</summary>
    Instant? LearnedAt()
    {
        var written = Cell(ManifestColumn.Learned);
        if (written.IsEmpty) return clock.Received;
        if (!RowTimes.TryInstant(written, clock.Zone, out var learned))
        {
            faults.Broken(At(ManifestColumn.Learned), written, "an instant such as 2025-07-02T06:10-04:00");
            return null;
        }
        if (learned <= clock.Received) return learned;
        faults.Add(ManifestFault.Future, At(ManifestColumn.Learned), written,
            $"{learned} is later than the receipt of the source at {clock.Received}.");
        return null;
    }

    void Happening(bool isArrival, Instant learned)
    {
        var written = Cell(ManifestColumn.Happened);
        if (!RowTimes.TryInstant(written, clock.Zone, out var happened))
            faults.Broken(At(ManifestColumn.Happened), written,
                "an instant such as 2025-07-02T06:10-04:00; a day alone does not say what came before, nor does an " +
                "hour that the clock skips or shows twice");
        else if (happened > learned)
            faults.Add(ManifestFault.Future, At(ManifestColumn.Happened), written,
                $"{happened} is later than it was learned at {learned}.");
        else if (head.Trip.IsNone)
            faults.Add(ManifestFault.NoLine, At(ManifestColumn.FlightTrip), default,
                "found neither carrier nor flight, voyage or trip, so it is not known what moved.");
        else if (isArrival) tell(new ConveyanceArrived(head, happened, learned, row));
        else tell(new ConveyanceDeparted(head, happened, learned, row));
    }

    bool IsSameHead()
    {
        var stated = cells.AsSpan((int)ManifestColumns.FirstOfHead, headCells.Length);
        var isBlank = true;
        for (var i = 0; i < stated.Length; i++) isBlank &= stated[i].IsEmpty;
        return isBlank || stated.SequenceEqual(headCells);
    }

    /// <summary>A head of its own room, because many rows share it.</summary>
    void Head()
    {
        var room = new TextArena(128);
        for (var i = 0; i < headCells.Length; i++) headCells[i] = room.Add(
            cells[i + (int)ManifestColumns.FirstOfHead].Span);
        var mode = HeadCell(ManifestColumn.Mot);
        var day = RowTimes.Day(HeadCell(ManifestColumn.Eda));
        head = new Manifest
        {
            Mode = mode.IsEmpty ? default : ModeOfTransport.TryRead(mode.Span, out var read)
                ? Declared<ModeOfTransport>.Of(read, mode) : Declared<ModeOfTransport>.Bad(mode),
            Conveyance = HeadCell(ManifestColumn.Conveyance),
            ConveyanceCode = HeadCell(ManifestColumn.ConveyanceCode),
            Airport = HeadCell(ManifestColumn.Airport),
            Port = Values.Port(HeadCell(ManifestColumn.PortOfArrival)),
            EstimatedArrival = day,
            EstimatedTime = RowTimes.Time(HeadCell(ManifestColumn.EdaTime)),
            Number = HeadCell(ManifestColumn.ManifestNumber),
        };
        var isByAir = head.Mode.OrDefault.IsAir || head.Mode.IsAbsent && !head.Airport.IsEmpty;
        LocalDate? arrives = isByAir && day.Has ? day.Value : null;
        var trip = new Trip(HeadCell(ManifestColumn.Carrier), HeadCell(ManifestColumn.FlightTrip), arrives);
        head = head with { Trip = trip };
        if (head.Mode.IsBad) Bad(ManifestColumn.Mot, "two digits that name a mode");
        if (head.Port.IsBad) Bad(ManifestColumn.PortOfArrival, "four digits of Schedule D");
        if (day.IsBad) Bad(ManifestColumn.Eda, "a day such as 2025-07-02");
        if (head.EstimatedTime.IsBad) Bad(ManifestColumn.EdaTime, "a time such as 06:10");
    }

    Text HeadCell(ManifestColumn column) => headCells[column - ManifestColumns.FirstOfHead];
}
