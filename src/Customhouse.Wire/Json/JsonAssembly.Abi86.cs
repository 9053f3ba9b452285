using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// An object in the body of an abi-type86 document, as a vendor's public API documents it.
/// Source: docs/formats/json.md, which maps each key.
/// </summary>
sealed partial class JsonAssembly
{
    static readonly JsonKeys abi86Keys = new(
        "dateOfArrival", "timeOfArrival", "entryType", "modeOfTransport", "IORType",
        "IORNumber", "portOfEntry", "manifestNumber", "filerContactName", "filerPhoneNumber", "bondType", "billType",
        "MBOLNumber", "HBOLNumber", "equipmentNumber", "vesselName", "sellerName", "sellerAddress1", "sellerAddress2",
        "sellerCity", "sellerStateOrProvince", "sellerPostalCode", "sellerCountry", "consigneeName",
        "consigneeIdentifierCode", "consigneeAddress1", "consigneeAddress2", "consigneeCity", "consigneePostalCode",
        "consigneeTaxID", "consigneeStateOrProvince", "consigneeCountry", "totalQuantity", "knownImporter",
        "perishableGoods", "shipments", "entryNumber", "filerCode");

    static readonly JsonKeys shipmentKeys = new("description", "HTSNumber", "countryOfOrigin", "lineItemValue");

    readonly Text[] abi86 = new Text[38];

    void Abi86(ref JsonTokens reader)
    {
        var given = 0UL;
        Array.Clear(abi86);
        while (NextKey(ref reader))
        {
            var key = Key(ref reader, abi86Keys, ref given);
            if (key < 0) continue;
            if (key == abi86Keys.Find("shipments"u8)) Shipments(ref reader);
            else abi86[key] = Scalar(ref reader, abi86Keys[key]);
        }
        Abi86Entry();
        Abi86Bills();
        Abi86Parties();
    }

    Text Of(ReadOnlySpan<byte> key) => abi86[abi86Keys.Find(key)];

    void Abi86Entry()
    {
        var filer = Declare.Filer(Of("filerCode"u8));
        filing.Action = Declare.Action(head.Action.IsEmpty ? Completion.Add : head.Action);
        filing.Number = Declare.Number(Of("entryNumber"u8), ref filer, arena);
        filing.Filer = filer;
        filing.Type = Declare.Type(Of("entryType"u8));
        filing.ImporterKind = Of("IORType"u8);
        filing.Importer = Of("IORNumber"u8);
        filing.Mode = Declare.Mode(Of("modeOfTransport"u8));
        filing.Bond = Declare.Count(Of("bondType"u8));
        filing.Port = Declare.Port(Of("portOfEntry"u8));
        filing.Contact = Of("filerContactName"u8);
        filing.ContactPhone = Of("filerPhoneNumber"u8);
        filing.ContactLine = Completion.HasContact(filing) ? line : 0;
        filing.Conveyance = Of("vesselName"u8);
        filing.Voyage = Of("manifestNumber"u8);
        filing.ConveyanceLine = Completion.HasConveyance(filing) ? line : 0;
        filing.Value = Completion.SumOfLines(filing, arena);
        Eda(Of("dateOfArrival"u8));
        if (Of("knownImporter"u8).Is("Y"u8)) Refer(Completion.KnownImporter, Completion.Yes);
        if (Of("perishableGoods"u8).Is("Y"u8)) Refer(Completion.Perishable, Completion.Yes);
    }

    void Abi86Bills()
    {
        var (master, house, kind) = (Of("MBOLNumber"u8), Of("HBOLNumber"u8), Of("billType"u8));
        var quantity = Of("totalQuantity"u8);
        if (!master.IsEmpty)
            Abi86Bill(!kind.IsEmpty ? kind : house.IsEmpty ? Completion.Regular : Completion.Master, master,
                house.IsEmpty ? quantity : default);
        if (!house.IsEmpty) Abi86Bill(Completion.House, house, quantity);
        if (Of("equipmentNumber"u8) is not { IsEmpty: false } equipment) return;
        filing.Equipment.Add() = new Equipment { BillIndex = filing.Bills.Count - 1, Number = equipment, Line = line };
    }

    void Abi86Bill(Text kind, Text number, Text quantity) => filing.Bills.Add() = new BillOfLading
    {
        Kind = Declare.Kind(kind),
        Number = number,
        Quantity = Declare.Count(quantity),
        NonAms = Completion.No,
        Line = line,
    };

    void Abi86Parties()
    {
        Abi86Party(Completion.Consignee, PartyRole.Consignee, Of("consigneeName"u8), Of("consigneeIdentifierCode"u8),
            Of("consigneeTaxID"u8),
            Abi86Address(Of("consigneeAddress1"u8), Of("consigneeAddress2"u8), Of("consigneeCity"u8),
                Of("consigneeStateOrProvince"u8), Of("consigneePostalCode"u8), Of("consigneeCountry"u8)));
        Abi86Party(Completion.Seller, PartyRole.Seller, Of("sellerName"u8), default, default,
            Abi86Address(Of("sellerAddress1"u8), Of("sellerAddress2"u8), Of("sellerCity"u8),
                Of("sellerStateOrProvince"u8), Of("sellerPostalCode"u8), Of("sellerCountry"u8)));
    }

    void Abi86Party(Text code, PartyRole role, Text name, Text idKind, Text id, in Address address)
    {
        if (name.IsEmpty && id.IsEmpty && address.IsEmpty) return;
        ref var party = ref filing.Parties.Add();
        party.RoleCode = code;
        party.Role = role;
        party.LineIndex = -1;
        party.Name = name;
        party.IdKind = id.IsEmpty ? default : idKind;
        party.Id = id;
        party.Address = address;
        party.Line = line;
    }

    Address Abi86Address(Text first, Text second, Text city, Text state, Text postal, Text country)
    {
        var address = new Address
        {
            City = city,
            Subdivision = state,
            PostalCode = postal,
            Country = Declare.Country(country),
            CityLine = line,
            StreetLine = line,
        };
        if (!first.IsEmpty) address.Add(Completion.Unstructured, first);
        if (!second.IsEmpty) address.Add(Completion.Unstructured, second);
        return address;
    }

    void Shipments(ref JsonTokens reader)
    {
        if (!Opens(ref reader, "shipments")) return;
        while (NextObject(ref reader, "shipments"))
        {
            var given = 0UL;
            ref var item = ref filing.Lines.Add();
            item.Number = Counted(filing.Lines.Count);
            item.Line = line;
            ref var tariff = ref filing.Tariffs.Add();
            tariff.LineIndex = filing.Lines.Count - 1;
            tariff.Line = line;
            while (NextKey(ref reader))
            {
                switch (Key(ref reader, shipmentKeys, ref given))
                {
                    case 0: item.Description = Scalar(ref reader, "shipments.description"); break;
                    case 1: tariff.Number = Declare.Hts(Scalar(ref reader, "shipments.HTSNumber"), arena); break;
                    case 2: item.Origin = Declare.Country(Scalar(ref reader, "shipments.countryOfOrigin")); break;
                    case 3: tariff.Value = Declare.Money(Scalar(ref reader, "shipments.lineItemValue")); break;
                    default: break;
                }
            }
            if (tariff.Number.IsAbsent && tariff.Value.IsAbsent) filing.Tariffs.CutTo(filing.Tariffs.Count - 1);
        }
    }
}
