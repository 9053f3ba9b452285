using Customhouse.Terms;

namespace Customhouse.Tests.Law;

/// <summary>
/// The parties of a case. Each is a word or several: "name" or "id" is a party in that form at header; "line" puts
/// it on the first line, "lines" on every line; "two" names two; "no city" leaves the city out.
/// </summary>
sealed class CaseParties(CaseFiling facts)
{
    public void Add(Filing filing)
    {
        Place(filing, "CN", facts.Fact("consignee", "name"));
        Place(filing, "SE", facts.Fact("seller", "name"));
        foreach (var role in facts.Each("parties", "none")) AddOne(filing, role, -1, "name");
    }

    static void Place(Filing filing, string role, string form)
    {
        switch (form)
        {
            case "none":
                break;
            case "two":
                AddOne(filing, role, -1, "name");
                AddOne(filing, role, -1, "name");
                break;
            case "line":
                AddOne(filing, role, 0, "name");
                break;
            case "lines":
                for (var line = 0; line < filing.Lines.Count; line++) AddOne(filing, role, line, "name");
                break;
            case "header and line":
                AddOne(filing, role, -1, "name");
                AddOne(filing, role, 0, "name");
                break;
            default:
                AddOne(filing, role, -1, form);
                break;
        }
    }

    static void AddOne(Filing filing, string role, int line, string form)
    {
        ref var party = ref filing.Parties.Add();
        party.RoleCode = Text.Of(role);
        party.Role = RoleOf(role);
        party.LineIndex = line;
        if (form is "id" or "both" or "kind without id") party.IdKind = Text.Of("EI");
        if (form is "id" or "both" or "id without kind") party.Id = Text.Of("12-3456789");
        if (form is "id" or "empty" or "id without kind" or "kind without id") return;
        if (form != "no name") party.Name = Text.Of("JOHN SMITH");
        party.Address = AddressOf(form);
    }

    static Address AddressOf(string form)
    {
        var address = new Address();
        if (form != "no street") address.Add(Text.Of("15"), Text.Of("12 MAIN ST"));
        if (form != "no city") address.City = Text.Of("BROOKLYN");
        if (form != "no country") address.Country = Declared<CountryCode>.Of(CountryCode.UnitedStates, Text.Of("US"));
        return form is "name" or "both" or "no name" or "no street" or "no city" or "no country"
            ? address
            : throw new FormatException($"'{form}' is no form of a party.");
    }

    static PartyRole RoleOf(string code) => code switch
    {
        "CN" => PartyRole.Consignee,
        "SE" => PartyRole.Seller,
        "BY" => PartyRole.Buyer,
        "MF" => PartyRole.Manufacturer,
        "ST" => PartyRole.ShipTo,
        "LG" => PartyRole.StuffingLocation,
        "CS" => PartyRole.Consolidator,
        "BKP" => PartyRole.BookingParty,
        _ => PartyRole.Other,
    };
}
