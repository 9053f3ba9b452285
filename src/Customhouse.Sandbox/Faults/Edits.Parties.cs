using Customhouse.Terms;

namespace Customhouse.Sandbox;

/// <summary>Faults of parties. A clean entry has its consignee first and its seller second.</summary>
static partial class Edits
{
    static void Keep(Draft d, Func<Party, int, bool> keep)
    {
        var parties = d.Filing.Parties.Span.ToArray();
        d.Filing.Parties.Clear();
        for (var i = 0; i < parties.Length; i++)
            if (keep(parties[i], i)) d.Filing.Parties.Add() = parties[i];
    }

    public static void NotOneConsignee(Draft d, EntryMaker m)
    {
        if (d.Dice.Chance(500)) Keep(d, (party, _) => party.Role != PartyRole.Consignee);
        else
        {
            d.Person ^= 1;
            m.AddConsigneeByName();
            d.Person ^= 1;
        }
    }

    /// <summary>By name and by identifier too, by name alone without an address, or by nothing.</summary>
    public static void ConsigneeForm(Draft d)
    {
        ref var consignee = ref d.Filing.Parties[0];
        switch (d.Dice.Below(3))
        {
            case 0: (consignee.IdKind, consignee.Id) = (Words86.Employer, d.Say("12-3456789"u8)); break;
            case 1: consignee.Address = default; break;
            default: (consignee.Name, consignee.Address) = (default, default); break;
        }
    }

    public static void ConsigneeOnLine(Draft d)
    {
        var consignee = d.Filing.Parties[0];
        consignee.LineIndex = 0;
        d.Filing.Parties.Add() = consignee;
    }

    public static void NoSeller(Draft d) => Keep(d, (party, _) => party.Role != PartyRole.Seller);

    public static void SellerTwice(Draft d, EntryMaker m) => m.AddSeller(d.Pick(Sellers.All));

    public static void BadPartyCode(Draft d, EntryMaker m)
    {
        m.AddSeller(d.Pick(Sellers.All));
        ref var party = ref d.Filing.Parties[d.Filing.Parties.Count - 1];
        (party.Role, party.RoleCode) = (PartyRole.Other, d.Say("ZZZ"u8));
    }

    public static void SellerWithoutCity(Draft d)
    {
        ref var seller = ref d.Filing.Parties[1];
        var address = new Address();
        address.Add(seller.Address[0].Qualifier, seller.Address[0].Value);
        seller.Address = address;
    }

    /// <summary>A broker's client by identifier, whose power of attorney ended before the day.</summary>
    public static void AuthorityOver(Draft d, EntryMaker m)
    {
        if (!d.Filer.IsBroker) m.NumberIt(Declarants.Broker);
        var parties = d.Filing.Parties.Span.ToArray();
        d.Filing.Parties.Clear();
        m.AddConsigneeById();
        for (var i = 1; i < parties.Length; i++) d.Filing.Parties.Add() = parties[i];
        d.HasAuthority = false;
    }
}
