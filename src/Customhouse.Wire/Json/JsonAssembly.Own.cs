using System.Text.Json;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Our own form: the entry, its references and bills. Source: docs/formats/json.md.</summary>
sealed partial class JsonAssembly
{
    static readonly JsonKeys entryKeys = new("ref", "action", "filer", "entryNumber", "entryType", "importerIdType",
        "importerId", "mot", "bond", "entryValueUsd", "portOfEntry", "splitRelease", "portOfUnlading", "goodsLocation",
        "examSite", "conveyance", "flightTrip", "contactName", "contactPhone", "cancellationReason", "grossWeightKg",
        "uom", "carrier", "express", "eda", "references", "bills", "parties", "lines");

    static readonly JsonKeys referenceKeys = new("qualifier", "value");

    static readonly JsonKeys billKeys = new(
        "type", "issuer", "number", "quantity", "nonAms", "group", "arrivals", "equipment");

    static readonly JsonKeys arrivalKeys = new("carrier", "voyage", "date", "quantity", "unit", "conveyance");

    void Own(ref Utf8JsonReader reader)
    {
        var given = 0UL;
        var number = default(Text);
        var later = default(Utf8JsonReader);
        var hasLater = false;
        filing.Action = Declare.Action(Completion.Add);
        filing.Bond = Declare.Count(Completion.NoBond);
        while (NextKey(ref reader))
        {
            var key = Key(ref reader, entryKeys, ref given);
            if (key < 0) continue;
            var name = entryKeys[key];
            if (name == "lines" && (given >> entryKeys.Find("parties"u8) & 1) == 0)
            {
                later = reader;
                hasLater = true;
                reader.Skip();
            }
            else if (name == "entryNumber") number = Scalar(ref reader, name);
            else Entry(ref reader, name);
        }
        if (hasLater) Lines(ref later);
        var filer = filing.Filer;
        filing.Number = Declare.Number(number, ref filer, arena);
        filing.Filer = filer;
        if ((given >> entryKeys.Find("entryValueUsd"u8) & 1) == 0) filing.Value = Completion.SumOfLines(filing, arena);
        filing.ContactLine = Completion.HasContact(filing) ? line : 0;
        filing.ConveyanceLine = Completion.HasConveyance(filing) ? line : 0;
    }

    void Entry(ref Utf8JsonReader reader, string name)
    {
        switch (name)
        {
            case "action": filing.Action = Declare.Action(Scalar(ref reader, name)); break;
            case "filer": filing.Filer = Declare.Filer(Scalar(ref reader, name)); break;
            case "entryType": filing.Type = Declare.Type(Scalar(ref reader, name)); break;
            case "importerIdType": filing.ImporterKind = Scalar(ref reader, name); break;
            case "importerId": filing.Importer = Scalar(ref reader, name); break;
            case "mot": filing.Mode = Declare.Mode(Scalar(ref reader, name)); break;
            case "bond": filing.Bond = Declare.Count(Scalar(ref reader, name)); break;
            case "entryValueUsd": filing.Value = Declare.Money(Scalar(ref reader, name)); break;
            case "portOfEntry": filing.Port = Declare.Port(Scalar(ref reader, name)); break;
            case "splitRelease": filing.SplitRelease = Scalar(ref reader, name); break;
            case "portOfUnlading": filing.PortOfUnlading = Declare.Port(Scalar(ref reader, name)); break;
            case "goodsLocation": filing.GoodsLocation = Scalar(ref reader, name); break;
            case "examSite": filing.ExamSite = Scalar(ref reader, name); break;
            case "conveyance": filing.Conveyance = Scalar(ref reader, name); break;
            case "flightTrip": filing.Voyage = Scalar(ref reader, name); break;
            case "contactName": filing.Contact = Scalar(ref reader, name); break;
            case "contactPhone": filing.ContactPhone = Scalar(ref reader, name); break;
            case "cancellationReason": filing.CancellationReason = Scalar(ref reader, name); break;
            case "grossWeightKg": filing.GrossWeightKg = Scalar(ref reader, name); break;
            case "uom": filing.QuantityUnit = Scalar(ref reader, name); break;
            case "carrier": filing.Carrier = Scalar(ref reader, name); break;
            case "express": filing.Express = Scalar(ref reader, name); break;
            case "eda": Eda(Scalar(ref reader, name)); break;
            case "references": References(ref reader); break;
            case "bills": Bills(ref reader); break;
            case "parties": Parties(ref reader, -1); break;
            case "lines": Lines(ref reader); break;
            default: reader.Skip(); break;
        }
    }

    void Eda(Text date)
    {
        if (!date.IsEmpty) Refer(Completion.Eda, Declare.ToWireDate(date, arena));
    }

    void Refer(Text qualifier, Text value)
    {
        ref var reference = ref filing.References.Add();
        reference.Qualifier = qualifier;
        reference.Value = value;
        reference.Line = line;
    }

    void References(ref Utf8JsonReader reader)
    {
        if (!Opens(ref reader, "references")) return;
        while (NextObject(ref reader, "references"))
        {
            var given = 0UL;
            var (qualifier, value) = (default(Text), default(Text));
            while (NextKey(ref reader))
            {
                var key = Key(ref reader, referenceKeys, ref given);
                if (key == 0) qualifier = Scalar(ref reader, "references.qualifier");
                else if (key == 1) value = Scalar(ref reader, "references.value");
            }
            Refer(qualifier, qualifier.Is("EDA"u8) ? Declare.ToWireDate(value, arena) : value);
        }
    }

    void Bills(ref Utf8JsonReader reader)
    {
        if (!Opens(ref reader, "bills")) return;
        while (NextObject(ref reader, "bills")) Bill(ref reader);
    }

    void Bill(ref Utf8JsonReader reader)
    {
        var given = 0UL;
        var index = filing.Bills.Count;
        ref var bill = ref filing.Bills.Add();
        bill.Line = line;
        bill.NonAms = Completion.No;
        bill.Group = -1;
        while (NextKey(ref reader))
        {
            switch (Key(ref reader, billKeys, ref given))
            {
                case 0: bill.Kind = Declare.Kind(Scalar(ref reader, "bills.type")); break;
                case 1: bill.Issuer = Scalar(ref reader, "bills.issuer"); break;
                case 2: bill.Number = Scalar(ref reader, "bills.number"); break;
                case 3: bill.Quantity = Declare.Count(Scalar(ref reader, "bills.quantity")); break;
                case 4: bill.NonAms = Scalar(ref reader, "bills.nonAms"); break;
                case 5: bill.Group = Group(ref reader); break;
                case 6: Arrivals(ref reader, index); break;
                case 7: Equipment(ref reader, index); break;
                default: break;
            }
        }
        if (bill.Group < 0) bill.Group = JsonForm.GroupOf(filing.Bills.Span, index);
    }

    int Group(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var group) && group >= 0) return group;
        Fault(FormFault.WrongKind, "bills.group", null, "bills.group is not a number from 0.");
        reader.Skip();
        return 0;
    }

    void Arrivals(ref Utf8JsonReader reader, int bill)
    {
        if (!Opens(ref reader, "bills.arrivals")) return;
        while (NextObject(ref reader, "bills.arrivals"))
        {
            var given = 0UL;
            var arrival = new CarrierArrival { BillIndex = bill, Line = line };
            while (NextKey(ref reader))
            {
                switch (Key(ref reader, arrivalKeys, ref given))
                {
                    case 0: arrival.Carrier = Scalar(ref reader, "bills.arrivals.carrier"); break;
                    case 1: arrival.Voyage = Scalar(ref reader, "bills.arrivals.voyage"); break;
                    case 2:
                        arrival.Arrives = Declare.ToWireDate(Scalar(ref reader, "bills.arrivals.date"), arena);
                        break;
                    case 3: arrival.Quantity = Scalar(ref reader, "bills.arrivals.quantity"); break;
                    case 4: arrival.Unit = Scalar(ref reader, "bills.arrivals.unit"); break;
                    case 5: arrival.Conveyance = Scalar(ref reader, "bills.arrivals.conveyance"); break;
                    default: break;
                }
            }
            filing.CarrierArrivals.Add() = arrival;
        }
    }

    void Equipment(ref Utf8JsonReader reader, int bill)
    {
        if (!Opens(ref reader, "bills.equipment")) return;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var number = Scalar(ref reader, "bills.equipment");
            filing.Equipment.Add() = new Equipment { BillIndex = bill, Number = number, Line = line };
        }
    }
}

/// <summary>What our own JSON form leaves unsaid, alike for its reader and its writer.</summary>
static class JsonForm
{
    /// <summary>
    /// The group of a bill that names none: a house bill joins the bill before it, and any bill an in-bond number.
    /// </summary>
    public static int GroupOf(ReadOnlySpan<BillOfLading> bills, int index)
    {
        if (index == 0) return 0;
        ref readonly var before = ref bills[index - 1];
        var joins = before.Kind.OrDefault == BillKind.InBond ||
            (bills[index].Kind.OrDefault == BillKind.House
                && before.Kind.OrDefault is BillKind.Master or BillKind.Simple);
        return joins ? before.Group : before.Group + 1;
    }
}
