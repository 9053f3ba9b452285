using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Registers;

/// <summary>What one entry brings one person on one day, and where it stands in the order of that day.</summary>
/// <param name="Entry">The <see cref="EntryNumber.Key"/>, never 0.</param>
/// <param name="Person">Key of the person; two persons never share one.</param>
/// <param name="Day">Number of the day; see <see cref="DayOf(LocalDate)"/>.</param>
/// <param name="Value">Its value, from 0 to <see cref="MostValue"/>.</param>
/// <param name="Order">
/// Place in the order of the day: arrivals in time, bills as manifested. Of two that share one the lower entry number
/// goes first, so that the order never depends on which was told first.
/// </param>
public readonly record struct Claim(ulong Entry, UInt128 Person, int Day, Usd Value, ulong Order)
{
    /// <summary>The last day that has a number: 2149-06-06.</summary>
    public const int LastDay = ushort.MaxValue;

    /// <summary>
    /// Entries whose conveyance has not arrived stand from this place on, after those that did, in the order filed.
    /// </summary>
    public const ulong Waiting = 1UL << 62;

    static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Most that one entry can claim: 40 bits of cents, some eleven billion dollars.</summary>
    public static Usd MostValue { get; } = new((1L << 40) - 1);

    /// <summary>The number of a day: days since 1970-01-01, 0 to <see cref="LastDay"/>.</summary>
    public static int DayOf(LocalDate day) => day.ToDateOnly().DayNumber - Epoch;

    /// <summary>The day of a number.</summary>
    public static LocalDate DayOf(int number) => new LocalDate(1970, 1, 1).PlusDays(number);

    /// <summary>True when it stands among those that have not arrived.</summary>
    public bool IsWaiting => Order >= Waiting;

    /// <summary>Refuses what no row can hold; a filing with such a value was rejected long before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Entry, day or value is out of range.</exception>
    internal void Check()
    {
        if (Entry == 0) throw new ArgumentOutOfRangeException(nameof(Entry), Entry, "0 is no entry number.");
        if (Day is < 0 or > LastDay) throw new ArgumentOutOfRangeException(nameof(Day), Day, "Days are 0 to 65,535.");
        if (Value.Cents < 0 || Value > MostValue)
            throw new ArgumentOutOfRangeException(nameof(Value), Value, $"Values are 0 to {MostValue}.");
    }
}

/// <summary>An entry that a change took over the limit of its person's day, or back under it.</summary>
/// <param name="Entry">The <see cref="EntryNumber.Key"/>.</param>
/// <param name="IsOver">True when the day's sum up to and with this entry is over the limit now.</param>
public readonly record struct Crossing(ulong Entry, bool IsOver);
