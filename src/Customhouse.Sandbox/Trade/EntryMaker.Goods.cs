using Customhouse.Terms;

namespace Customhouse.Sandbox;

/// <summary>Writes parties and goods.</summary>
sealed partial class EntryMaker
{
    // One day's limit for entry type 86, the ceiling of an informal entry for type 11. Source: 19 USC 1321; 19 CFR
    // 143.21.
    const int Exemption = 800, Informal = 2_500;

    /// <summary>Chooses who receives the parcel.</summary>
    /// <returns>Whole dollars that it may come to.</returns>
    int ChooseConsignee(int serial, bool mayRepeat)
    {
        var limit = draft.Day.Is86 ? Exemption : Informal;
        if (mayRepeat && draft.Regulars.Count > 0 && draft.Dice.Chance(70))
        {
            var regular = draft.Regulars[draft.Dice.Below(draft.Regulars.Count)];
            if (limit - regular.Total > 50)
            {
                draft.Person = regular.Code;
                return limit - regular.Total;
            }
        }
        draft.Person = people.Of((uint)serial);
        draft.IsByIdentifier = mayRepeat && draft.Dice.Chance(30);
        return limit;
    }

    void Parties()
    {
        if (draft.IsByIdentifier) AddConsigneeById();
        else AddConsigneeByName();
        AddSeller(draft.Pick(draft.Day.Trading));
    }

    public void AddConsigneeById()
    {
        draft.IsByIdentifier = true;
        ref var party = ref Filing.Parties.Add();
        (party.Role, party.RoleCode, party.LineIndex) = (PartyRole.Consignee, Words86.Consignee, -1);
        (party.IdKind, party.Id) = (Words86.Employer, EmployerNumber(draft.Serial));
    }

    /// <summary>NN-NNNNNNN, another for every entry of the day.</summary>
    Text EmployerNumber(int serial)
    {
        // 3 to the 18th shares no factor with 10 to the 9th, so different entries have different numbers.
        var digits = ((long)serial * 387_420_489 + firstSequence) % 1_000_000_000;
        return draft.Glue(
            draft.Glue(draft.Digits(digits / 10_000_000, 2), draft.Say("-"u8)), draft.Digits(digits % 10_000_000, 7));
    }

    public void AddConsigneeByName()
    {
        var person = new Consignee(draft.Person);
        ref var party = ref Filing.Parties.Add();
        (party.Role, party.RoleCode, party.LineIndex) = (PartyRole.Consignee, Words86.Consignee, -1);
        party.Name = draft.Join(person.Given, person.Family);
        var address = new Address
        {
            City = person.City.Name,
            Subdivision = person.City.State,
            PostalCode = draft.Glue(person.City.ZipPrefix, draft.Digits(person.ZipSuffix, 2)),
            Country = Declared<CountryCode>.Of(CountryCode.UnitedStates, Words86.UnitedStates),
        };
        address.Add(Words86.Unstructured, draft.Join(draft.Digits(person.House), person.Street));
        if (person.Flat > 0)
            address.Add(Words86.Unstructured, draft.Join(draft.Say("APT"u8), draft.Digits(person.Flat)));
        party.Address = address;
    }

    public void AddSeller(Seller seller)
    {
        ref var party = ref Filing.Parties.Add();
        (party.Role, party.RoleCode, party.LineIndex) = (PartyRole.Seller, Words86.Seller, -1);
        party.Name = seller.Name;
        var address = new Address
        {
            City = seller.City,
            PostalCode = seller.Postal,
            Country = Declared<CountryCode>.Of(seller.Country, seller.CountryText),
        };
        address.Add(Words86.Unstructured, seller.Street);
        party.Address = address;
        soldFrom = seller;
    }

    Seller soldFrom = Sellers.All[0];

    void Goods(int most)
    {
        var lines = draft.Dice.Below(100) switch { < 70 => 1, < 88 => 2, < 96 => 3, _ => 4 };
        var left = most;
        for (var line = lines; line > 0; line--)
        {
            var goods = draft.Pick(draft.Day.Goods);
            var value = Math.Min(Price(goods, lines), Math.Max(1, left - (line - 1)));
            AddLine(goods, soldFrom.Country, soldFrom.CountryText, value);
            left -= value;
        }
        SetValue(most - left);
    }

    /// <summary>Most parcels are worth 10 to 150 dollars; a few go up to the limit.</summary>
    int Price(Merchandise goods, int lines)
    {
        if (lines == 1 && draft.Dice.Chance(25)) return draft.Dice.Between(200, Exemption);
        var spread = goods.High - goods.Low;
        return goods.Low + draft.Dice.Below(spread + 1) * draft.Dice.Between(20, 100) / 100;
    }

    public void AddLine(Merchandise goods, CountryCode origin, Text originText, int value)
    {
        ref var line = ref Filing.Lines.Add();
        line.Number = Declared<int>.Of(Filing.Lines.Count, draft.Digits(Filing.Lines.Count));
        line.Origin = Declared<CountryCode>.Of(origin, originText);
        line.Description = goods.Description;
        ref var tariff = ref Filing.Tariffs.Add();
        tariff.LineIndex = Filing.Lines.Count - 1;
        tariff.Number = Declared<HtsNumber>.Of(goods.Number, goods.Digits);
        tariff.Value = draft.Dollars(value);
    }

    public void SetValue(int value) => Filing.Value = draft.Dollars(value);

    /// <summary>Remembers a clean entry of a person given by name, who may order again.</summary>
    public void Remember()
    {
        draft.Earlier = Filing.Number.Value;
        if (draft.IsByIdentifier) return;
        var value = (int)(Filing.Value.Value.Cents / 100);
        for (var i = 0; i < draft.Regulars.Count; i++)
        {
            if (draft.Regulars[i].Code != draft.Person) continue;
            draft.Regulars[i] = draft.Regulars[i] with { Total = draft.Regulars[i].Total + value };
            return;
        }
        draft.Regulars.Add(new Regular { Code = draft.Person, Total = value });
    }
}
