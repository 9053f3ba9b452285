using System.Text.Json;
using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>Our own form: parties, lines, tariff numbers and records for other agencies.</summary>
sealed partial class JsonAssembly
{
    internal static readonly JsonKeys PartyKeys = new("role", "name", "idType", "id", "address", "city", "state",
        "postal", "country", "phone", "email");

    static readonly JsonKeys componentKeys = new("qualifier", "text");

    internal static readonly JsonKeys LineKeys = new("number", "origin", "description", "zoneStatus", "sku",
        "productUrl", "quantity1", "unit1", "hts", "valueUsd", "privilegedNumber", "pga", "pgaDisclaim", "parties",
        "tariffs");

    internal static readonly JsonKeys TariffKeys = new(
        "hts", "valueUsd", "privilegedNumber", "pga", "pgaDisclaim");

    void Parties(ref JsonTokens reader, int lineIndex)
    {
        if (!Opens(ref reader, "parties")) return;
        while (NextObject(ref reader, "parties"))
        {
            ref var party = ref filing.Parties.Add();
            party.LineIndex = lineIndex;
            party.Line = line;
            Party(ref reader, ref party);
        }
    }

    void Party(ref JsonTokens reader, ref Party party)
    {
        var given = 0UL;
        ref var address = ref party.AddressInPlace;
        address.CityLine = address.StreetLine = line;
        while (NextKey(ref reader))
        {
            switch (Key(ref reader, PartyKeys, ref given))
            {
                case 0:
                    party.RoleCode = Scalar(ref reader, "parties.role");
                    party.Role = Declare.Role(party.RoleCode.Span);
                    break;
                case 1: party.Name = Scalar(ref reader, "parties.name"); break;
                case 2: party.IdKind = Scalar(ref reader, "parties.idType"); break;
                case 3: party.Id = Scalar(ref reader, "parties.id"); break;
                case 4: Street(ref reader, ref address); break;
                case 5: address.City = Scalar(ref reader, "parties.city"); break;
                case 6: address.Subdivision = Scalar(ref reader, "parties.state"); break;
                case 7: address.PostalCode = Scalar(ref reader, "parties.postal"); break;
                case 8: address.Country = Declare.Country(Scalar(ref reader, "parties.country")); break;
                case 9: party.Phone = Scalar(ref reader, "parties.phone"); break;
                case 10: party.Email = Scalar(ref reader, "parties.email"); break;
                default: break;
            }
        }
    }

    /// <summary>One text, or up to six texts or components with their qualifiers.</summary>
    void Street(ref JsonTokens reader, ref Address address)
    {
        if (reader.Type != JsonTokenType.StartArray)
        {
            if (Scalar(ref reader, "parties.address") is { IsEmpty: false } only)
                address.Add(Completion.Unstructured, only);
            return;
        }
        while (reader.Read() && reader.Type != JsonTokenType.EndArray)
        {
            var qualifier = Completion.Unstructured;
            var text = reader.Type == JsonTokenType.StartObject
                ? Component(ref reader, ref qualifier)
                : Scalar(ref reader, "parties.address");
            if (!address.Add(qualifier, text))
                Fault(FormFault.BadList, "parties.address", text,
                    "an address has more than six components, which is all the wire carries.");
        }
    }

    Text Component(ref JsonTokens reader, ref Text qualifier)
    {
        var given = 0UL;
        var text = default(Text);
        while (NextKey(ref reader))
        {
            var key = Key(ref reader, componentKeys, ref given);
            if (key == 0) qualifier = Scalar(ref reader, "parties.address.qualifier");
            else if (key == 1) text = Scalar(ref reader, "parties.address.text");
        }
        return text;
    }

    void Lines(ref JsonTokens reader)
    {
        if (!Opens(ref reader, "lines")) return;
        while (NextObject(ref reader, "lines")) Line(ref reader);
    }

    void Line(ref JsonTokens reader)
    {
        var given = 0UL;
        var index = filing.Lines.Count;
        var tariff = -1;
        var disclaim = default(JsonTokens);
        var hasDisclaim = false;
        ref var item = ref filing.Lines.Add();
        item.Line = line;
        item.Number = Counted(index + 1);
        while (NextKey(ref reader))
        {
            switch (Key(ref reader, LineKeys, ref given))
            {
                case 0: item.Number = Declare.Count(Scalar(ref reader, "lines.number")); break;
                case 1: item.Origin = Declare.Country(Scalar(ref reader, "lines.origin")); break;
                case 2: item.Description = Scalar(ref reader, "lines.description"); break;
                case 3: item.ZoneStatus = Scalar(ref reader, "lines.zoneStatus"); break;
                case 4: item.Sku = Scalar(ref reader, "lines.sku"); break;
                case 5: item.ProductUrl = Scalar(ref reader, "lines.productUrl"); break;
                case 6: item.Quantity1 = Scalar(ref reader, "lines.quantity1"); break;
                case 7: item.Unit1 = Scalar(ref reader, "lines.unit1"); break;
                case 8:
                    OwnTariff(index, ref tariff).Number = Declare.Hts(Scalar(ref reader, "lines.hts"), arena);
                    break;
                case 9: OwnTariff(index, ref tariff).Value = Declare.Money(Scalar(ref reader, "lines.valueUsd")); break;
                case 10:
                    OwnTariff(index, ref tariff).PrivilegedNumber = Scalar(ref reader, "lines.privilegedNumber");
                    break;
                case 11:
                    OwnTariff(index, ref tariff);
                    Pga(ref reader);
                    break;
                case 12:
                    OwnTariff(index, ref tariff);
                    disclaim = reader;
                    hasDisclaim = true;
                    reader.Skip();
                    break;
                case 13: Parties(ref reader, index); break;
                case 14: Tariffs(ref reader, index); break;
                default: break;
            }
        }
        if (hasDisclaim) Disclaim(ref disclaim);
    }

    Declared<int> Counted(int number)
    {
        number.TryFormat(arena.Reserve(10), out var used, provider: System.Globalization.CultureInfo.InvariantCulture);
        return Declared<int>.Of(number, arena.Take(used));
    }

    /// <summary>The tariff number that a line gives in its own keys, begun at the first of them.</summary>
    ref Tariff OwnTariff(int lineIndex, ref int tariff)
    {
        if (tariff >= 0) return ref filing.Tariffs[tariff];
        tariff = filing.Tariffs.Count;
        ref var begun = ref filing.Tariffs.Add();
        begun.LineIndex = lineIndex;
        begun.Line = line;
        return ref begun;
    }

    void Tariffs(ref JsonTokens reader, int lineIndex)
    {
        if (!Opens(ref reader, "lines.tariffs")) return;
        while (NextObject(ref reader, "lines.tariffs"))
        {
            var given = 0UL;
            ref var tariff = ref filing.Tariffs.Add();
            tariff.LineIndex = lineIndex;
            tariff.Line = line;
            while (NextKey(ref reader))
            {
                switch (Key(ref reader, TariffKeys, ref given))
                {
                    case 0: tariff.Number = Declare.Hts(Scalar(ref reader, "lines.tariffs.hts"), arena); break;
                    case 1: tariff.Value = Declare.Money(Scalar(ref reader, "lines.tariffs.valueUsd")); break;
                    case 2: tariff.PrivilegedNumber = Scalar(ref reader, "lines.tariffs.privilegedNumber"); break;
                    case 3: Pga(ref reader); break;
                    case 4: Disclaim(ref reader); break;
                    default: break;
                }
            }
        }
    }

    void Pga(ref JsonTokens reader)
    {
        if (!Opens(ref reader, "pga")) return;
        while (reader.Read() && reader.Type != JsonTokenType.EndArray)
            PgaForm.AddRecord(filing, Scalar(ref reader, "pga"), line);
    }

    /// <summary>An object of agencies, or agencies and programmes, and their disclaimer codes.</summary>
    void Disclaim(ref JsonTokens reader)
    {
        if (reader.Type != JsonTokenType.StartObject)
        {
            if (reader.Type != JsonTokenType.Null)
                WrongKind(ref reader, "pgaDisclaim", "an object of agencies and codes");
            return;
        }
        while (NextKey(ref reader))
        {
            var agency = Upper(reader.Full.ValueSpan, "pgaDisclaim");
            reader.Read();
            var code = reader.Type == JsonTokenType.String ? Upper(reader.Full.ValueSpan, "pgaDisclaim") : default;
            reader.Skip();
            if (!PgaForm.TryDisclaim(filing, agency, code, arena, line))
                Fault(FormFault.BadList, "pgaDisclaim", agency,
                    $"pgaDisclaim '{Shown.Of(agency)}' is no three-letter agency with a one-letter code.");
        }
    }
}
