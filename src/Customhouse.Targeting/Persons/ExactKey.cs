using System.IO.Hashing;
using Customhouse.Terms;

namespace Customhouse.Targeting;

/// <summary>
/// The key of <see cref="PersonMatching.Exact"/>: identifier, name and address as declared, byte for byte. Two parties
/// have one key here exactly when the sum of a day, kept in order, counts them as one person.
/// </summary>
public static class ExactKey
{
    /// <summary>The key of a party.</summary>
    public static UInt128 Of(in Party party)
    {
        var address = party.Address;
        var length = Length(party, address);
        Span<byte> room = length <= 1024 ? stackalloc byte[length] : new byte[length];
        var used = 0;
        Put(party.IdKind, room, ref used);
        Put(party.Id, room, ref used);
        Put(party.Name, room, ref used);
        for (var i = 0; i < address.Count; i++)
        {
            Put(address[i].Qualifier, room, ref used);
            Put(address[i].Value, room, ref used);
        }
        Put(address.City, room, ref used);
        Put(address.Subdivision, room, ref used);
        Put(address.PostalCode, room, ref used);
        Put(address.Country.Text, room, ref used);
        return XxHash128.HashToUInt128(room);
    }

    static int Length(in Party party, in Address address)
    {
        var length = party.IdKind.Length + party.Id.Length + party.Name.Length + address.City.Length +
            address.Subdivision.Length + address.PostalCode.Length + address.Country.Text.Length;
        for (var i = 0; i < address.Count; i++) length += address[i].Qualifier.Length + address[i].Value.Length;
        return length + 7 + 2 * address.Count;
    }

    // Each text ends with a byte that no text holds, so that no two rows of texts give the same bytes.
    static void Put(Text text, Span<byte> room, ref int used)
    {
        text.Span.CopyTo(room[used..]);
        used += text.Length;
        room[used++] = 0xFF;
    }
}
