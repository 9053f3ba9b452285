using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Wire;

/// <summary>
/// Reads one ACE air manifest message after the other into events. Its fields are the room of the message at hand.
/// Reconstructed: <see cref="AirLine"/> says what is known of each line.
/// Source: CAMIR Air Import, Message Line Identifiers, August 2020 (contents); CAMIR error code texts.
/// </summary>
sealed partial class AirReading(ManifestClock clock, FaultSink faults, Action<ManifestEvent> tell)
{
    readonly Elements elements = new();
    readonly PartyLines parties = new(faults);
    readonly TextJoin join = new();
    readonly LocalDate today = clock.Received.InZone(clock.Zone).Date;
    readonly HashSet<string> seen = new(StringComparer.Ordinal);
    LineMessage message = null!;
    TextArena arena = null!;
    ManifestBill bill = null!;
    Manifest shared = Manifest.None;
    Manifest head = Manifest.None;
    Text reason, asked;
    Instant? liftOff;
    bool isDropped;

    string Kind => message.Kind.Id;

    public void Read(LineMessage whole)
    {
        Begin(whole);
        for (var index = 0; index < whole.Lines.Length;)
        {
            var group = whole.GroupAt(index);
            ReadGroup(group);
            index += group.Count;
        }
        if (head == shared) head = shared;
        shared = head;
        if (!isDropped) Finish();
    }

    void Begin(LineMessage whole)
    {
        message = whole;
        arena = new TextArena(256);
        bill = new ManifestBill { Line = whole.First, Express = whole.Kind.Id[1] == 'X' ? Tri.Yes : Tri.No };
        head = Manifest.None with { Mode = AirNumbers.Mode, Form = CarrierForm.Air };
        (reason, asked, liftOff, isDropped) = (default, default, null, false);
        seen.Clear();
    }

    void ReadGroup(LineGroup group)
    {
        var line = group.Whole;
        if (line.Span[0] == '/')
            faults.Unread(ManifestFault.OutOfPlace, group.At, line, "a line that goes on from nothing",
                "a line that begins with a slant goes on from the one before it.");
        else if (AirNumbers.OpensWaybill(line)) Once("AWB", group, Waybill);
        else if (AirLine.Find(group.Id) is { } known) ReadKnown(known, group);
        else if (line.Length is >= 5 and <= 7 && Values.IsAlphanumeric(line.Span) && !seen.Contains("AWB"))
            Once("CCL", group, ControlLocation);
        else
            faults.Unread(ManifestFault.UnknownLine, group.At, line,
                $"a line like '{Shown.Of(group.Id.IsEmpty ? line : group.Id)}'",
            $"no line of {Kind} begins so.");
    }

    void ReadKnown(AirLine known, LineGroup group)
    {
        if (!known.IsKept)
        {
            faults.Unread(ManifestFault.NotKept, group.At, group.Whole, $"{known.Id} ({known.Content})",
                $"{known.Id} says: {known.Content}.");
            return;
        }
        Once(known.Id, group, known.Id switch
        {
            "WBL" => Cargo,
            "ARR" => Arrival,
            "CED" => Entry,
            "SHP" => Shipper,
            "CNE" => Consignee,
            "CSD" => Shipment,
            "FDA" => _ => bill.Fda = Tri.Yes,
            "RFA" => group => reason = elements.Of(group.Rest(0))[0],
            "DEP" => Departure,
            "FSQ" => group => asked = elements.Of(group.Rest(0))[0],
            _ => Misplaced,
        });
    }

    /// <summary>A kind of line is read once a message; another of it would have to be chosen from.</summary>
    void Once(string id, LineGroup group, Action<LineGroup> read)
    {
        if (seen.Add(id)) read(group);
        else
            faults.Unread(ManifestFault.OutOfPlace, group.At, group.Whole, $"{id} after the first of a message",
                $"a message has one {id}, and the first counts.");
    }

    void Misplaced(LineGroup group) =>
        faults.Unread(ManifestFault.OutOfPlace, group.At, group.Whole, $"{group.Id} out of place",
            "what stands on it is written without that identifier.");

    void Finish()
    {
        var learned = clock.Received;
        if (Kind == "FDM")
        {
            if (liftOff is { } left) tell(new ConveyanceDeparted(head, left, learned, message.First));
            else Missing("DEP", "a departure names its flight and its lift-off there");
            return;
        }
        if (bill.Bill.Number.IsEmpty)
        {
            Missing("AWB", "a message names its air waybill there");
            return;
        }
        tell(Kind switch
        {
            "FRI" or "FXI" => new BillReported(head, bill, learned, message.First),
            "FRC" or "FXC" => new BillChanged(head, bill, reason, learned, message.First),
            "FRX" or "FXX" => new BillDeleted(head, bill, reason, learned, message.First),
            _ => new StatusAsked(head, bill, asked, learned, message.First),
        });
    }

    void Missing(string id, string why) =>
        faults.Add(ManifestFault.NoLine, new ElementAt(message.First, Kind, 0, null), default,
        $"the message has no line {id} that can be read; {why}.");
}
