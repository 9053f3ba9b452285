using Customhouse.Terms;
using Customhouse.Wire;
using NodaTime;

namespace Customhouse.Sandbox;

/// <summary>
/// An entry in the making: the filing, and what will be true of it that no filing says. A clean one is written first;
/// a fault is an edit of it. Reused from entry to entry; texts live until the next.
/// </summary>
sealed class Draft(DayOfTrade day, Dice dice)
{
    Dice chance = dice;

    public ref Dice Dice => ref chance;

    public DayOfTrade Day { get; } = day;

    public Filing Filing { get; } = new();

    public TextArena Arena { get; } = new();

    /// <summary>Number of the entry in the day, from 0.</summary>
    public int Serial { get; set; }

    public Declarant Filer { get; set; } = Declarants.Broker;

    public Shipment Shipment { get; set; } = new();

    /// <summary>The consignee's code.</summary>
    public uint Person { get; set; }

    public bool IsByIdentifier { get; set; }

    /// <summary>When the lowest bill arrives; null when nothing is known of it.</summary>
    public Instant? Arrived { get; set; }

    /// <summary>Does the filer's power of attorney for this consignee hold on the day?</summary>
    public bool HasAuthority { get; set; }

    /// <summary>Entry number of the last clean entry before; none at the start of a chunk.</summary>
    public EntryNumber Earlier { get; set; }

    /// <summary>Consignees with clean entries under the same master bill.</summary>
    public List<Regular> Regulars { get; } = [];

    /// <summary>Starts the next entry.</summary>
    public void Clear()
    {
        Filing.Clear();
        Arena.Clear();
        IsByIdentifier = false;
        HasAuthority = true;
    }

    /// <summary>A text of these bytes.</summary>
    public Text Say(ReadOnlySpan<byte> bytes) => Arena.Add(bytes);

    /// <summary>A number in digits, with leading zeros up to a width.</summary>
    public Text Digits(long value, int width = 1)
    {
        var room = Arena.Reserve(20);
        var length = width;
        for (var rest = value; length < 20 && rest >= Power(length);) length++;
        for (var i = length - 1; i >= 0; i--)
        {
            room[i] = (byte)('0' + value % 10);
            value /= 10;
        }
        return Arena.Take(length);
    }

    static long Power(int digits)
    {
        var power = 1L;
        for (var i = 0; i < digits && i < 18; i++) power *= 10;
        return power;
    }

    /// <summary>Words with single spaces between.</summary>
    public Text Join(Text first, Text second)
    {
        var room = Arena.Reserve(first.Length + second.Length + 1);
        first.Span.CopyTo(room);
        room[first.Length] = (byte)' ';
        second.Span.CopyTo(room[(first.Length + 1)..]);
        return Arena.Take(first.Length + second.Length + 1);
    }

    /// <summary>Texts without anything between.</summary>
    public Text Glue(Text first, Text second)
    {
        var room = Arena.Reserve(first.Length + second.Length);
        first.Span.CopyTo(room);
        second.Span.CopyTo(room[first.Length..]);
        return Arena.Take(first.Length + second.Length);
    }

    /// <summary>One of a table.</summary>
    public T Pick<T>(T[] table) => table[chance.Below(table.Length)];

    public Declared<Usd> Dollars(int value) => Declared<Usd>.Of(Usd.Dollars(value), Digits(value));

    public Declared<int> Count(int value) => Declared<int>.Of(value, Digits(value));
}
