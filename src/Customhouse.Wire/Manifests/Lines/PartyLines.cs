using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Shipper and consignee as messages of lines write them. Untagged: name, streets, city with state, country with
/// postal code and telephone, a line each. Tagged, from FHL/5 and FWB/17 on: NAM, ADR and LOC after a line of the role.
/// </summary>
sealed class PartyLines(FaultSink faults)
{
    const int NameMax = 35, StreetMax = 35, CityMax = 17, StateMax = 9, PostalMax = 9, PhoneMax = 14;

    static readonly Text shipper = Text.Of("SH");

    readonly Elements elements = new();
    readonly TextJoin join = new();

    /// <summary>Begins a party.</summary>
    public static void Begin(ref Party party, bool isConsignee, long line) => party = new Party
    {
        Role = isConsignee ? PartyRole.Consignee : PartyRole.Other,
        RoleCode = isConsignee ? Completion.Consignee : shipper,
        LineIndex = -1,
        Line = line,
    };

    /// <summary>Reads a party without tags.</summary>
    public void Read(LineGroup group, ref Party party)
    {
        party.Name = group.Rest(0);
        faults.Measure(group.At.Of(1, "name"), party.Name, NameMax);
        ref var address = ref party.AddressInPlace;
        var last = group.Count - 1;
        var hasCountry = last > 0 && CountryOf(group, last, out _);
        var hasCity = last > 1 || last == 1 && !hasCountry;
        for (var i = 1; i < (hasCity ? hasCountry ? last - 1 : last : last); i++) Street(group, i, ref address);
        if (hasCity) City(group, hasCountry ? last - 1 : last, ref address);
        if (hasCountry) Country(group, last, ref party);
        else if (last > 0)
            faults.Bad(group.AtLine(last).Of(1, "country"), group.Rest(last),
                "a country of two letters on the party's last line");
    }

    /// <summary>Reads one tagged line of a party: NAM, ADR or LOC. What has to be joined goes to the arena.</summary>
    public void ReadTagged(LineGroup group, ref Party party, TextArena arena)
    {
        ref var address = ref party.AddressInPlace;
        if (group.Id.Is("NAM"u8)) party.Name = Name(group, arena);
        else if (group.Id.Is("ADR"u8))
            for (var i = 0; i < group.Count; i++) Street(group, i, ref address);
        else Location(group, ref party);
    }

    void Location(LineGroup group, ref Party party)
    {
        City(group, 0, ref party.AddressInPlace);
        if (group.Count > 1) Country(group, 1, ref party);
        if (group.Count > 2)
            faults.Unread(ManifestFault.OutOfPlace, group.AtLine(2), group.Rest(2), "a line after the country of LOC",
                "LOC goes on for one line.");
    }

    Text Name(LineGroup group, TextArena arena)
    {
        for (var i = 0; i < group.Count; i++)
        {
            faults.Measure(group.AtLine(i).Of(1, "name"), group.Rest(i), NameMax);
            join.Add(group.Rest(i));
        }
        return join.Take(arena);
    }

    void Street(LineGroup group, int line, ref Address address)
    {
        var street = group.Rest(line);
        if (street.IsEmpty) return;
        faults.Measure(group.AtLine(line).Of(1, "street"), street, StreetMax);
        if (!address.Add(Completion.Unstructured, street))
            faults.Unread(ManifestFault.OutOfPlace, group.AtLine(line), street, "a street after the sixth",
                "an address has six at most.");
    }

    void City(LineGroup group, int line, ref Address address)
    {
        elements.Of(group.Rest(line));
        address.City = elements[0];
        address.Subdivision = elements[1];
        address.CityLine = group.AtLine(line).Line;
        faults.Measure(group.AtLine(line).Of(1, "city"), elements[0], CityMax);
        faults.Measure(group.AtLine(line).Of(2, "state"), elements[1], StateMax);
    }

    bool CountryOf(LineGroup group, int line, out Text code)
    {
        code = elements.Of(group.Rest(line))[0];
        return Values.IsLetters(code, 2);
    }

    void Country(LineGroup group, int line, ref Party party)
    {
        elements.Of(group.Rest(line));
        ref var address = ref party.AddressInPlace;
        address.Country = Values.Country(elements[0]);
        if (address.Country.IsBad) faults.Bad(group.AtLine(line).Of(1, "country"), elements[0], "two letters");
        address.PostalCode = elements[1];
        faults.Measure(group.AtLine(line).Of(2, "postal code"), elements[1], PostalMax);
        for (var i = 2; i < elements.Count; i++)
        {
            if (elements[i].Is("TE"u8)) party.Phone = elements[++i];
            else if (elements[i].Length == 2 && Values.IsLetters(elements[i], 2)) i++;
            else if (party.Phone.IsEmpty) party.Phone = elements[i];
        }
        faults.Measure(group.AtLine(line).Of(3, "telephone"), party.Phone, PhoneMax);
    }
}
