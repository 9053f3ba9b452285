using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Wire;

/// <content>The lines, one method each. Sizes: those on which several public parsers agree.</content>
sealed partial class AirReading
{
    const int HouseMax = 12, TrackingMax = 35, DescriptionMax = 35;

    void ControlLocation(LineGroup group)
    {
        var line = group.Whole;
        head = head with
        {
            Airport = line.Slice(0, 3),
            Trip = head.Trip with { Carrier = line.Slice(3, line.Length - 3) },
        };
    }

    /// <summary>
    /// 999-12345675, -M for a consolidation, -HAWB for a house bill; then a tracking number, or the part in FSQ.
    /// </summary>
    void Waybill(LineGroup group)
    {
        elements.Of(group.Whole);
        var numbers = elements[0];
        if (!AirNumbers.HasCheckDigit(numbers))
            faults.Add(ManifestFault.CheckDigit, group.At.Of(1, "air waybill"), numbers,
                $"the number is {numbers.Slice(0, 12)}, and its last digit is not the seven before it modulo 7.");
        var master = new BillOfLading { Number = AirNumbers.NumberOf(numbers, arena), Line = group.Number };
        var house = numbers.Length > 13 ? numbers.Slice(13, numbers.Length - 13) : default;
        if (numbers.Length > 12 && (numbers.Span[12] != '-' || !Values.IsAlphanumeric(house.Span)))
        {
            faults.Broken(group.At.Of(1, "air waybill"), numbers,
                "999-12345675, -M or a hyphen and a house number of letters and digits");
            isDropped = true;
            return;
        }
        if (Kind == "FSQ") bill.Part = elements[1];
        else bill.Tracking = elements[1];
        faults.Measure(group.At.Of(2, "tracking"), bill.Tracking, TrackingMax);
        Name(group, master, house);
    }

    void Name(LineGroup group, BillOfLading master, Text house)
    {
        var quantity = bill.Bill.Quantity;
        if (house.IsEmpty || house.Is("M"u8))
        {
            master.Kind = house.IsEmpty ? BillKinds.Simple : BillKinds.Master;
            bill.Bill = master with { Quantity = quantity };
            return;
        }
        faults.Measure(group.At.Of(1, "house number"), house, HouseMax);
        bill.Master = master with { Kind = BillKinds.Master };
        bill.Bill = new BillOfLading
        {
            Kind = BillKinds.House,
            Number = house,
            Line = group.Number,
            Quantity = quantity,
        };
    }

    void Cargo(LineGroup group)
    {
        elements.Of(group.Rest(0));
        var airports = elements[0];
        if (airports.Length is not (3 or 6) || !Values.IsLetters(airports, airports.Length))
            faults.Bad(group.At.Of(1, "airports"), airports,
                "three letters of the origin, and three of a permit to proceed");
        else (bill.Loading, bill.Destination) = (airports.Slice(0, 3), airports.Slice(3, airports.Length - 3));
        var pieces = elements[1];
        var isCounted = !pieces.IsEmpty && pieces.Span[0] is (byte)'T' or (byte)'P';
        var quantity = isCounted ? Values.Quantity(pieces.Slice(1, pieces.Length - 1)) : Declared<int>.Bad(pieces);
        if (!quantity.Has && !pieces.IsEmpty)
            faults.Bad(group.At.Of(2, "pieces"), pieces, "T or P and a number of pieces");
        bill.Bill = bill.Bill with { Quantity = quantity };
        bill.Weight = Weight(group, 3, elements[2]);
        bill.QuantityUnit = Pieces;
        Describe(group);
    }

    static readonly Text Pieces = Text.Of("PCS");

    /// <summary>
    /// The cargo in the fourth element and on the lines that go on; a date of a permit to proceed ends it.
    /// </summary>
    void Describe(LineGroup group)
    {
        for (var i = 0; i < group.Count; i++)
        {
            elements.Of(group.Rest(i));
            for (var j = i == 0 ? 3 : 0; j < elements.Count; j++)
            {
                var isDate = i == group.Count - 1 && j > 0 && j == elements.Count - 1 &&
                    Days.TryDayMonth(elements[j].Span, today, out _);
                if (isDate)
                    faults.Unread(ManifestFault.NotKept, group.AtLine(i).Of(j + 1, "permit to proceed date"),
                        elements[j], "a permit to proceed date", "the date of arrival under a permit to proceed.");
                else join.Add(elements[j]);
            }
        }
        bill.Description = join.Take(arena);
        if (group.Count == 1) faults.Measure(group.At.Of(4, "cargo"), bill.Description, DescriptionMax);
    }

    Declared<Weight> Weight(LineGroup group, int number, Text text)
    {
        var weight = Values.WeightAfterUnit(text);
        if (weight.IsBad) faults.Bad(group.At.Of(number, "weight"), text, "K or L and a weight such as K2.4");
        return weight;
    }

    void Arrival(LineGroup group)
    {
        elements.Of(group.Rest(0));
        Flight(group, elements[0]);
        var day = elements[1];
        if (day.Length > 6 && day.Span[5] == '-') (bill.Part, day) = (day.Slice(6, day.Length - 6), day.Slice(0, 5));
        Scheduled(group, day);
        if (elements[2] is { IsEmpty: false } boarded)
        {
            bill.BoardedQuantity = boarded.Span[0] == 'B' ? Values.Quantity(boarded.Slice(1, boarded.Length - 1))
                : Declared<int>.Bad(boarded);
            if (!bill.BoardedQuantity.Has)
                faults.Bad(group.At.Of(3, "boarded pieces"), boarded, "B and a number of pieces");
        }
        bill.BoardedWeight = Weight(group, 4, elements[3]);
    }

    void Flight(LineGroup group, Text flight)
    {
        if (AirNumbers.TryFlight(flight, out var carrier, out var number))
            head = head with { Trip = head.Trip with { Carrier = carrier, Number = number } };
        else faults.Bad(group.At.Of(1, "flight"), flight, "a carrier and a flight number such as XY123");
    }

    void Scheduled(LineGroup group, Text day)
    {
        if (Days.TryDayMonth(day.Span, today, out var date))
            head = head with
            {
                EstimatedArrival = Declared<LocalDate>.Of(date, day),
                Trip = head.Trip with { Arrives = date },
            };
        else faults.Bad(group.At.Of(2, "scheduled arrival"), day, "a day and month such as 02JUL");
    }

    void Entry(LineGroup group)
    {
        elements.Of(group.Rest(0));
        bill.EntryType = Values.EntryTypeOf(elements[0]);
        bill.EntryNumber = Values.EntryNumberOf(elements[1]);
        if (bill.EntryType.IsBad && !ExpressEntry.IsKnown(elements[0]))
            faults.Bad(group.At.Of(1, "entry type"), elements[0], "11, 86, 87, 91 to 94, or 000 to take an entry back");
        if (bill.EntryNumber.IsBad)
            faults.Bad(group.At.Of(2, "entry number"), elements[1], "a filer code, seven digits and their check digit");
    }

    void Shipper(LineGroup group)
    {
        PartyLines.Begin(ref bill.Shipper, isConsignee: false, group.Number);
        parties.Read(group, ref bill.Shipper);
    }

    void Consignee(LineGroup group)
    {
        PartyLines.Begin(ref bill.Consignee, isConsignee: true, group.Number);
        parties.Read(group, ref bill.Consignee);
    }

    void Shipment(LineGroup group)
    {
        elements.Of(group.Rest(0));
        bill.Origin = Values.Country(elements[0]);
        if (bill.Origin.IsBad) faults.Bad(group.At.Of(1, "origin"), elements[0], "a country of two letters");
        var value = elements[1];
        var hyphen = value.Span.IndexOf((byte)'-');
        bill.Value = hyphen < 0 ? Values.ValueOf(value, default)
            : Values.ValueOf(value.Slice(0, hyphen), value.Slice(hyphen + 1, value.Length - hyphen - 1));
        if (bill.Value.IsBad || hyphen == 0)
            faults.Bad(group.At.Of(2, "value"), value, "an amount, a hyphen and a currency such as 45.00-USD");
        bill.Tariff = elements[2];
    }

    void Departure(LineGroup group)
    {
        elements.Of(group.Rest(0));
        Flight(group, elements[0]);
        Scheduled(group, elements[1]);
        var time = elements[2];
        if (LiftOffAt(time) is not { } left)
        {
            faults.Broken(group.At.Of(3, "lift-off"), time, "day, hour and minute such as 020610, or 02JUL0610");
            isDropped = true;
        }
        else if (left > clock.Received)
        {
            faults.Add(ManifestFault.Future, group.At.Of(3, "lift-off"), time,
                $"the lift-off at {left} is later than the receipt of the message at {clock.Received}.");
            isDropped = true;
        }
        else liftOff = left;
    }

    /// <summary>
    /// By the clock of Greenwich; a day without month is of the month that brings it nearest to the arrival.
    /// </summary>
    Instant? LiftOffAt(Text time)
    {
        var near = head.Trip.Arrives ?? today;
        LocalDate date;
        if (time.Length == 9)
        {
            if (!Days.TryDayMonth(time.Span[..5], near, out date)) return null;
        }
        else if (time.Length != 6 || !Values.TryWhole(time.Span[..2], 31, out var day) ||
            !Days.TryDay(day, near, out date)) return null;
        return Days.TryTime(time.Span[^4..], out var hour) ? date.At(hour).InUtc().ToInstant() : null;
    }
}
