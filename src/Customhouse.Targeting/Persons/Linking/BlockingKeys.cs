using System.IO.Hashing;

namespace Customhouse.Targeting;

/// <summary>
/// The keys by which records are looked up: two parties are compared only when they share one. Each key joins two or
/// three parts, so that a slip in any of the others leaves some key whole.
/// </summary>
sealed class BlockingKeys
{
    const int Most = 48, MostNames = 4;

    readonly ulong[] keys = new ulong[Most];
    int count;

    /// <summary>Makes the keys of a party, valid until the next call.</summary>
    public ReadOnlySpan<ulong> Of(PersonForm form)
    {
        count = 0;
        var names = form.WordsOf(PersonPart.Name);
        ReadOnlySpan<byte> number = form[PersonPart.Number], city = form[PersonPart.City];
        var postal = form[PersonPart.PostalCode];
        ReadOnlySpan<byte> street = form[PersonPart.Street], second = form[PersonPart.SecondLine];
        for (var i = 0; i < names.Length && i < MostNames; i++)
        {
            var name = Head(form.BytesOf(names[i]), 4);
            Add(1, name, postal, []);
            Add(2, name, number, Head(city, 3));
            Add(3, name, Head(street, 5), Head(city, 2));
            Add(3, name, Head(second, 5), Head(city, 2));
            Add(9, name, Head(street, 5), number);
            Add(9, name, Head(second, 5), number);
        }
        AddLine(street, number, postal, city);
        AddLine(second, number, postal, city);
        Add(6, number, postal, Head(city, 2));
        if (names.Length > 1) AddFullName(form.BytesOf(names[0]), form.BytesOf(names[^1]), number, city);
        return keys.AsSpan(0, count);
    }

    void AddLine(ReadOnlySpan<byte> line, ReadOnlySpan<byte> number, ReadOnlySpan<byte> postal, ReadOnlySpan<byte> city)
    {
        Add(4, Head(line, 6), postal, []);
        Add(5, Head(line, 6), number, Head(city, 2));
    }

    // Either order of the two is one key.
    void AddFullName(
        ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, ReadOnlySpan<byte> number, ReadOnlySpan<byte> city)
    {
        var isOrdered = first.SequenceCompareTo(last) <= 0;
        ReadOnlySpan<byte> one = isOrdered ? first : last, other = isOrdered ? last : first;
        Add(7, one, other, number);
        Add(8, Head(one, 4), Head(other, 4), Head(city, 3));
    }

    void Add(byte kind, ReadOnlySpan<byte> one, ReadOnlySpan<byte> two, ReadOnlySpan<byte> three)
    {
        if (one.IsEmpty || two.IsEmpty || count == Most) return;
        Span<byte> room = stackalloc byte[1 + 3 * (byte.MaxValue + 1)];
        room[0] = kind;
        var used = 1;
        Put(one, room, ref used);
        Put(two, room, ref used);
        Put(three, room, ref used);
        keys[count++] = XxHash3.HashToUInt64(room[..used]);
    }

    static void Put(ReadOnlySpan<byte> part, Span<byte> room, ref int used)
    {
        part = Head(part, byte.MaxValue);
        part.CopyTo(room[used..]);
        used += part.Length;
        room[used++] = 0xFF;
    }

    static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> part, int most) => part.Length > most ? part[..most] : part;
}
