using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Parties: the consignee and a seller have columns of their own in each row, and every row has room for one more.
/// </summary>
sealed class CsvPartyCells(CsvSink sink)
{
    Filing filing = null!;
    int next;

    public void Begin(Filing from)
    {
        filing = from;
        next = 0;
    }

    public bool HasMore => next < filing.Parties.Count;

    public bool HasMoreOf(int line)
    {
        for (var i = next; i < filing.Parties.Count; i++)
            if (filing.Parties[i].LineIndex == line) return true;
        return false;
    }

    /// <summary>Takes as many of the next parties as a row of this line has room for.</summary>
    public void Row(int line)
    {
        if (Fits(line) && filing.Parties[next].RoleCode.Is("CN"u8) && filing.Parties[next].LineIndex < 0 && IsNamed())
            Write(CsvColumn.ConsigneeName);
        if (Fits(line) && filing.Parties[next].RoleCode.Is("SE"u8) && IsNamed())
        {
            if (filing.Parties[next].LineIndex >= 0) sink[CsvColumn.SellerLevel] = ofLine;
            Write(CsvColumn.SellerName);
        }
        if (!Fits(line)) return;
        if (filing.Parties[next].LineIndex >= 0) sink[CsvColumn.PartyLevel] = ofLine;
        sink[CsvColumn.PartyRole] = filing.Parties[next].RoleCode;
        Write(CsvColumn.PartyName);
    }

    static readonly Text ofLine = Text.Of("line");

    bool Fits(int line) => HasMore && filing.Parties[next].LineIndex <= line;

    /// <summary>
    /// True when the next party can stand in columns that may repeat: it says something, and is not a repetition.
    /// </summary>
    bool IsNamed()
    {
        ref var party = ref filing.Parties[next];
        for (var i = 0; i < next; i++)
            if (PartyEquality.IsSame(ref filing.Parties[i], ref party)) return false;
        return !party.Name.IsEmpty || !party.Id.IsEmpty || !party.AddressInPlace.City.IsEmpty;
    }

    void Write(CsvColumn name)
    {
        ref var party = ref filing.Parties[next++];
        sink[name] = party.Name;
        sink[name + CsvColumns.IdType] = party.IdKind;
        sink[name + CsvColumns.Id] = party.Id;
        sink[name + CsvColumns.Phone] = party.Phone;
        sink[name + CsvColumns.Email] = party.Email;
        Write(name, party.AddressInPlace);
    }

    void Write(CsvColumn name, in Address address)
    {
        sink[name + CsvColumns.City] = address.City;
        sink[name + CsvColumns.State] = address.Subdivision;
        sink[name + CsvColumns.Postal] = address.PostalCode;
        sink[name + CsvColumns.Country] = address.Country.Text;
        if (IsPlain(address))
        {
            if (address.Count > 0) sink[name + CsvColumns.Address1] = address[0].Value;
            if (address.Count > 1) sink[name + CsvColumns.Address2] = address[1].Value;
            return;
        }
        var list = new PackedListWriter(sink.Arena);
        for (var i = 0; i < address.Count; i++)
        {
            list.Add(address[i].Qualifier, (byte)';');
            list.Add(address[i].Value, (byte)'=');
        }
        sink[name + CsvColumns.Address] = list.ToText();
    }

    static bool IsPlain(in Address address)
    {
        if (address.Count > 2) return false;
        for (var i = 0; i < address.Count; i++)
            if (!address[i].Qualifier.Is("15"u8) || address[i].Value.IsEmpty) return false;
        return true;
    }
}
