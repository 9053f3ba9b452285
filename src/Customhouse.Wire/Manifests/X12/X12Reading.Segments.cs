using System.Globalization;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <content>The segments of a bill and of an event, one method each.</content>
sealed partial class X12Reading
{
    const int BillMax = 50, DescriptionPiece = 45;

    static readonly Text usd = Text.Of("USD");

    /// <summary>What is to be done with the bill; it alone is enough to delete one.</summary>
    void Amendment()
    {
        TellBill();
        Begin();
        var asked = segments[3];
        if (asked.Length == 1 && "ACDR"u8.Contains(asked.Span[0])) action = Keep(3);
        else
        {
            faults.Broken(segments.At.Of(3, "amendment type"), asked, "A to add, C or R to change, D to delete");
            bill = null;
            return;
        }
        reason = Keep(6);
        isAmended = true;
        Named(bill!, Keep(4), Keep(segments[9].IsEmpty ? 1 : 9), default, default);
    }

    void Bill()
    {
        if (!isAmended)
        {
            TellBill();
            Begin();
        }
        isAmended = false;
        var whole = bill!;
        var number = segments[1];
        if (number.IsEmpty || number.Length > BillMax)
        {
            faults.Add(ManifestFault.NoLine, segments.At.Of(1, "bill"), number,
                "found no bill number, or one of more than 50 characters; no bill is named without it.");
            bill = null;
            return;
        }
        Named(whole, Keep(1), Keep(12), Keep(11), Keep(13));
        whole.Loading = Keep(2);
        whole.QuantityUnit = Keep(4);
        whole.Bill = whole.Bill with { Quantity = Values.Quantity(Keep(3)) };
        if (whole.Bill.Quantity.IsBad) faults.Bad(segments.At.Of(3, "quantity"), segments[3], "a whole number");
        whole.Weight = Values.WeightOf(Keep(5), segments[6]);
        if (whole.Weight.IsBad) faults.Bad(segments.At.Of(5, "weight"), segments[5], "a weight, and K or L after it");
        whole.TypeCode = Keep(9);
    }

    void Named(ManifestBill whole, Text number, Text issuer, Text master, Text masterIssuer)
    {
        if (!master.IsEmpty)
            whole.Master = new BillOfLading
            {
                Kind = BillKinds.Master,
                Number = master,
                Issuer = masterIssuer,
                Line = segments.Number,
            };
        whole.Bill = new BillOfLading
        {
            Kind = master.IsEmpty ? BillKinds.Simple : BillKinds.House,
            Number = number,
            Issuer = issuer,
            Line = segments.Number,
        };
    }

    void Name(ManifestBill whole)
    {
        isConsignee = segments[1].Is("CN"u8);
        hasParty = isConsignee || segments[1].Is("SH"u8);
        isPassed = !hasParty;
        if (!hasParty)
        {
            faults.Unread(ManifestFault.NotKept, segments.At.Of(1, "party"), segments[1],
                $"N1 {Shown.Of(segments[1])}",
                "of the parties, shipper (SH) and consignee (CN) are kept; this one and its address are not.");
            return;
        }
        ref var party = ref isConsignee ? ref whole.Consignee : ref whole.Shipper;
        PartyLines.Begin(ref party, isConsignee, segments.Number);
        party.Name = Keep(2);
    }

    void OfParty(string id, ref Party party)
    {
        ref var address = ref party.AddressInPlace;
        switch (id)
        {
            case "N3":
                for (var element = 1; element <= segments.Count; element++)
                    if (!segments[element].IsEmpty && !address.Add(Completion.Unstructured, Keep(element)))
                        faults.Unread(ManifestFault.OutOfPlace, segments.At.Of(element, "street"), segments[element],
                            "a street after the sixth", "an address has six at most.");
                break;
            case "N4":
                (address.City, address.Subdivision, address.PostalCode, address.Country) = (Keep(1), Keep(2), Keep(3),
                    Values.Country(Keep(4)));
                address.CityLine = segments.Number;
                if (address.Country.IsBad)
                    faults.Bad(segments.At.Of(4, "country"), segments[4], "a country of two letters");
                break;
            default:
                if (segments[3].Is("TE"u8)) party.Phone = Keep(4);
                else
                    faults.Unread(ManifestFault.NotKept, segments.At.Of(3, "communication"), segments[3],
                        "PER without a telephone", "of a contact, the telephone is kept.");
                break;
        }
    }

    /// <summary>
    /// Descriptions are cut into pieces of 45 characters, in the middle of a word where it so happens: a piece that is
    /// as long as that is glued to the next.
    /// </summary>
    void Goods(ManifestBill whole)
    {
        var piece = Keep(2);
        join.Add(piece, glued: pieceLength == DescriptionPiece);
        pieceLength = piece.Length;
        if (segments[4].Is("J"u8))
        {
            if (whole.Tariff.IsEmpty) whole.Tariff = Keep(5);
            else if (whole.Tariff != segments[5])
                faults.Unread(ManifestFault.NotKept, segments.At.Of(5, "tariff number"), segments[5],
                    "a further tariff number of N10", "the first tariff number of a bill is kept.");
        }
        if (!segments[6].IsEmpty) Worth();
        if (whole.Origin.IsAbsent) whole.Origin = Values.Country(Keep(11));
        if (whole.Origin.IsBad) faults.Bad(segments.At.Of(11, "origin"), segments[11], "a country of two letters");
    }

    /// <summary>Values of one currency are summed; without one they are in dollars.</summary>
    void Worth()
    {
        var read = Values.ValueOf(segments[6], segments[13].IsEmpty ? usd : Keep(13));
        if (!read.Has || hasWorth && currency != read.Value.Currency)
        {
            isMixed = true;
            faults.Bad(segments.At.Of(6, "value"), segments[6],
                "an amount, in the currency of the bill's other values");
            return;
        }
        (worth, currency, hasWorth) = (worth + read.Value.Amount, read.Value.Currency, true);
    }

    Declared<CustomsValue> WorthOf() =>
        Declared<CustomsValue>.Of(new CustomsValue(worth, currency),
            Text.Of(worth.ToString(CultureInfo.InvariantCulture)));

    void Happening()
    {
        var kind = NoticeQualifier.Find(segments[1]);
        if (kind is not { IsOfConveyance: true })
        {
            faults.Unread(kind is null ? ManifestFault.UnknownLine : ManifestFault.NotKept,
                segments.At.Of(1, "what happened"), segments[1],
                $"M15 {Shown.Of(segments[1])}",
                    kind is null ? "no such qualifier is known." : $"it says: {kind.Text}.");
            return;
        }
        if (!Days.TryDate(segments[3].Span, out var date) || !Days.TryTime(segments[6].Span, out var time))
        {
            faults.Broken(segments.At.Of(3, "date and time"), segments[3],
                $"YYYYMMDD here and HHMM in element 6, where '{Shown.Of(segments[6])}' is");
            return;
        }
        if (clock.Zone.MapLocal(date.At(time)).Count != 1)
            faults.Bad(segments.At.Of(6, "time"), segments[6],
                "a time that the port's clock shows once; it is taken for the earlier of two, or for the hour after " +
                "the one that is skipped");
        var happened = date.At(time).InZoneLeniently(clock.Zone).ToInstant();
        var told = Where();
        if (told.Trip.IsNone)
            faults.Add(ManifestFault.NoLine, segments.At.Of(2, "voyage or trip"), default,
                "neither M15 nor M10 names a carrier and a voyage or trip.");
        else if (happened > clock.Received)
            faults.Add(ManifestFault.Future, segments.At.Of(3, "date and time"), segments[3],
                $"{happened} is later than the receipt at {clock.Received}.");
        else if (kind.IsArrival) tell(new ConveyanceArrived(told, happened, clock.Received, segments.Number));
        else tell(new ConveyanceDeparted(told, happened, clock.Received, segments.Number));
    }

    /// <summary>The trip and port of an event; what M15 does not say, M10 and P4 say.</summary>
    Manifest Where()
    {
        var (number, carrier, port) = (KeepInHead(2), KeepInHead(5), Values.Port(KeepInHead(4)));
        if (port.IsBad) faults.Bad(segments.At.Of(4, "port"), port.Text, "a Schedule D code of four digits");
        return head with
        {
            Trip = new Trip(carrier.IsEmpty ? head.Trip.Carrier : carrier, number.IsEmpty ? head.Trip.Number : number,
                null),
            Port = port.IsAbsent ? head.Port : port,
        };
    }
}
