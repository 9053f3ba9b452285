using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>What FHL and FWB have in common: parties, values, quotas, and how a line finds its reader.</summary>
abstract class CargoImpReading(ManifestClock clock, FaultSink faults, Action<ManifestEvent> tell)
{
    static readonly Text pieces = Text.Of("PCS");

    readonly PartyLines parties = new(faults);
    Text party;

    /// <summary>Everything by air, and nothing else of a flight: these messages name none that arrives.</summary>
    static readonly Manifest head = Manifest.None with { Mode = AirNumbers.Mode };

    protected FaultSink Faults => faults;

    protected Elements Elements { get; } = new();

    protected TextJoin Join { get; } = new();

    protected TextArena Arena { get; private set; } = null!;

    protected LineMessage Message { get; private set; } = null!;

    /// <summary>The bill at hand; null between two of them.</summary>
    protected ManifestBill? Bill { get; set; }

    public void Read(LineMessage whole)
    {
        (Message, Arena, Bill, party) = (whole, new TextArena(512), null, default);
        Begin();
        for (var index = 0; index < whole.Lines.Length;)
        {
            var group = whole.GroupAt(index);
            if (group.Whole.Span[0] == '/')
                faults.Unread(ManifestFault.OutOfPlace, group.At, group.Whole, "a line that goes on from nothing",
                    "a line that begins with a slant goes on from the one before it.");
            else ReadGroup(group);
            index += group.Count;
        }
        Finish();
    }

    protected abstract void Begin();

    protected abstract void Finish();

    /// <summary>Reads a line that only this message has. False when it is none.</summary>
    protected abstract bool ReadOwn(LineGroup group);

    /// <summary>A new bill, to be filled.</summary>
    protected ManifestBill NewBill(long line)
    {
        party = default;
        return Bill = new ManifestBill { Line = line, QuantityUnit = pieces };
    }

    protected void Tell(ManifestBill bill) => tell(new BillReported(head, bill, clock.Received, bill.Line));

    void ReadGroup(LineGroup group)
    {
        if (ReadOwn(group) || ReadParty(group)) return;
        var known = CargoImpLine.Find(group.Id, Message.Kind.Id);
        if (known is { IsKept: false })
        {
            party = group.Id.Is("NFY"u8) ? group.Id : party;
            faults.Unread(ManifestFault.NotKept, group.At, group.Whole, $"{known.Id} ({known.Content})",
                $"{known.Id} says: {known.Content}.");
        }
        else if (known is not null || IsTag(group.Id))
            faults.Unread(ManifestFault.OutOfPlace, group.At, group.Whole, $"{group.Id} out of place",
                "no bill or party is open that it could belong to.");
        else
            faults.Unread(ManifestFault.UnknownLine, group.At, group.Whole,
                $"a line like '{Shown.Of(group.Id.IsEmpty ? group.Whole : group.Id)}'",
            $"no line of {Message.Kind.Id}/{Message.Version} begins so.");
    }

    static bool IsTag(Text id) => id.Is("NAM"u8) || id.Is("ADR"u8) || id.Is("LOC"u8);

    bool ReadParty(LineGroup group)
    {
        if (Bill is null) return false;
        var isConsignee = group.Id.Is("CNE"u8);
        if (isConsignee || group.Id.Is("SHP"u8))
        {
            ref var begun = ref isConsignee ? ref Bill.Consignee : ref Bill.Shipper;
            PartyLines.Begin(ref begun, isConsignee, group.Number);
            party = group.Id;
            if (Message.Version == 4) parties.Read(group, ref begun);
            return true;
        }
        if (!IsTag(group.Id) || party.IsEmpty) return false;

        // The tagged lines of a party that is not kept go with it.
        if (party.Is("NFY"u8)) return true;
        parties.ReadTagged(group, ref party.Is("CNE"u8) ? ref Bill.Consignee : ref Bill.Shipper, Arena);
        return true;
    }

    /// <summary>Prefix, serial number, origin and destination in one element. Null when it cannot be read.</summary>
    protected BillOfLading? Waybill(LineGroup group, Text numbers, out Text origin, out Text destination)
    {
        (origin, destination) = (default, default);
        if (!AirNumbers.OpensWaybill(numbers) || numbers.Length != 18 || !Values.IsLetters(numbers.Slice(12, 6), 6))
        {
            faults.Broken(group.At.Of(1, "air waybill"), numbers, "999-12345675 and two airports of three letters");
            return null;
        }
        if (!AirNumbers.HasCheckDigit(numbers))
            faults.Add(ManifestFault.CheckDigit, group.At.Of(1, "air waybill"), numbers,
                $"the number is {numbers.Slice(0, 12)}, and its last digit is not the seven before it modulo 7.");
        (origin, destination) = (numbers.Slice(12, 3), numbers.Slice(15, 3));
        return new BillOfLading
        {
            Kind = BillKinds.Master,
            Number = AirNumbers.NumberOf(numbers, Arena),
            Line = group.Number,
        };
    }

    /// <summary>T7K1000: pieces and weight in one element; volume and density that may follow are not kept.</summary>
    protected (Declared<int> Pieces, Declared<Weight> Weight) Quota(LineGroup group, Text quota)
    {
        var unit = quota.Span.IndexOfAny("KL"u8);
        if (quota.IsEmpty || unit < 2 || quota.Span[0] is not ((byte)'T' or (byte)'P'))
        {
            faults.Bad(group.At.Of(2, "pieces and weight"), quota,
                "T or P, pieces, K or L and a weight such as T7K1000");
            return (Declared<int>.Bad(quota), Declared<Weight>.Bad(quota));
        }
        var end = unit + 1;
        while (end < quota.Length && quota.Span[end] is (>= (byte)'0' and <= (byte)'9') or (byte)'.') end++;
        var read = (Pieces: Values.Quantity(quota.Slice(1, unit - 1)),
            Weight: Values.WeightAfterUnit(quota.Slice(unit, end - unit)));
        if (!read.Pieces.Has || !read.Weight.Has)
            faults.Bad(group.At.Of(2, "pieces and weight"), quota, "a number of pieces and a weight such as T7K1000");
        return read;
    }

    /// <summary>The value for customs, at its place in this message; NCV is no value.</summary>
    protected void DeclaredValue(LineGroup group, ManifestBill bill, int place)
    {
        Elements.Of(group.Rest(0));
        var amount = Elements[place];
        if (amount.Is("NCV"u8) || amount.IsEmpty) return;
        bill.Value = Values.ValueOf(amount, Elements[0]);
        if (bill.Value.IsBad)
            faults.Bad(group.At.Of(place + 1, "value for customs"), amount,
                "NCV, or an amount and a currency of three letters");
    }
}
