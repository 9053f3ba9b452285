using Customhouse.Registers;
using Customhouse.Terms;

namespace Customhouse.Proving;

/// <summary>
/// Changes of sums, the same on every machine. One entry in fourteen is of a person who has another that day, as on a
/// made-up day, and one in a hundred of sixteen warehouses, whose days are long. What is changed is drawn in no order
/// from all that was filed, so that nothing is near by chance.
/// </summary>
/// <param name="rows">How many entries will be filed.</param>
sealed class SumsTrade(int rows)
{
    const int FirstDay = 20_000, Days = 12, Slips = 7;

    int filed;
    ulong seed;

    /// <summary>A new entry.</summary>
    public ClaimChange File() => ClaimChange.File(Claim(++filed));

    /// <summary>Another value of an entry.</summary>
    public ClaimChange Correct() => Any() is var entry
        ? ClaimChange.Correct(entry, Claim((int)entry).Person, Worth(Draw(seed))) : default;

    /// <summary>Another place of an entry on the day it was filed for.</summary>
    public ClaimChange Place() => Any() is var entry
        ? ClaimChange.Move(entry, Claim((int)entry).Day, Draw(seed) >> 1) : default;

    /// <summary>Another day of an entry, one to seven later than it was filed for.</summary>
    public ClaimChange Slip() => Any() is var entry
        ? ClaimChange.Move(entry, Claim((int)entry).Day + 1 + (int)(seed % Slips), Draw(seed) >> 1) : default;

    /// <summary>The end of an entry.</summary>
    public ClaimChange Cancel() => ClaimChange.Cancel(Any());

    /// <summary>Changes of what is on file: half corrected, nine in twenty to another day, one cancelled.</summary>
    public ClaimChange Change() => (Draw(seed + 1) % 20) switch
    {
        < 10 => Correct(),
        < 19 => Slip(),
        _ => Cancel(),
    };

    /// <summary>Lives of entries: for a hundred filed a hundred slip, two are corrected and one is cancelled.</summary>
    public ClaimChange Live() => (Draw(seed++) % 203) switch
    {
        < 100 => File(),
        < 200 => Slip(),
        < 202 => Correct(),
        _ => Cancel(),
    };

    Claim Claim(int entry)
    {
        var drawn = Draw((ulong)entry);
        var persons = Math.Max(1, rows / 15 * 14);
        var person = drawn % 100 == 0 ? drawn % 1600 / 100 : 16 + Draw((ulong)(entry % persons)) % uint.MaxValue;
        var day = FirstDay + (int)(person % Days);
        return new Claim((ulong)entry, new UInt128(Draw(person), person), day, Worth(drawn), (ulong)entry);
    }

    ulong Any() => Draw(~seed++) % (ulong)filed + 1;

    static Usd Worth(ulong drawn) => Usd.Dollars((long)(drawn % 400));

    // Source: SplitMix64 (Steele and others, 2014).
    static ulong Draw(ulong i) => unchecked(Mixing.Mix((i + 1) * 0x9E3779B97F4A7C15));
}
