using System.Text.Json;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Our own form: the entry, its references and bills. Source: docs/formats/json.md.</summary>
sealed partial class JsonAssembly
{
    internal static readonly JsonKeys EntryKeys = new("ref", "action", "filer", "entryNumber", "entryType",
        "importerIdType", "importerId", "mot", "bond", "entryValueUsd", "portOfEntry", "splitRelease", "portOfUnlading",
        "goodsLocation", "examSite", "conveyance", "flightTrip", "contactName", "contactPhone", "cancellationReason",
        "grossWeightKg", "uom", "carrier", "express", "eda", "references", "bills", "parties", "lines");

    static readonly int numberKey = EntryKeys.Find("entryNumber"u8), valueKey = EntryKeys.Find("entryValueUsd"u8),
        partiesKey = EntryKeys.Find("parties"u8), linesKey = EntryKeys.Find("lines"u8);

    static readonly Declared<ActionCode> add = Declare.Action(Completion.Add);
    static readonly Declared<int> noBond = Declare.Count(Completion.NoBond);

    internal static readonly JsonKeys ReferenceKeys = new("qualifier", "value");

    internal static readonly JsonKeys BillKeys = new(
        "type", "issuer", "number", "quantity", "nonAms", "group", "arrivals", "equipment");

    internal static readonly JsonKeys ArrivalKeys = new("carrier", "voyage", "date", "quantity", "unit", "conveyance");

    void Own(ref JsonTokens reader)
    {
        var given = 0UL;
        var number = default(Text);
        var later = default(JsonTokens);
        var hasLater = false;
        filing.Action = add;
        filing.Bond = noBond;
        while (NextKey(ref reader))
        {
            var key = Key(ref reader, EntryKeys, ref given);
            if (key < 0) continue;
            if (key == linesKey && (given >> partiesKey & 1) == 0)
            {
                later = reader;
                hasLater = true;
                reader.Skip();
            }
            else if (key == numberKey) number = Scalar(ref reader, EntryKeys[key]);
            else Entry(ref reader, key);
        }
        if (hasLater) Lines(ref later);
        var filer = filing.Filer;
        filing.Number = Declare.Number(number, ref filer, arena);
        filing.Filer = filer;
        if ((given >> valueKey & 1) == 0) filing.Value = Completion.SumOfLines(filing, arena);
        filing.ContactLine = Completion.HasContact(filing) ? line : 0;
        filing.ConveyanceLine = Completion.HasConveyance(filing) ? line : 0;
    }

    void Entry(ref JsonTokens reader, int key)
    {
        var name = EntryKeys[key];
        switch (key)
        {
            case 1: filing.Action = Declare.Action(Scalar(ref reader, name)); break;
            case 2: filing.Filer = Declare.Filer(Scalar(ref reader, name)); break;
            case 4: filing.Type = Declare.Type(Scalar(ref reader, name)); break;
            case 5: filing.ImporterKind = Scalar(ref reader, name); break;
            case 6: filing.Importer = Scalar(ref reader, name); break;
            case 7: filing.Mode = Declare.Mode(Scalar(ref reader, name)); break;
            case 8: filing.Bond = Declare.Count(Scalar(ref reader, name)); break;
            case 9: filing.Value = Declare.Money(Scalar(ref reader, name)); break;
            case 10: filing.Port = Declare.Port(Scalar(ref reader, name)); break;
            case 11: filing.SplitRelease = Scalar(ref reader, name); break;
            case 12: filing.PortOfUnlading = Declare.Port(Scalar(ref reader, name)); break;
            case 13: filing.GoodsLocation = Scalar(ref reader, name); break;
            case 14: filing.ExamSite = Scalar(ref reader, name); break;
            case 15: filing.Conveyance = Scalar(ref reader, name); break;
            case 16: filing.Voyage = Scalar(ref reader, name); break;
            case 17: filing.Contact = Scalar(ref reader, name); break;
            case 18: filing.ContactPhone = Scalar(ref reader, name); break;
            case 19: filing.CancellationReason = Scalar(ref reader, name); break;
            case 20: filing.GrossWeightKg = Scalar(ref reader, name); break;
            case 21: filing.QuantityUnit = Scalar(ref reader, name); break;
            case 22: filing.Carrier = Scalar(ref reader, name); break;
            case 23: filing.Express = Scalar(ref reader, name); break;
            case 24: Eda(Scalar(ref reader, name)); break;
            case 25: References(ref reader); break;
            case 26: Bills(ref reader); break;
            case 27: Parties(ref reader, -1); break;
            case 28: Lines(ref reader); break;
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

    void References(ref JsonTokens reader)
    {
        if (!Opens(ref reader, "references")) return;
        while (NextObject(ref reader, "references"))
        {
            var given = 0UL;
            var (qualifier, value) = (default(Text), default(Text));
            while (NextKey(ref reader))
            {
                var key = Key(ref reader, ReferenceKeys, ref given);
                if (key == 0) qualifier = Scalar(ref reader, "references.qualifier");
                else if (key == 1) value = Scalar(ref reader, "references.value");
            }
            Refer(qualifier, qualifier.Is("EDA"u8) ? Declare.ToWireDate(value, arena) : value);
        }
    }

    void Bills(ref JsonTokens reader)
    {
        if (!Opens(ref reader, "bills")) return;
        while (NextObject(ref reader, "bills")) Bill(ref reader);
    }

    void Bill(ref JsonTokens reader)
    {
        var given = 0UL;
        var index = filing.Bills.Count;
        ref var bill = ref filing.Bills.Add();
        bill.Line = line;
        bill.NonAms = Completion.No;
        bill.Group = -1;
        while (NextKey(ref reader))
        {
            switch (Key(ref reader, BillKeys, ref given))
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

    int Group(ref JsonTokens reader)
    {
        if (reader.Type == JsonTokenType.Number && reader.Full.TryGetInt32(out var group) && group >= 0) return group;
        Fault(FormFault.WrongKind, "bills.group", null, "bills.group is not a number from 0.");
        reader.Skip();
        return 0;
    }

    void Arrivals(ref JsonTokens reader, int bill)
    {
        if (!Opens(ref reader, "bills.arrivals")) return;
        while (NextObject(ref reader, "bills.arrivals"))
        {
            var given = 0UL;
            var arrival = new CarrierArrival { BillIndex = bill, Line = line };
            while (NextKey(ref reader))
            {
                switch (Key(ref reader, ArrivalKeys, ref given))
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

    void Equipment(ref JsonTokens reader, int bill)
    {
        if (!Opens(ref reader, "bills.equipment")) return;
        while (reader.Read() && reader.Type != JsonTokenType.EndArray)
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
