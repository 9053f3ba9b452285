using System.IO.Hashing;
using Customhouse.Law;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Clearance;

/// <summary>
/// Who received goods on which day, as one key: the consignee by exact name and address, or by identifier, and the
/// Eastern day of actual arrival where known, else the estimated day, else the day of receipt.
/// Source: CBP Trade Information Notice "Release 3" (consignee field, actual arrival, Eastern), as reported.
/// </summary>
static class PersonDay
{
    public static UInt128 Key(Filing filing, in Known known, LocalDate received)
    {
        var index = filing.FindParty(PartyRole.Consignee);
        if (index < 0) return UInt128.Zero;
        var day = Day(filing, known, received);
        return Hash(filing.Parties[index], day.Year * 512 + day.DayOfYear);
    }

    /// <summary>The person alone.</summary>
    public static UInt128 PersonOf(in Party party) => Hash(party, day: 0);

    static UInt128 Hash(in Party party, int day)
    {
        var length = Length(party);
        Span<byte> room = length <= 1024 ? stackalloc byte[length] : new byte[length];
        var used = 0;
        Put(party.IdKind, room, ref used);
        Put(party.Id, room, ref used);
        Put(party.Name, room, ref used);
        for (var i = 0; i < party.Address.Count; i++)
        {
            Put(party.Address[i].Qualifier, room, ref used);
            Put(party.Address[i].Value, room, ref used);
        }
        Put(party.Address.City, room, ref used);
        Put(party.Address.Subdivision, room, ref used);
        Put(party.Address.PostalCode, room, ref used);
        Put(party.Address.Country.Text, room, ref used);
        BitConverter.TryWriteBytes(room[used..], day);
        return XxHash128.HashToUInt128(room);
    }

    static int Length(in Party party)
    {
        var address = party.Address;
        var length = party.IdKind.Length + party.Id.Length + party.Name.Length + address.City.Length +
            address.Subdivision.Length + address.PostalCode.Length + address.Country.Text.Length;
        for (var i = 0; i < address.Count; i++) length += address[i].Qualifier.Length + address[i].Value.Length;
        return length + 7 + 2 * address.Count + sizeof(int);
    }

    static LocalDate Day(Filing filing, in Known known, LocalDate received) =>
        PersonDate.Of(known.Arrived, filing.Eda.Has ? filing.Eda.Value : null, received).Day;

    // Each text ends with a byte that no text holds, so that no two rows of texts give the same bytes.
    static void Put(Text text, Span<byte> room, ref int used)
    {
        text.Span.CopyTo(room[used..]);
        used += text.Length;
        room[used++] = 0xFF;
    }
}
